import fc from 'fast-check'
import type { Hono } from 'hono'
import { beforeAll, describe, expect, test } from 'vitest'
import type { HttpEnv } from '../../../api/http-env.ts'
import { openApiDocument } from '../../../api/routes.ts'
import { asOwner } from '../../../db/as-owner.ts'
import { brokenInvariants } from '../../../db/queries/invariant.ts'
import { seedReference } from '../../../db/seed/reference.ts'
import { ERROR_CODES } from '../../../src/errors.ts'
import { appOver } from '../../support/ask.ts'
import { adminActor, boardActor, regionActor } from '../../support/build/actor.ts'
import { aKey } from '../../support/build/key.ts'
import { twoBoards } from '../../support/build/two-boards.ts'
import { type Components, type JsonSchema, mismatch } from '../../support/fuzz/json-schema.ts'
import { spoilings, spoilt } from '../../support/fuzz/spoilt.ts'
import { type Known, valueFor } from '../../support/fuzz/value-for.ts'
import { useDb } from '../../support/use-db.ts'

/** Inputs per operation; `FUZZ_RUNS=2000` for the long run. The seed is fixed, so that a failure can be had again. */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 150)
const SEED = 20_261_120
/** Nobody waits longer; on a machine that does much else an answer may take a while without anything being wrong. */
const HANG_MS = 20_000

interface Operation {
  readonly parameters?: readonly {
    readonly name: string
    readonly in: 'query' | 'path' | 'header'
    readonly required?: boolean
    readonly schema: JsonSchema
  }[]
  readonly requestBody?: { readonly content: Readonly<Record<string, { schema: JsonSchema }>> }
  readonly responses: Readonly<Record<string, { content: Record<string, { schema: JsonSchema }> }>>
}

interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: Components }
}

/** One question as it goes over the line. */
interface Question {
  readonly path: Readonly<Record<string, unknown>>
  readonly query: Readonly<Record<string, unknown>>
  readonly headers: Readonly<Record<string, unknown>>
  readonly body: unknown
}

const document = openApiDocument() as OpenApi
const isReading = (method: string, path: string) => method === 'get' || path.endsWith('/preview')
/** What reads comes first: the others leave little to read of. */
const operations = Object.entries(document.paths)
  .flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ path, method, operation })),
  )
  .toSorted(
    (one, other) =>
      Number(isReading(other.method, other.path)) - Number(isReading(one.method, one.path)),
  )

describe('whatever is sent', () => {
  const db = useDb()
  const asked = { accepted: 0, total: 0, all: 0 }
  const hung: string[] = []
  let broken: readonly string[]
  let app: Hono<HttpEnv>
  let keys: readonly (string | undefined)[]
  let known: Known

  beforeAll(async () => {
    await asOwner(db.ownerUrl, seedReference)
    const { users, boards, region } = await twoBoards(db)
    app = appOver(db)
    const { schoolA, schoolB, coordinatorP, coordinatorQ, anna } = users
    const others = [
      await boardActor(db, boards.a.id),
      await regionActor(db, region.id),
      await adminActor(db),
    ]
    const often = [schoolA, coordinatorP, schoolA, coordinatorP, anna]
    const actors = [...often, schoolB, coordinatorQ, ...others]
    keys = [...(await Promise.all(actors.map((actor) => aKey(db, actor)))), undefined]
    known = { components: document.components.schemas, ids: await idsOf() }
    broken = await brokenNow()
  })

  /** What the data break: the little country itself was put down without the road that leads there. */
  const brokenNow = async () =>
    (await brokenInvariants(db.db)).map((one) => `${one.invariant}: ${one.subject}`)

  async function idsOf(): Promise<Known['ids']> {
    const ids: Record<string, readonly string[]> = {}
    for (const noun of NOUNS) {
      const { rows } = await db.adminPool.query<{ id: string }>(`select id from ${noun.table}`)
      ids[noun.field] = rows.map(({ id }) => id)
    }
    return ids
  }

  async function send(method: string, path: string, key: string | undefined, question: Question) {
    const address = path.replace(/\{(\w+)\}/g, (_, name: string) => encoded(question.path[name]))
    const mayHaveBody = method !== 'get' && question.body !== undefined
    const query = Object.entries(question.query).map(([name, value]) => `${name}=${encoded(value)}`)
    const headers = Object.entries(question.headers).filter(isHeader)
    return app.request(`/api/v1${address}?${query.join('&')}`, {
      method: method.toUpperCase(),
      headers: {
        ...Object.fromEntries(headers.map(([name, value]) => [name, String(value)])),
        ...(key !== undefined && { Authorization: `Bearer ${key}` }),
        'Content-Type': 'application/json',
        'Sec-Fetch-Site': 'same-origin',
      },
      ...(mayHaveBody && { body: JSON.stringify(question.body) }),
    })
  }

  /** The keys of those whom the operation answers something else than that it is not for them. */
  async function meantFor(method: string, path: string, questions: fc.Arbitrary<Question>) {
    const meant: (string | undefined)[] = []
    for (const key of keys) {
      for (const question of fc.sample(questions, { seed: SEED, numRuns: 4 })) {
        const response = await send(method, path, key, question)
        if (![401, 403, 404, 422].includes(response.status)) meant.push(key)
      }
    }
    return meant.length > 0 ? meant : keys
  }

  /** What is wrong with an answer: its shape, or a refusal that is none; nothing when all is well. */
  async function faultOf(operation: Operation, response: Response): Promise<string | undefined> {
    const { status } = response
    const text = await response.text()
    const done = operation.responses[status]
    const isDone = done !== undefined
    const type = isDone ? (Object.keys(done.content)[0] ?? '') : 'application/problem+json'
    if (status >= 500) return `${status}: ${text}`
    if (!response.headers.get('Content-Type')?.startsWith(type)) return `no ${type}: ${text}`
    const body: unknown = type === 'text/event-stream' ? text : JSON.parse(text)
    const schema = (done ?? operation.responses['default'])?.content[type]?.schema
    const misfit = schema === undefined ? 'no schema' : mismatch(schema, body, known.components)
    if (misfit !== undefined || isDone) return misfit
    const refusal = body as { readonly code: (typeof ERROR_CODES)[number]; readonly status: number }
    const isKnown = ERROR_CODES.includes(refusal.code) && refusal.status === status
    return isKnown ? undefined : `an unknown refusal: ${text}`
  }

  test.for(operations)(
    '$method $path answers as its schema says, or refuses with a reason',
    { timeout: 60_000 + RUNS * 200 },
    async ({ path, method, operation }) => {
      let accepted = 0
      const questions = questionFor(path, operation, known)
      const meant = await meantFor(method, path, questions)
      const callers = fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom(...meant) },
        { weight: 1, arbitrary: fc.constantFrom(...keys) },
      )
      await fc.assert(
        fc.asyncProperty(callers, questions, spoilings, async (key, question, wrong) => {
          const begunAt = performance.now()
          const response = await send(method, path, key, whole(spoilt(question, wrong)))
          if (performance.now() - begunAt > HANG_MS) hung.push(`${method} ${path}`)
          asked.all += 1
          if (response.status === 200) accepted += 1
          expect(await faultOf(operation, response)).toBeUndefined()
        }),
        { seed: SEED, numRuns: RUNS },
      )
      if (!isReading(method, path)) return
      asked.accepted += accepted
      asked.total += RUNS
      expect(accepted).toBeGreaterThan(0)
    },
  )

  test('is accepted often enough to have been worth asking', () => {
    expect(asked.total).toBeGreaterThan(0)
    expect(asked.accepted / asked.total).toBeGreaterThanOrEqual(0.2)
    expect(asked.all).toBeGreaterThanOrEqual(RUNS < 150 ? 0 : 10_000)
  })

  test('leaves nobody waiting, and the data whole', async () => {
    expect(hung).toEqual([])
    expect((await brokenNow()).filter((one) => !broken.includes(one))).toEqual([])
  })
})

