import { beforeAll, describe, expect, test } from 'vitest'
import { acceptCandidate, acceptCandidateInput } from '../../../../src/actions/intake/accept.ts'
import { listCandidates } from '../../../../src/actions/intake/list.ts'
import { recordFinding, recordFindingInput } from '../../../../src/actions/intake/record-finding.ts'
import { rejectCandidate } from '../../../../src/actions/intake/reject.ts'
import { showCandidate } from '../../../../src/actions/intake/show.ts'
import { listMembers, listMembersInput } from '../../../../src/actions/member/list.ts'
import type { Context } from '../../../../src/context.ts'
import { coordinatorActor } from '../../../support/build/actor.ts'
import { aBoard } from '../../../support/build/board.ts'
import { testContext } from '../../../support/build/context.ts'
import { chainProblems, rowCounts } from '../../../support/build/unchanged.ts'
import { useDb } from '../../../support/use-db.ts'
import { aChoosyPool, add, TEACHES, TWO_DAYS } from './candidate.ts'

const db = useDb()
let own: Awaited<ReturnType<typeof aChoosyPool>>
let other: Awaited<ReturnType<typeof aChoosyPool>>

beforeAll(async () => {
  own = await aChoosyPool(db)
  other = await aChoosyPool(db)
})

const find = (placeId: string, over: object = {}, by: Context = own.context) =>
  recordFinding(
    by,
    recordFindingInput.parse({
      placeId,
      criterion: TEACHES,
      met: true,
      evidence: 'Lesbezoek op 12 november',
      ...over,
    }),
  )
const accept = (placeId: string, over: object = {}, by: Context = own.context) =>
  acceptCandidate(by, acceptCandidateInput.parse({ placeId, ...over }))

describe('what was found', () => {
  test('is kept under its criterion, and the later finding counts', async () => {
    const { placeId } = await add(own.context, own.pool.id)
    await find(placeId, { met: false, evidence: 'Nog niet gezien' })
    await find(placeId)
    await find(placeId, { criterion: TWO_DAYS, met: false, evidence: 'Alleen de maandag' })
    const { criteria, unmetRequired } = await showCandidate(own.context, { placeId })
    expect(criteria).toMatchObject([
      { finding: { met: true, evidence: 'Lesbezoek op 12 november', foundOn: '2026-11-20' } },
      { finding: { met: false, evidence: 'Alleen de maandag' } },
    ])
    expect(unmetRequired).toBe(0)
    const { items } = await listCandidates(own.context, { status: 'candidate' })
    expect(items.find(({ id }) => id === placeId)).toMatchObject({ criteria: 2, found: 2, met: 1 })
  })

  test('about nothing that the pool asks is refused, and about another pool not to be found', async () => {
    const { placeId } = await add(own.context, own.pool.id)
    await expect(find(placeId, { criterion: 'Aardig' })).rejects.toMatchObject({
      fields: [{ field: 'criterion' }],
    })
    await expect(find(placeId, {}, other.context)).rejects.toMatchObject({ code: 'not-found' })
    expect(recordFindingInput.shape.evidence.safeParse(' ').success).toBe(false)
  })
})

describe('who is accepted', () => {
  test('is a member from that day on, admitted by the boards that were named', async () => {
    const { placeId, memberId } = await add(own.context, own.pool.id, { name: 'Lidia Lid' })
    await find(placeId)
    await accept(placeId, { joinedOn: '2026-12-01', boardIds: [own.board.id] })
    expect(await showCandidate(own.context, { placeId })).toMatchObject({
      status: 'admitted',
      joinedOn: '2026-12-01',
      decidedAt: own.context.now(),
      decidedByName: expect.any(String),
      decisionReason: null,
      decidedUnderVersion: 1,
      admittedByBoardIds: [],
    })
    const { rows } = await db.adminPool.query(
      'select admitted_on::text as day from admission where member_id = $1',
      [memberId],
    )
    expect(rows).toEqual([{ day: '2026-12-01' }])
    const { items } = await listMembers(own.context, listMembersInput.parse({}))
    expect(items.map(({ name }) => name)).toContain('Lidia Lid')
    expect(await chainProblems(db)).toEqual([])
  })

  test('without a required criterion only with a reason, which is kept', async () => {
    const { placeId } = await add(own.context, own.pool.id)
    const before = await rowCounts(db)
    await expect(accept(placeId)).rejects.toMatchObject({
      code: 'reason-required',
      facts: { unmet: 1 },
      fields: [{ field: 'reason' }],
    })
    expect(await rowCounts(db)).toEqual(before)
    await accept(placeId, { reason: 'Komt uit de inwerkklas.' })
    expect(await showCandidate(own.context, { placeId })).toMatchObject({
      decisionReason: 'Komt uit de inwerkklas.',
    })
  })

  test('not at a board that does not draw from the pool', async () => {
    const { placeId } = await add(own.context, own.pool.id)
    await find(placeId)
    const strange = await aBoard(db)
    await expect(accept(placeId, { boardIds: [strange.id] })).rejects.toMatchObject({
      fields: [{ field: 'boardIds', value: strange.id }],
    })
  })
})

describe('who is rejected', () => {
  test('gets a reason, which is kept', async () => {
    const { placeId } = await add(own.context, own.pool.id)
    await expect(rejectCandidate(own.context, { placeId, reason: '' })).rejects.toMatchObject({
      code: 'reason-required',
    })
    await rejectCandidate(own.context, { placeId, reason: 'Geen ervaring voor de klas.' })
    expect(await showCandidate(own.context, { placeId })).toMatchObject({
      status: 'rejected',
      decisionReason: 'Geen ervaring voor de klas.',
    })
    await expect(find(placeId)).rejects.toMatchObject({ code: 'already-decided' })
  })

  test('not by the coordinator of another pool', async () => {
    const { placeId } = await add(own.context, own.pool.id)
    const reject = rejectCandidate(other.context, { placeId, reason: 'Nee.' })
    await expect(reject).rejects.toMatchObject({ code: 'not-found' })
    await expect(accept(placeId, { reason: 'Ja.' }, other.context)).rejects.toMatchObject({
      code: 'not-found',
    })
  })
})

test('of two who decide at once the second is told who was first', async () => {
  const colleague = testContext(db, await coordinatorActor(db, own.pool.id))
  const { placeId } = await add(own.context, own.pool.id)
  await find(placeId)
  const tries = await Promise.allSettled([
    accept(placeId),
    rejectCandidate(colleague, { placeId, reason: 'Liever niet.' }),
  ])
  const refused = tries.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
  const winner = (await showCandidate(own.context, { placeId })).status
  expect(refused).toMatchObject([
    {
      code: 'already-decided',
      message: expect.stringMatching(/door Gebruiker \d+/),
      facts: {
        status: winner,
        decidedByName: expect.any(String),
        decidedAt: own.context.now(),
      },
    },
  ])
})
