import type { Hono } from 'hono'
import { beforeAll, describe, expect, it } from 'vitest'
import type { HttpEnv } from '../../../api/http-env.ts'
import { absence, request } from '../../../db/schema/index.ts'
import { appOver, type Caller, callerOf } from '../../support/ask.ts'
import { schoolActor } from '../../support/build/actor.ts'
import { aBoard, aSite } from '../../support/build/board.ts'
import { aParticipation, aPool } from '../../support/build/pool.ts'
import { aRequest } from '../../support/build/request.ts'
import { rows } from '../../support/build/rows.ts'
import { useDb } from '../../support/use-db.ts'

describe('the door of the API', () => {
  const db = useDb()
  let app: Hono<HttpEnv>
  let school: Caller
  let own: { boardId: string; siteId: string; poolId: string }
  let foreignRequestId: string

  const aSchool = async () => {
    const board = await aBoard(db)
    const site = await aSite(db, { boardId: board.id })
    const pool = await aPool(db)
    await aParticipation(db, { boardId: board.id, poolId: pool.id })
    return { boardId: board.id, siteId: site.id, poolId: pool.id }
  }
  const post = (over: Record<string, unknown> = {}) => ({
    siteId: own.siteId,
    personName: 'Jo Afwezig',
    reasonCode: 'ZWANG',
    firstDay: '2026-11-30',
    lastDay: '2026-12-11',
    roleCode: 'leraar',
    lessons: [
      {
        rrule: 'FREQ=WEEKLY;BYDAY=MO,TU',
        from: '08:30',
        until: '10:10',
        vak: 'wi',
        level: 'HAVO',
        year: 3,
        group: '3b',
      },
    ],
    alternative: 'agency',
    ...over,
  })
  const counts = async () => [await rows(db).$count(absence), await rows(db).$count(request)]

  beforeAll(async () => {
    app = appOver(db)
    own = await aSchool()
    school = await callerOf(db, app, await schoolActor(db, { boardId: own.boardId }))
    foreignRequestId = (await aRequest(db, await aSchool())).id
  })

  it('tells somebody without a key, and somebody with a wrong one, the same', async () => {
    for (const Authorization of ['', 'Bearer unknown-key-1234', 'Basic abc']) {
      const headers: Record<string, string> = Authorization === '' ? {} : { Authorization }
      const answer = await app.request('/api/v1/requests', { headers })
      expect(answer.status).toBe(401)
      expect(answer.headers.get('Content-Type')).toBe('application/problem+json')
      expect(await answer.json()).toMatchObject({ code: 'not-signed-in', status: 401 })
    }
  })

  it('posts an absence and shows the request with its version', async () => {
    const posted = await school.post('/absences', post())
    expect(posted).toMatchObject({
      status: 200,
      body: { length: { schoolDays: 10, sessionDays: 4 } },
    })
    const shown = await school.get(`/requests/${String(posted.body['requestId'])}`)
    expect(shown).toMatchObject({ status: 200, body: { status: 'open', minutes: 400 } })
    expect(shown.headers.get('ETag')).toBe('"1"')
    expect(JSON.stringify(shown.body)).not.toMatch(/Afwezig|ZWANG/)
  })

  it('does the same change once for one idempotency key, and refuses the key for another', async () => {
    const key = { 'Idempotency-Key': 'posted-by-hand-1' }
    const body = post({ personName: 'Kim Eenmaal' })
    const first = await school.post('/absences', body, key)
    const before = await counts()
    expect(await school.post('/absences', body, key)).toMatchObject({
      status: 200,
      body: first.body,
    })
    expect(await school.post('/absences', post({ personName: 'Kim Anders' }), key)).toMatchObject({
      status: 422,
      body: { code: 'idempotency-key-reused' },
    })
    expect(await counts()).toEqual(before)
  })

  it.each([
    ['an unknown field', { zomaar: 1 }, 'zomaar', 'Laat weg: zomaar is hier onbekend.'],
    [
      'a day that does not exist',
      { firstDay: '2026-02-30' },
      'firstDay',
      'Geef een bestaande datum als jjjj-mm-dd, bijvoorbeeld 2026-09-07.',
    ],
    [
      'control characters',
      { personName: 'Jo\u0000' },
      'personName',
      'Haal de onzichtbare tekens weg.',
    ],
    [
      'half of a pair of surrogates',
      { personName: 'Jo\ud800' },
      'personName',
      'Haal de onzichtbare tekens weg.',
    ],
    ['no lessons', { lessons: [] }, 'lessons', 'Geef minstens één les.'],
    [
      'a space without width',
      { personName: 'Jo\u200b Afwezig' },
      'personName',
      'Haal de onzichtbare tekens weg.',
    ],
  ])(
    'refuses %s by field, value and remedy, and changes nothing',
    async (_, over, field, remedy) => {
      const before = await counts()
      const answer = await school.post('/absences', post(over))
      expect(answer.status).toBe(422)
      expect(answer.body).toMatchObject({ code: 'invalid-input' })
      expect(answer.body['fields']).toContainEqual(expect.objectContaining({ field, remedy }))
      expect(await counts()).toEqual(before)
    },
  )

  it('names the value that was given, and says what a schema finds in Dutch', async () => {
    const answer = await school.get('/requests?limit=veel&status=weg')
    expect(answer.body['fields']).toEqual([
      {
        field: 'status',
        value: 'weg',
        remedy: expect.stringMatching(/^Kies een van: open/),
      },
      { field: 'limit', value: 'veel', remedy: 'Geef een getal.' },
    ])
    const posted = await school.post('/absences', post({ lessons: [{ from: '8 uur' }] }))
    expect(posted.body['fields']).toContainEqual({
      field: 'lessons.0.from',
      value: '8 uur',
      remedy: 'Geef een tijd als uu:mm, bijvoorbeeld 08:30.',
    })
  })

  it('knows a name by its letters, however its accents are written', async () => {
    const days = { firstDay: '2027-01-11', lastDay: '2027-01-22' }
    const send = (form: string) =>
      school.post('/absences', post({ ...days, personName: 'Zoë Één'.normalize(form) }))
    expect((await send('NFC')).status).toBe(200)
    expect(await send('NFD')).toMatchObject({ status: 409, body: { code: 'overlapping-absence' } })
  })

  it('answers for the request of another board as for one that does not exist', async () => {
    const foreign = await school.get(`/requests/${foreignRequestId}`)
    const unknown = await school.get(`/requests/${crypto.randomUUID()}`)
    expect(foreign.status).toBe(404)
    expect({ ...foreign.body, requestId: '' }).toEqual({ ...unknown.body, requestId: '' })
  })

  it('needs the version that the caller saw, and refuses an old one', async () => {
    const { body } = await school.post('/absences', post({ personName: 'Bo Versie' }))
    const path = `/requests/${String(body['requestId'])}/unfilled`
    const change = { classConsequence: 'split' }
    expect(await school.post(path, change)).toMatchObject({ status: 422 })
    expect(await school.post(path, change, { 'If-Match': '"7"' })).toMatchObject({
      status: 412,
      body: { code: 'stale-version' },
    })
    const moved = await school.post(path, change, { 'If-Match': '"1"' })
    expect(moved).toMatchObject({ status: 200, body: { version: 2 } })
    expect(moved.headers.get('ETag')).toBe('"2"')
  })

  it('refuses JSON that is none, a body that is no JSON, and one that is too large', async () => {
    const headers = { 'Content-Type': 'application/json', 'Sec-Fetch-Site': 'same-origin' }
    const send = (body: string, over = {}) =>
      app.request('/api/v1/absences', { method: 'POST', body, headers: { ...headers, ...over } })
    expect((await send('{"half":')).status).toBe(415)
    expect((await send('a=b', { 'Content-Type': 'text/plain' })).status).toBe(415)
    expect((await send(`"${'x'.repeat(300_000)}"`)).status).toBe(413)
  })

  it('refuses a change that another site makes a browser send', async () => {
    const send = (headers: Record<string, string>) =>
      app.request('/api/v1/absences', { method: 'POST', body: '{}', headers })
    expect((await send({ 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403)
    expect(
      (await send({ Origin: 'https://elders.example', Host: 'achtervang.example' })).status,
    ).toBe(403)
    expect((await send({})).status).toBe(403)
  })

  it('has an OpenAPI 3.1 document of every route, readable without a key', async () => {
    const answer = await app.request('/api/v1/openapi.json')
    const document = (await answer.json()) as { openapi: string; paths: Record<string, unknown> }
    expect(document.openapi).toBe('3.1.0')
    const routes = app.routes.filter(
      ({ method, path }) => method !== 'ALL' && path.startsWith('/api/v1/'),
    )
    const paths = new Set(
      routes.map(({ path }) => path.slice('/api/v1'.length).replace(/:(\w+)/g, '{$1}')),
    )
    paths.delete('/openapi.json')
    expect(Object.keys(document.paths).toSorted()).toEqual([...paths].toSorted())
  })

  it('says nothing of an unexpected error but its number', async () => {
    const broken = appOver(db, {
      now: () => {
        throw new Error('a secret of the house')
      },
    })
    const caller = await callerOf(db, broken, await schoolActor(db, { boardId: own.boardId }))
    const answer = await caller.post('/absences', post({ personName: 'Geheim' }))
    expect(answer.status).toBe(500)
    expect(JSON.stringify(answer.body)).not.toContain('secret')
    expect(answer.body['requestId']).toBe(answer.headers.get('X-Request-Id'))
  })
})
