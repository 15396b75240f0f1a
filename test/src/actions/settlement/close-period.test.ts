import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { brokenInvariants } from '../../../../db/queries/invariant.ts'
import { day } from '../../../../scheduler/domain/day.ts'
import { recordFulfilment } from '../../../../src/actions/fulfilment/record.ts'
import { closePeriod } from '../../../../src/actions/settlement/close-period.ts'
import { listSettlements } from '../../../../src/actions/settlement/list.ts'
import { previewSettlement } from '../../../../src/actions/settlement/preview.ts'
import { showSettlement } from '../../../../src/actions/settlement/show.ts'
import type { Context } from '../../../../src/context.ts'
import { boardActor, coordinatorActor, regionActor } from '../../../support/build/actor.ts'
import { aBoard, aRegion } from '../../../support/build/board.ts'
import { aParticipation } from '../../../support/build/pool.ts'
import { aPoolAtWork, type PoolAtWork } from '../../../support/build/pool-at-work.ts'
import { aSettlementKey } from '../../../support/build/settlement.ts'
import { chainProblems } from '../../../support/build/unchanged.ts'
import { useDb } from '../../../support/use-db.ts'
import { worked } from '../fulfilment/worked.ts'

const NOVEMBER = day('2026-11-01')
const DECEMBER = day('2026-12-01')
const OVERHEAD = 100_001

const db = useDb()
let at: PoolAtWork
let lends: Context
let asks: Context

/** A pool of its own for each test: what is closed stays closed. */
beforeEach(async () => {
  at = await aPoolAtWork(db, {
    body: { handlingFeeBasisPoints: 500, overheadCentsPerMonth: OVERHEAD },
  })
  pools.push(at)
  lends = at.as(await boardActor(db, at.lends.id))
  asks = at.as(await boardActor(db, at.asks.id))
})
const pools: PoolAtWork[] = []
afterAll(() => Promise.all(pools.map(({ matcher }) => matcher.close())))

const aKey = (over: Partial<Parameters<typeof aSettlementKey>[1]> = {}) =>
  aSettlementKey(db, { poolId: at.pool.id, boardIds: [at.lends.id, at.asks.id], ...over })
const close = (month = NOVEMBER, overheadCents = OVERHEAD, by = at.coordinator) =>
  closePeriod(by, { poolId: at.pool.id, month, overheadCents })
const preview = () => previewSettlement(at.coordinator, { poolId: at.pool.id })

/** A week of work of which four of five lessons are confirmed; the member has fixed hours and came for 250 minutes. */
async function fourOfFive() {
  const work = await worked(at, db)
  const [, , , , fifth = ''] = work.sessionIds
  const { travelCents } = await recordFulfilment(at.school, {
    assignmentId: work.assignmentId,
    sessions: [],
    assignmentSessionIds: work.sessionIds.slice(0, 4),
  })
  at.clock.set('2026-12-01 00:00')
  return { ...work, fifth, travelCents }
}

