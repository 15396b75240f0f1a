import { afterAll, beforeAll, expect, test } from 'vitest'
import { readMorning } from '../../../../src/actions/request/morning.ts'
import { coordinatorActor } from '../../../support/build/actor.ts'
import { anAssignment, anOffer, aProposal } from '../../../support/build/decision.ts'
import { aPool } from '../../../support/build/pool.ts'
import { aPoolAtWork, type PoolAtWork } from '../../../support/build/pool-at-work.ts'
import { aVerdict } from '../../../support/build/verdict.ts'
import { useDb } from '../../../support/use-db.ts'

const db = useDb()
let at: PoolAtWork
const ids: Record<string, string> = {}

beforeAll(async () => {
  at = await aPoolAtWork(db)
  at.clock.set('2026-11-20 07:00')
  const anna = await at.member({ row: { name: 'Anna Bakker', phone: '06 11' } })
  const put = async (name: string, over: Parameters<PoolAtWork['request']>[0]) => {
    const request = await at.request(over)
    ids[name] = request.id
    return { pool: at.pool, request, member: anna }
  }
  await put('today', { days: ['2026-11-20', '2026-11-23'] })
  const monday = await put('monday', { days: ['2026-11-23'] })
  await aProposal(db, monday, {
    memberId: null,
    verdicts: [
      aVerdict(anna.id, {
        broken: [{ ruleId: 'vog-seen', facts: { seenOn: null } }],
        atLeast: null,
      }),
    ],
    judgedCount: 1,
    keptAway: { 'vog-seen': 1 },
  })
  await aProposal(db, await put('december', { days: ['2026-12-01'] }))
  await aProposal(db, await put('approved', { days: ['2026-12-02'] }), { status: 'approved' })
  await anOffer(db, await put('asked', { days: ['2026-12-03'] }))
  await anAssignment(db, await put('taken', { days: ['2026-11-20'] }))
  await put('withdrawn', { days: ['2026-11-20'], over: { status: 'withdrawn' } })
})
afterAll(() => at.matcher.close())

const nameOf = ({ requestId }: { readonly requestId: string }) =>
  Object.entries(ids).find(([, known]) => known === requestId)?.[0]

test('on Friday morning: the lessons of today and of Monday that nobody has, what begins first on top', async () => {
  const { days, uncovered, isWhole } = await readMorning(at.coordinator, {})
  expect(days).toEqual(['2026-11-20', '2026-11-23'])
  expect(isWhole).toBe(true)
  const shown = uncovered.map((one) => [nameOf(one), one.day, one.lessons.length])
  expect(shown.slice(0, 1)).toEqual([['today', '2026-11-20', 1]])
  expect(new Set(shown.slice(1))).toEqual(
    new Set([
      ['monday', '2026-11-23', 1],
      ['today', '2026-11-23', 1],
    ]),
  )
})

test('a lesson that is over is no longer urgent, one that goes on is', async () => {
  const at915 = { now: () => (at.clock.now() + 135 * 60_000) as ReturnType<typeof at.clock.now> }
  const during = await readMorning({ ...at.coordinator, ...at915 }, {})
  expect(during.uncovered.map(({ day }) => day)).toContain('2026-11-20')
  const later = { now: () => (at.clock.now() + 150 * 60_000) as ReturnType<typeof at.clock.now> }
  const after = await readMorning({ ...at.coordinator, ...later }, {})
  expect(after.uncovered.map(({ day }) => day)).not.toContain('2026-11-20')
})

test('who is in front of which class, and how to reach them', async () => {
  const { inFront } = await readMorning(at.coordinator, {})
  expect(inFront.map(nameOf)).toEqual(['taken'])
  expect(inFront[0]).toMatchObject({ memberName: 'Anna Bakker', memberPhone: '06 11' })
})

test('what waits: to decide, to send, for an answer', async () => {
  const { toDecide, toSend, offers } = await readMorning(at.coordinator, {})
  expect(toDecide.map(nameOf)).toEqual(['december'])
  expect(toSend.map(nameOf)).toEqual(['approved'])
  expect(offers.map(nameOf)).toEqual(['asked'])
})

test('for whom nobody can come, why, and what would make it possible', async () => {
  const { nobody } = await readMorning(at.coordinator, {})
  expect(nobody.count).toBe(1)
  expect(nobody.items.map(nameOf)).toEqual(['monday'])
  expect(nobody.items[0]).toMatchObject({
    why: 'De enige vervanger kan deze lessen niet doen.',
    help: [expect.stringContaining('VOG')],
  })
})

test('another coordinator sees nothing of it, and a school is not let in', async () => {
  const stranger = at.as(await coordinatorActor(db, (await aPool(db)).id))
  const { uncovered, inFront, toDecide, toSend, offers, nobody } = await readMorning(stranger, {})
  expect([uncovered, inFront, toDecide, toSend, offers, nobody.items].flat()).toEqual([])
  await expect(readMorning(at.school, {})).rejects.toThrow('not-allowed')
})
