import { createHmac } from 'node:crypto'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { DeliveryFailed } from '../../../src/post/channel.ts'
import { createWebhookChannel } from '../../../src/post/webhook-channel.ts'
import { at } from '../../scheduler/when.ts'

const secret = 'een geheim dat niemand kent'
const message = {
  id: '11111111-2222-4333-8444-555555555555',
  to: '+31612345678',
  language: 'nl',
  subject: 'Kunt u komen?',
  text: 'Kunt u komen? Café Zoë. https://pool.voorbeeld.nl/aanbod/1',
  html: null,
  isDigest: false,
}

let gateway: Server
let url: string
let got: { readonly headers: IncomingHttpHeaders; readonly body: string; readonly path: string }[]
let status: number | 'nothing'

beforeEach(async () => {
  got = []
  status = 202
  gateway = createServer((question, answer) => {
    const chunks: Buffer[] = []
    question.on('data', (chunk: Buffer) => chunks.push(chunk))
    question.on('end', () => {
      const { headers, url: path = '' } = question
      got.push({ headers, path, body: Buffer.concat(chunks).toString('utf8') })
      if (status === 'nothing') return
      answer.writeHead(status, { Location: '/elders' }).end('{"to":"+31612345678"}')
    })
  })
  await new Promise<void>((resolve) => gateway.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(gateway.address() as AddressInfo).port}/hook`
})
afterEach(async () => {
  gateway.closeAllConnections()
  await new Promise((resolve) => gateway.close(resolve))
})

const send = (over: { readonly timeoutMs?: number } = {}) =>
  createWebhookChannel({
    url,
    secret,
    channel: 'sms',
    now: () => at('2026-11-20 09:00'),
    ...over,
  }).send(message)
const failed = () =>
  send({ timeoutMs: 200 }).then(
    () => undefined,
    (error: unknown) => (error instanceof DeliveryFailed ? error : undefined),
  )

it('hands over who, what and in which language, signed so that the other side can tell', async () => {
  await send()
  const [one] = got
  const { id, to, language, text } = message
  expect(JSON.parse(one?.body ?? '')).toEqual({ id, channel: 'sms', to, language, text })
  expect(one?.headers['idempotency-key']).toBe(id)
  const [, seconds, signature] =
    /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(one?.headers['achtervang-signature'])) ?? []
  expect(Number(seconds) * 1000).toBe(at('2026-11-20 09:00'))
  const computed = createHmac('sha256', secret).update(`${seconds}.${one?.body}`).digest('hex')
  expect(signature).toBe(computed)
})

it.each([
  [400, true],
  [404, true],
  [410, true],
  [408, false],
  [429, false],
  [500, false],
  [503, false],
])('%i: final is %s', async (answer, isFinal) => {
  status = answer
  expect(await failed()).toMatchObject({ code: `http-${answer}`, isFinal })
})

it('does not follow a way out to another place', async () => {
  status = 307
  expect(await failed()).toMatchObject({ code: 'http-307', isFinal: true })
  expect(got.map(({ path }) => path)).toEqual(['/hook'])
})

it('does not wait for ever, and tries again where nobody is there', async () => {
  status = 'nothing'
  expect(await failed()).toMatchObject({ code: 'etimedout', isFinal: false })
  url = 'http://127.0.0.1:1/hook'
  expect(await failed()).toMatchObject({ code: 'econnection', isFinal: false })
})