describe('closing a month', () => {
  test('writes what is due, to the cent, and sums to nought', async () => {
    await aKey()
    const { assignmentId, travelCents } = await fourOfFive()
    const seen = await preview()
    const { periodId, lineCount } = await close()
    expect(lineCount).toBe(5)
    const shown = await showSettlement(at.coordinator, { periodId })
    expect(shown.lines.map((line) => ({ ...line, id: null }))).toEqual(seen.lines)
    expect(await brokenInvariants(db.db)).toEqual([])
    expect(await chainProblems(db)).toEqual([])
    const [lending, ...joint] = shown.lines
    expect(lending).toMatchObject({
      kind: 'lending',
      assignmentId,
      creditorBoardId: at.lends.id,
      debtorBoardId: at.asks.id,
      // 200 minutes at 42.33: 141.10; 5 % is 7.055
      minutes: 200,
      wageCents: 14_110,
      travelCents,
      handlingCents: 705,
      cents: 14_815 + travelCents,
      vat: { ruleId: 'EDU-LEND', basisPoints: 0, isUncertain: false },
      evidence: { roleCode: 'leraar', isWithinMargin: true, lender: 'school-board' },
    })
    // 21 days of 8 hours; on five of them 50 minutes of work: 16 x 338.64 + 5 x 303.37 = 6,935.09, in two equal shares
    expect(
      joint.map(({ kind, debtorBoardId, cents, vat }) => [kind, debtorBoardId, cents, vat.ruleId]),
    ).toEqual(
      expect.arrayContaining([
        ['idle', at.lends.id, 346_755, 'KGR'],
        ['idle', at.asks.id, 346_754, 'KGR'],
        ['overhead', at.lends.id, 50_001, 'KGR'],
        ['overhead', at.asks.id, 50_000, 'KGR'],
      ]),
    )
    expect(shown.balances.map(({ cents }) => cents).reduce((sum, cents) => sum + cents, 0)).toBe(0)
    expect(seen).toMatchObject({ unconfirmedCount: 1, hindrance: null, month: NOVEMBER })
  })

  test('leaves what is learnt later to a line of a later month that names the first', async () => {
    await aKey()
    const { assignmentId, fifth } = await fourOfFive()
    const first = await close()
    const [november] = (await showSettlement(at.coordinator, first)).lines
    await recordFulfilment(at.school, { assignmentId, sessions: [], assignmentSessionIds: [fifth] })
    at.clock.set('2027-01-04 09:00')
    const second = await close(DECEMBER)
    const lines = (await showSettlement(at.coordinator, second)).lines
    // 250 minutes: 176.38 (half a cent upward), 5 % is 8.819
    expect(lines.filter(({ kind }) => kind === 'lending')).toMatchObject([
      {
        month: NOVEMBER,
        minutes: 50,
        wageCents: 3_528,
        handlingCents: 176,
        correctsLineId: november?.id,
      },
    ])
    const again = await showSettlement(at.coordinator, first)
    expect(again.lines[0]).toEqual(november)
    expect((await preview()).lines.filter(({ month }) => month < day('2027-01-01'))).toEqual([])
  })

  test('is done once, also by two at the same time', async () => {
    await aKey()
    await fourOfFive()
    const other = at.as(await coordinatorActor(db, at.pool.id))
    const tries = await Promise.allSettled([close(), close(NOVEMBER, OVERHEAD, other)])
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const [lost] = tries.filter((one) => one.status === 'rejected')
    expect(lost?.reason).toMatchObject({ code: 'already-decided', facts: { month: NOVEMBER } })
    await expect(close()).rejects.toMatchObject({ code: 'already-decided' })
    const { rows } = await db.adminPool.query(
      'select count(*)::int as count from settlement_line where pool_id = $1',
      [at.pool.id],
    )
    expect(rows).toEqual([{ count: 5 }])
  })

  test('is refused while the month lasts, out of order, and without a key', async () => {
    await expect(close()).rejects.toMatchObject({
      code: 'cannot-close',
      facts: { hindrance: 'no-key' },
    })
    expect(await preview()).toMatchObject({ hindrance: 'no-key', month: null, lines: [] })
    await aKey()
    at.clock.set('2026-11-30 23:59')
    await expect(close()).rejects.toMatchObject({
      code: 'cannot-close',
      facts: { hindrance: 'month-not-over', closableFrom: DECEMBER },
    })
    at.clock.set('2027-01-02 09:00')
    for (const month of [DECEMBER, day('2026-10-01'), day('2026-11-02')])
      await expect(close(month)).rejects.toMatchObject({
        code: 'cannot-close',
        facts: { hindrance: 'earlier-month-first', next: NOVEMBER },
      })
  })

  test('counts nothing of before the first key', async () => {
    await aKey({ validFrom: DECEMBER })
    await fourOfFive()
    at.clock.set('2027-01-04 09:00')
    const { periodId } = await close(DECEMBER)
    const { lines } = await showSettlement(at.coordinator, { periodId })
    expect(lines.map(({ kind, month }) => [kind, month])).not.toContainEqual(['lending', NOVEMBER])
  })

  test('shares no idle hours of who is in another pool too, and says so', async () => {
    await aKey()
    await fourOfFive()
    const other = await aPoolAtWork(db)
    pools.push(other)
    const { idle, unshared } = await idleNow()
    expect([idle, unshared]).toEqual([693_509, []])
    await db.adminPool.query(
      `insert into pool_member (pool_id, member_id, status, joined_on)
       select $1, member_id, 'admitted', '2026-11-15' from pool_member where pool_id = $2`,
      [other.pool.id, at.pool.id],
    )
    expect(await idleNow()).toEqual({
      idle: 0,
      unshared: [{ month: NOVEMBER, reason: 'in-other-pools', cents: 693_509 }],
    })
  })

  async function idleNow() {
    const { lines, unshared } = await preview()
    const idle = lines.filter(({ kind }) => kind === 'idle')
    return { idle: idle.reduce((sum, { cents }) => sum + cents, 0), unshared }
  }
})

