import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type HttpServer, listenHttp } from '../../src/start/listen-http.ts'
import { appOver } from '../support/ask.ts'
import { schoolActor } from '../support/build/actor.ts'
import { aBoard } from '../support/build/board.ts'
import { aKey } from '../support/build/key.ts'
import { useDb } from '../support/use-db.ts'

const KB_TOO_MANY = 300

describe('a body that does not say how long it is', () => {
  const db = useDb()
  let server: HttpServer
  let key: string

  beforeAll(async () => {
    const board = await aBoard(db)
    key = await aKey(db, await schoolActor(db, { boardId: board.id }))
    server = await listenHttp(appOver(db).fetch, { host: '127.0.0.1', port: 0 })
  })
  afterAll(() => server.close())

  /** Sends these pieces, each as a chunk of its own; without any the question has no length and no body. */
  const post = async (path: string, chunks: readonly string[]) => {
    const headers = { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' }
    const question = request(`${server.url}/api/v1${path}`, { method: 'POST', headers })
    if (chunks.length === 0) {
      question.useChunkedEncodingByDefault = false
      question.removeHeader('Content-Length')
    }
    for (const chunk of chunks) question.write(chunk)
    question.end()
    const [answer] = (await once(question, 'response')) as [IncomingMessage]
    const text = (await answer.toArray()).join('')
    return { status: answer.statusCode, body: JSON.parse(text) as Record<string, unknown> }
  }

  it('is read whole', async () => {
    const wrong = JSON.stringify({ siteId: 'in-pieces' })
    const { status, body } = await post('/absences', [wrong.slice(0, 9), wrong.slice(9)])
    expect(status).toBe(422)
    expect(body).toMatchObject({
      fields: expect.arrayContaining([
        expect.objectContaining({ field: 'siteId', value: 'in-pieces' }),
      ]),
    })
  })

  it('may be no body at all', async () => {
    const unknown = '/requests/0a8bba7e-a5d2-86d2-a2c5-151762bef625/withdraw'
    const { status } = await post(unknown, [])
    expect(status).toBeGreaterThanOrEqual(400)
    expect(status).toBeLessThan(500)
  })

  it('is refused as soon as it is too large', async () => {
    const chunks = Array.from({ length: KB_TOO_MANY }, () => 'x'.repeat(1024))
    expect(await post('/absences', chunks)).toMatchObject({
      status: 413,
      body: { code: 'too-large' },
    })
  })
})