const TABLES = [
  'absence',
  'agency',
  'assignment',
  'board',
  'fulfilment',
  'member',
  'offer',
  'pool',
  'proposal',
  'region',
  'replay',
  'request',
  'site',
]

/** Where the ids that a field may hold come from. */
const NOUNS = [
  ...TABLES.map((table) => ({ table, field: `${table}Id` })),
  { table: 'match_run', field: 'runId' },
  { table: 'settlement_period', field: 'settlementId' },
  { table: 'pool_member', field: 'candidateId' },
  { table: 'member', field: 'preferredMemberId' },
  { table: 'assignment_session', field: 'assignmentSessionId' },
]

/** Questions that fit the schema of an operation, about what exists. */
function questionFor(path: string, operation: Operation, known: Known): fc.Arbitrary<Question> {
  const noun = /^\/(\w+?)s\//.exec(path)?.[1] ?? ''
  const part = (where: 'path' | 'query' | 'header') => {
    const parameters = (operation.parameters ?? []).filter((one) => one.in === where)
    const values = parameters.map(({ name, schema }) => [
      name,
      valueFor(schema, known, name === 'id' ? `${noun}Id` : name, false),
    ])
    const requiredKeys = parameters.filter((one) => one.required).map(({ name }) => name)
    return fc.record(Object.fromEntries(values) as Record<string, fc.Arbitrary<unknown>>, {
      requiredKeys,
      noNullPrototype: true,
    })
  }
  const body = operation.requestBody?.content['application/json']?.schema
  return fc.record(
    {
      path: part('path'),
      query: part('query'),
      headers: part('header'),
      body: body === undefined ? fc.constant(undefined) : valueFor(body, known, 'body', true),
    },
    { noNullPrototype: true },
  )
}

/** A question of which a whole part was spoilt has nothing there. */
function whole(sent: unknown): Question {
  const given = isParts(sent) ? sent : {}
  const { path, query, headers, body } = given
  return {
    path: isParts(path) ? path : {},
    query: isParts(query) ? query : {},
    headers: isParts(headers) ? headers : {},
    body,
  }
}

function isParts(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** As text in an address; half a pair of surrogates goes as the bytes that a careless program makes of it. */
function encoded(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
  return text.isWellFormed() ? encodeURIComponent(text) : '%ED%A0%80'
}

function isHeader([name, value]: readonly [string, unknown]): boolean {
  return /^[\w-]+$/.test(name) && typeof value === 'string' && /^[\x20-\x7e]*$/.test(value)
}