describe('who sees a closed month', () => {
  let periodId: string
  let memberName: string

  beforeEach(async () => {
    await aKey()
    await fourOfFive()
    ;({ periodId } = await close())
    const { lines } = await showSettlement(at.coordinator, { periodId })
    memberName = lines[0]?.memberName ?? 'nobody was lent'
  })

  test('the board that employs and the board in whose class somebody stood, with the name', async () => {
    for (const board of [lends, asks]) {
      const { lines, balances } = await showSettlement(board, { periodId })
      expect(lines.find(({ kind }) => kind === 'lending')?.memberName).toBe(memberName)
      expect(balances).toHaveLength(1)
    }
    const [period] = (await listSettlements(asks, {})).periods
    const [mine] = (await listSettlements(lends, {})).periods
    expect((period?.ownCents ?? 0) + (mine?.ownCents ?? 0)).toBe(0)
    expect(period?.ownCents).toBeLessThan(0)
  })

  test('of a third board of the pool no line and no name, only that the month was closed', async () => {
    const third = await aBoard(db)
    await aParticipation(db, { poolId: at.pool.id, boardId: third.id })
    const board = at.as(await boardActor(db, third.id))
    const shown = await showSettlement(board, { periodId })
    expect(shown.lines).toEqual([])
    expect(JSON.stringify(shown)).not.toContain(memberName)
    expect((await listSettlements(board, {})).periods).toMatchObject([
      { lineCount: 0, ownCents: 0 },
    ])
  })

  test('nobody outside the pool, and no region', async () => {
    const foreign = at.as(await boardActor(db, (await aBoard(db)).id))
    await expect(showSettlement(foreign, { periodId })).rejects.toMatchObject({ code: 'not-found' })
    const otherPool = await aPoolAtWork(db)
    pools.push(otherPool)
    const { coordinator } = otherPool
    await expect(showSettlement(coordinator, { periodId })).rejects.toMatchObject({
      code: 'not-found',
    })
    await expect(close(DECEMBER, 0, coordinator)).rejects.toMatchObject({ code: 'not-found' })
    const { id: poolId } = at.pool
    await expect(previewSettlement(coordinator, { poolId })).rejects.toMatchObject({
      code: 'not-found',
    })
    await expect(listSettlements(coordinator, { poolId })).rejects.toMatchObject({
      code: 'not-found',
    })
    const region = at.as(await regionActor(db, (await aRegion(db)).id))
    for (const by of [region, at.school])
      await expect(showSettlement(by, { periodId })).rejects.toMatchObject({ code: 'not-allowed' })
    await expect(close(DECEMBER, 0, lends)).rejects.toMatchObject({ code: 'not-allowed' })
  })
})

describe('VAT of what was lent', () => {
  const lend = async (
    roleCode: string,
    qualifications: { vakId: string; grade: 'G1' | 'ZIJ' }[],
  ) => {
    const { assignmentId } = await worked(at, db, { roleCode })
    const { rows } = await db.adminPool.query<{ id: string }>(
      'select member_id as id from assignment where id = $1',
      [assignmentId],
    )
    const memberId = rows[0]?.id ?? ''
    await db.adminPool.query('delete from qualification where member_id = $1', [memberId])
    for (const { vakId, grade } of qualifications)
      await db.adminPool.query(
        'insert into qualification (member_id, vak_id, grade) values ($1, $2, $3)',
        [memberId, vakId, grade],
      )
    await recordFulfilment(at.school, { assignmentId, sessions: [] })
    return assignmentId
  }

  test('looks at the role, and of a director at the licence', async () => {
    await aKey()
    const ids = [
      await lend('schoolleider', [{ vakId: 'wi', grade: 'G1' }]),
      await lend('schoolleider', [{ vakId: 'wi', grade: 'ZIJ' }]),
      await lend('onderwijsassistent', []),
    ]
    at.clock.set('2026-12-01 09:00')
    const { lines } = await preview()
    const vats = ids.map((id) => lines.find(({ assignmentId }) => assignmentId === id)?.vat)
    expect(vats).toMatchObject([
      { ruleId: 'EDU-LEND', basisPoints: 0, isUncertain: false },
      { ruleId: 'STD', basisPoints: 2_100, isUncertain: false },
      { ruleId: 'STD', basisPoints: 2_100, isUncertain: true },
    ])
  })
})
