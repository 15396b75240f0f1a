import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openApiDocument } from '../../../api/routes.ts'
import { appOver, type Caller, callerOf } from '../../support/ask.ts'
import { anAssignment, anOffer, aProposal } from '../../support/build/decision.ts'
import { aPoolAtWork, type PoolAtWork } from '../../support/build/pool-at-work.ts'
import { aVerdict } from '../../support/build/verdict.ts'
import { type Components, type JsonSchema, mismatch } from '../../support/fuzz/json-schema.ts'
import { useDb } from '../../support/use-db.ts'

interface OpenApi {
  readonly paths: Readonly<
    Record<string, Record<string, { responses: Record<string, { content: Content }> } | undefined>>
  >
  readonly components: { readonly schemas: Components }
}
type Content = Readonly<Record<string, { readonly schema: JsonSchema }>>

const document = openApiDocument() as OpenApi
const db = useDb()
let at: PoolAtWork
let coordinator: Caller
const ids: Record<'proposal' | 'approved' | 'request' | 'run', string> = {
  proposal: '',
  approved: '',
  request: '',
  run: '',
}

beforeAll(async () => {
  at = await aPoolAtWork(db)
  const member = await at.member()
  const asked = async (days: readonly string[]) => ({
    pool: at.pool,
    member,
    request: await at.request({ days }),
  })
  const verdicts = [aVerdict(member.id)]
  const proposed = await aProposal(db, await asked(['2026-12-01']), { verdicts, judgedCount: 1 })
  const broken = [{ ruleId: 'vog-seen', facts: { issuedOn: null } }]
  await aProposal(db, await asked(['2026-12-02']), {
    memberId: null,
    verdicts: [aVerdict(member.id, { broken, atLeast: null })],
    judgedCount: 1,
  })
  const approved = await aProposal(db, await asked(['2026-12-03']), { status: 'approved' })
  await anOffer(db, await asked(['2026-12-04']))
  await anAssignment(db, await asked(['2026-11-20']))
  const open = await asked(['2026-11-20'])
  Object.assign(ids, {
    proposal: proposed.id,
    approved: approved.id,
    request: open.request.id,
    run: proposed.runId,
  })
  coordinator = await callerOf(db, appOver(db, { now: at.clock.now }), at.coordinator.actor)
})
afterAll(() => at.matcher.close())

/** What an answer has otherwise than the document promises. */
function faultOf(method: string, path: string, body: unknown): string | undefined {
  const content = document.paths[path]?.[method]?.responses['200']?.content
  const schema = content?.['application/json']?.schema
  if (schema === undefined) throw new Error(`${method} ${path} is not in the document`)
  return mismatch(schema, body, document.components.schemas)
}

test.for(['/morning', '/inbox', '/inbox?limit=2', '/ready-offers', '/runs/{id}/difference'])(
  '%s has what the document says',
  async (path) => {
    const { status, body } = await coordinator.get(path.replace('{id}', ids.run))
    expect(status).toBe(200)
    expect(faultOf('get', path.replace(/\?.*/, ''), body)).toBeUndefined()
  },
)

test('several steps answer for each, and the same key again the same', async () => {
  const key = { 'Idempotency-Key': randomUUID() }
  const approvals = { proposals: [ids.proposal, ids.approved].map(seen) }
  const first = await coordinator.post('/approvals', approvals, key)
  expect(first.status).toBe(200)
  expect(faultOf('post', '/approvals', first.body)).toBeUndefined()
  expect(first.body).toMatchObject({
    items: [{ refused: null }, { done: null, refused: { code: 'already-decided' } }],
  })
  expect((await coordinator.post('/approvals', approvals, key)).body).toEqual(first.body)
  const sendings = { proposals: [{ proposalId: ids.approved, version: 2 }] }
  const sent = await coordinator.post('/sendings', sendings)
  expect(faultOf('post', '/sendings', sent.body)).toBeUndefined()
  const searched = await coordinator.post('/searches', { requestIds: [ids.request] })
  expect(searched.body).toMatchObject({ items: [{ id: ids.request, refused: null }] })
  expect(faultOf('post', '/searches', searched.body)).toBeUndefined()
})

function seen(proposalId: string) {
  return { proposalId, version: 1 }
}
