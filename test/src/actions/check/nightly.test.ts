import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { day } from '../../../../scheduler/domain/day.ts'
import { askChecks } from '../../../../src/actions/check/ask.ts'
import { CHECK_KINDS } from '../../../../src/actions/job/kinds.ts'
import { workOnce } from '../../../../src/actions/job/work.ts'
import { at as moment } from '../../../scheduler/when.ts'
import { adminActor } from '../../../support/build/actor.ts'
import { anOffer } from '../../../support/build/decision.ts'
import { someLaw } from '../../../support/build/law.ts'
import { aPoolAtWork, type PoolAtWork } from '../../../support/build/pool-at-work.ts'
import { useDb } from '../../../support/use-db.ts'
import { forgetTold, lettersOf, toldOf, workAt } from '../../notice/told.ts'
import { tellMembers } from '../notice/tell.ts'
import { aRunningRound, standing, workUntilQuiet } from '../round/rounds.ts'

const db = useDb()
let at: PoolAtWork

beforeAll(async () => {
  await someLaw(db)
  at = await aPoolAtWork(db)
})
beforeEach(async () => {
  await forgetTold(db)
  await db.adminPool.query(
    `update pool_member set status = 'left', left_on = greatest(joined_on, date '2026-11-01')`,
  )
})
afterAll(() => at.matcher.close())

const checkRows = async () =>
  (
    await db.adminPool.query(
      `select kind, subject_id, run_after, done_at is not null as done from job where kind like 'check.%' order by kind, subject_id`,
    )
  ).rows
const nightOf = async (night: string) => {
  at.clock.set(`${night} 03:30`)
  await askChecks(at.worker)
  for (let round = 0; round < 3; round += 1) await workOnce(at.worker, { kinds: CHECK_KINDS })
}

describe('the checks of a night', () => {
  it('are asked for once a day, whichever worker is first, and again on no retry', async () => {
    at.clock.set('2026-11-20 00:10')
    await Promise.all([askChecks(at.worker), askChecks(at.worker), askChecks(at.worker)])
    expect((await checkRows()).map(({ kind }) => kind)).toEqual([...CHECK_KINDS].toSorted())
    await nightOf('2026-11-20')
    await askChecks(at.worker)
    const found = await checkRows()
    expect(found).toHaveLength(CHECK_KINDS.length)
    expect(found.every(({ done }) => done)).toBe(true)
  })

  it.each(['2026-03-29', '2026-10-25', '2026-12-31', '2028-02-29'])(
    'are at half past three on %s, whatever the clock does',
    async (date) => {
      at.clock.set(`${date} 00:00`)
      await askChecks(at.worker)
      const [one] = await checkRows()
      expect(one.subject_id).toBe(date)
      expect(one.run_after.getTime()).toBe(moment(`${date} 03:30`))
    },
  )

  it('are done as soon as something runs after a night in which nothing did', async () => {
    at.clock.set('2026-11-20 11:00')
    await askChecks(at.worker)
    await workOnce(at.worker, { kinds: CHECK_KINDS })
    expect((await checkRows()).every(({ done }) => done)).toBe(true)
  })
})

describe('figures after a release', () => {
  const asked = async () =>
    (await checkRows()).filter(({ kind }) => kind === 'check.figures').map((row) => row.subject_id)

  it('are worked out at once, and not twice', async () => {
    await at.request()
    await nightOf('2026-11-20')
    at.clock.set('2026-11-20 10:00')
    await askChecks(at.worker)
    expect(await asked()).toEqual(['2026-11-20'])
    const { rowCount } = await db.adminPool.query(`update kept_night set made_by = 'before'`)
    expect(rowCount).toBeGreaterThan(0)
    await askChecks(at.worker)
    await askChecks(at.worker)
    expect(await asked()).toEqual(['2026-11-20', expect.stringMatching(/^2026-11-20 [0-9a-f]{8}$/)])
    await workOnce(at.worker, { kinds: CHECK_KINDS })
    await askChecks(at.worker)
    expect(await asked()).toHaveLength(2)
    const { rows: old } = await db.adminPool.query(
      `select from kept_night where made_by = 'before'`,
    )
    expect(old).toEqual([])
  })
})

