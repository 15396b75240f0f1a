import { beforeAll, expect, test } from 'vitest'
import { referral } from '../../../../db/schema/index.ts'
import { day } from '../../../../scheduler/domain/day.ts'
import { readSolidarity } from '../../../../src/actions/measures/solidarity.ts'
import type { Actor } from '../../../../src/actor.ts'
import { boardActor, coordinatorActor } from '../../../support/build/actor.ts'
import { aBoard, aSite } from '../../../support/build/board.ts'
import { testContext } from '../../../support/build/context.ts'
import { aParticipation, aPool } from '../../../support/build/pool.ts'
import { aRequest } from '../../../support/build/request.ts'
import { rows } from '../../../support/build/rows.ts'
import { aFormation, anApplicant, aVacancy } from '../../../support/build/shortage.ts'
import { useDb } from '../../../support/use-db.ts'

/*
 * Three boards by hand, on 20 November 2026. A: 10 fte, 2.0 vacant: 20 %. B: 20 fte, 1.0 vacant: 5 %, and 250 minutes in November that
 * nobody taught: 3 hundredths. C: nobody said how many. Spread: 15 points; Gini (2 x 0.15) / (2 x 2 x 0.25) = 0.3. In October
 * A's vacancy of 1.0 was not open yet: 10 and 5 %, 5 points, Gini 0.1 / 0.6.
 */
const db = useDb()
let poolId: string
let coordinator: Actor
let boards: Readonly<Record<'a' | 'b' | 'c', { readonly boardId: string; readonly siteId: string }>>

async function place() {
  const { id: boardId } = await aBoard(db)
  const { id: siteId } = await aSite(db, { boardId })
  await aParticipation(db, { poolId, boardId })
  return { boardId, siteId }
}

beforeAll(async () => {
  poolId = (await aPool(db)).id
  coordinator = await coordinatorActor(db, poolId)
  const { a, b, c } = { a: await place(), b: await place(), c: await place() }
  boards = { a, b, c }
  await aFormation(db, a)
  await aFormation(db, { ...b, fteHundredths: 2000 })
  const opened = { poolId, openFrom: day('2026-09-01'), fteHundredths: 100 }
  const first = await aVacancy(db, { ...a, ...opened })
  await aVacancy(db, { ...a, ...opened, openFrom: day('2026-11-02') })
  await aVacancy(db, { ...b, ...opened })
  await aVacancy(db, {
    ...b,
    ...opened,
    closedOn: day('2026-09-15'),
    closedAs: 'filled',
  })
  const last = await aVacancy(db, { ...c, ...opened, fteHundredths: 40 })
  const days = ['2026-11-02', '2026-11-03', '2026-11-04', '2026-11-05', '2026-11-06']
  const unfilled = { status: 'unfilled', classConsequence: 'sent-home' } as const
  await aRequest(db, { ...b, poolId, days, over: unfilled })
  // Five to A, of whom one hired; one to C.
  const sentTo = [first, first, first, first, first, last]
  for (const [number, vacancy] of sentTo.entries()) {
    const { id: applicantId } = await anApplicant(db, { poolId })
    const { id: vacancyId, boardId } = vacancy
    const at = { vacancyId, boardId, applicantId, poolId, referredOn: day('2026-11-03') }
    const outcome = number === 0 ? { outcome: 'hired' as const, outcomeOn: day('2026-11-10') } : {}
    await rows(db)
      .insert(referral)
      .values({ ...at, referredBy: coordinator.userId ?? '', ...outcome })
  }
})

const read = (actor: Actor) => readSolidarity(testContext(db, actor), { poolId })

test('who runs the pool reads every board, the spread and its trend', async () => {
  const found = await read(coordinator)
  expect(found.boards).toMatchObject([
    { ...ofBoard('a'), formation: 1000, vacant: 200, vacancies: 2, share: 0.2, replacement: 0 },
    {
      ...ofBoard('b'),
      formation: 2000,
      vacant: 100,
      share: 0.05,
      replacement: 3,
      lackingShare: 103 / 2000,
    },
    { ...ofBoard('c'), formation: null, vacant: 40, share: null, lackingShare: null },
  ])
  expect(found.trend).toHaveLength(13)
  const [october, now] = found.trend.slice(-2)
  expect(october).toMatchObject({ day: '2026-10-31', vacant: 240, share: 200 / 3000 })
  expect(october?.spread?.maxMin).toBeCloseTo(0.05, 12)
  expect(october?.spread?.gini).toBeCloseTo(1 / 6, 12)
  expect(now).toMatchObject({ day: '2026-11-20', vacant: 340, share: 0.1 })
  expect(now?.spread?.maxMin).toBeCloseTo(0.15, 12)
  expect(now?.spread?.gini).toBeCloseTo(0.3, 12)
  expect(found.trend[0]).toMatchObject({ day: '2025-11-30', vacant: 0, share: null, spread: null })
  expect(found.counted).toEqual({ referred: 6, hired: 1, hiredBefore: 0, stayed: 0 })
})

test('a board reads the vacancies of all, and of others no replacement and no few people', async () => {
  const found = await read(await boardActor(db, boards.a.boardId))
  expect(found.withholds).toBe(true)
  expect(found.boards).toMatchObject([
    { ...ofBoard('a'), share: 0.2, replacement: 0, lackingShare: 0.2 },
    { ...ofBoard('b'), share: 0.05, replacement: null, lackingShare: null },
    { ...ofBoard('c'), vacant: 40, replacement: null },
  ])
  // All but one went to A itself: that one would be known.
  expect(found.counted).toEqual({ referred: null, hired: null, hiredBefore: 0, stayed: 0 })
  // To C five are strange, and one of them was hired.
  const toC = await read(await boardActor(db, boards.c.boardId))
  expect(toC.counted).toEqual({ referred: 6, hired: null, hiredBefore: 0, stayed: 0 })
  const stranger = await boardActor(db, (await aBoard(db)).id)
  await expect(read(stranger)).rejects.toMatchObject({ code: 'not-found' })
})

function ofBoard(name: keyof typeof boards) {
  return { boardId: boards[name].boardId }
}