describe('papers that end', () => {
  it('are told to the member and the coordinator, a month ahead and a week ahead, once each', async () => {
    const anna = await at.member({
      qualifications: [{ vakId: 'wi', grade: 'G1', validUntil: day('2026-12-31') }],
    })
    await nightOf('2026-11-30')
    const papers = async () =>
      (await toldOf(db, [anna.id])).filter(({ kind }) => kind === 'paper.ends')
    expect(await papers()).toEqual([])
    await nightOf('2026-12-01')
    await nightOf('2026-12-02')
    const told = await papers()
    expect(told.map(({ kind, audience }) => `${kind}>${audience}`)).toEqual([
      'paper.ends>coordinator',
      'paper.ends>member',
    ])
    expect(told[0]?.facts).toMatchObject({ paper: 'licence', until: '2026-12-31' })
    await nightOf('2026-12-24')
    expect(await papers()).toHaveLength(4)
    await workAt(at, '2026-12-24 06:30')
    const letters = await lettersOf(db)
    const ofAnna = letters.find(({ address }) => address === anna.email)
    // Both are in one mail: nothing went out in between.
    expect(ofAnna?.text).toContain('do 31 dec')
    expect(ofAnna?.text).toContain('/documenten')
  })
})

describe('availability that is old', () => {
  it('is asked about once a month, and of whoever confirmed it or just came not at all', async () => {
    const old = await at.member({ place: { joinedOn: day('2026-08-01') } })
    const fresh = await at.member({
      place: { joinedOn: day('2026-08-01') },
      row: { availabilityConfirmedAt: moment('2026-11-10 09:00') },
    })
    const isNew = await at.member({ place: { joinedOn: day('2026-11-10') } })
    const ids = [old.id, fresh.id, isNew.id]
    await nightOf('2026-11-20')
    await nightOf('2026-11-21')
    expect((await toldOf(db, ids)).map(({ member_id }) => member_id)).toEqual([old.id])
    await nightOf('2026-12-01')
    expect(await toldOf(db, [old.id])).toHaveLength(2)
  })
})

describe('what was missed', () => {
  it('a round of which the work was given up goes on', async () => {
    at.clock.set('2026-11-20 09:00')
    const people = [await at.member(), await at.member()]
    const { roundId } = await aRunningRound(db, at, { request: await at.request(), people })
    at.clock.set('2026-11-21 09:00')
    await workOnce(at.worker, { kinds: ['offer.expire'] })
    const gaveUp = `update job set done_at = run_after, last_error = 'Error' where kind = 'round.answered'`
    expect((await db.adminPool.query(gaveUp)).rowCount).toBe(1)
    await nightOf('2026-11-22')
    await workUntilQuiet(at)
    expect(await standing(db, roundId, people)).toEqual(['0 expired', '1 sent'])
  })

  it('an offer whose deadline passed without its job is ended', async () => {
    const about = { pool: at.pool, request: await at.request(), member: await at.member() }
    const { id } = await anOffer(db, about)
    await nightOf('2026-11-24')
    await workAt(at, '2026-11-24 03:31')
    const { rows: found } = await db.adminPool.query('select status from offer where id = $1', [id])
    expect(found).toEqual([{ status: 'expired' }])
  })

  it('a notice and a mail whose work is gone are told all the same', async () => {
    const anna = await at.member()
    at.clock.set('2026-11-23 20:00')
    await tellMembers(at, [anna.id])
    await db.adminPool.query(`delete from job where kind = 'notice.gather'`)
    await nightOf('2026-11-24')
    await workAt(at, '2026-11-24 06:30')
    expect((await lettersOf(db)).map(({ address }) => address)).toContain(anna.email)
  })

  it('data that should never be is told to the administrator, by number', async () => {
    const admin = await adminActor(db)
    await nightOf('2026-11-25')
    expect((await toldOf(db)).some(({ kind }) => kind === 'data.broken')).toBe(false)
    await db.adminPool.query(
      `insert into job (kind, subject_id, payload, run_after, attempts, locked_until, done_at)
       values ('pool.match', 'x', '{}', now(), 1, now(), now())`,
    )
    await nightOf('2026-11-26')
    const told = (await toldOf(db)).filter(({ kind }) => kind === 'data.broken')
    expect(told.map(({ user_id, facts }) => [user_id, facts])).toEqual([
      [admin.userId, { broken: 1 }],
    ])
  })
})

it('the words of old mails are forgotten, and that somebody was told stays', async () => {
  const anna = await at.member()
  at.clock.set('2026-11-20 09:00')
  await tellMembers(at, [anna.id])
  await workAt(at, '2026-11-20 09:01')
  await db.adminPool.query(`update delivery set status = 'sent', ended_at = written_at`)
  await nightOf('2026-12-20')
  expect(await lettersOf(db)).toHaveLength(1)
  await nightOf('2026-12-21')
  expect((await lettersOf(db)).filter(({ address }) => address === anna.email)).toEqual([])
  expect((await toldOf(db, [anna.id]))[0]).toMatchObject({ status: 'told' })
})
