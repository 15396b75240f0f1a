import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { availability } from '../../../../db/schema/index.ts'
import { day } from '../../../../scheduler/domain/day.ts'
import { clockTime } from '../../../../scheduler/domain/instant.ts'
import {
  addException,
  addExceptionInput,
} from '../../../../src/actions/availability/add-exception.ts'
import { confirmAvailability } from '../../../../src/actions/availability/confirm.ts'
import { removeException } from '../../../../src/actions/availability/remove-exception.ts'
import { saveWeek, saveWeekInput } from '../../../../src/actions/availability/save-week.ts'
import { showAvailability } from '../../../../src/actions/availability/show.ts'
import { showMember } from '../../../../src/actions/member/show.ts'
import type { Context } from '../../../../src/context.ts'
import { at } from '../../../scheduler/when.ts'
import { coordinatorActor } from '../../../support/build/actor.ts'
import { anAssignment } from '../../../support/build/decision.ts'
import { aPool } from '../../../support/build/pool.ts'
import { aPoolAtWork, type PoolAtWork } from '../../../support/build/pool-at-work.ts'
import { rows } from '../../../support/build/rows.ts'
import { useDb } from '../../../support/use-db.ts'

const db = useDb()
const [eight, noon, five] = [clockTime('08:00'), clockTime('12:30'), clockTime('17:00')]
const monday = { weekday: 1, from: eight, until: five }
let pool: PoolAtWork
let anna: Awaited<ReturnType<PoolAtWork['member']>>
let asAnna: Context

beforeAll(async () => {
  pool = await aPoolAtWork(db)
})
beforeEach(async () => {
  pool.clock.set('2026-11-20 09:00')
  anna = await pool.member()
  asAnna = await pool.asMember(anna.id)
})

const all = async (sql: string, ...values: string[]) => (await db.adminPool.query(sql, values)).rows

describe('the usual week', () => {
  it('takes the place of what was said, from today on, and is right from now on', async () => {
    await rows(db)
      .insert(availability)
      .values({
        memberId: anna.id,
        rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=SA',
        firstDay: day('2026-12-05'),
        fromTime: eight,
        untilTime: noon,
      })
    expect(await showAvailability(asAnna, {})).toMatchObject({
      week: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '07:00', until: '18:00' })),
      otherRules: 1,
      confirmedAt: null,
      isStale: true,
    })
    const days = [monday, { weekday: 5, from: eight, until: noon }]
    expect(await saveWeek(asAnna, { days })).toMatchObject({
      week: days,
      otherRules: 0,
      confirmedAt: at('2026-11-20 09:00'),
      isStale: false,
      conflicts: [],
    })
    const kept = await all(
      'select rrule, first_day::text, last_day::text from availability where member_id = $1 order by rrule',
      anna.id,
    )
    expect(kept).toEqual([
      { rrule: 'FREQ=WEEKLY;BYDAY=FR', first_day: '2026-11-20', last_day: null },
      { rrule: 'FREQ=WEEKLY;BYDAY=MO', first_day: '2026-11-20', last_day: null },
      // What counted until yesterday stays for whoever counts hours.
      {
        rrule: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
        first_day: '2026-08-03',
        last_day: '2026-11-19',
      },
    ])
    const seen = await showMember(pool.coordinator, { memberId: anna.id })
    expect(seen.availability.comingWeekMinutes).toBe(9 * 60 + 4 * 60 + 30)
  })

  it('saved twice on a day leaves one week, also by two at once', async () => {
    const others = [{ weekday: 2, from: eight, until: noon }]
    await Promise.all([saveWeek(asAnna, { days: [monday] }), saveWeek(asAnna, { days: others })])
    const { week } = await saveWeek(asAnna, { days: [monday] })
    expect(week).toEqual([monday])
    expect(
      await all('select from availability where member_id = $1 and last_day is null', anna.id),
    ).toHaveLength(1)
  })

  it('may be empty', async () => {
    expect(await saveWeek(asAnna, { days: [] })).toMatchObject({ week: [], isStale: false })
  })

  it.each([
    [{ days: [monday, monday] }],
    [{ days: [{ ...monday, until: '08:00' }] }],
    [{ days: [{ ...monday, weekday: 8 }] }],
    [{ days: [{ ...monday, from: '25:00' }] }],
  ])('refuses %j', (input) => {
    expect(saveWeekInput.safeParse(input).success).toBe(false)
  })
})

describe('days that are otherwise', () => {
  it('are added, seen by the match, and taken back', async () => {
    const days = { firstDay: day('2026-11-24'), lastDay: day('2026-11-25') }
    const { exceptions } = await addException(asAnna, { ...days, available: false })
    expect(exceptions).toMatchObject([{ ...days, available: false, from: null, until: null }])
    const seen = await showMember(pool.coordinator, { memberId: anna.id })
    expect(seen.availability.comingWeekMinutes).toBe(3 * 11 * 60)
    const exceptionId = exceptions[0]?.id ?? ''
    expect(await removeException(asAnna, { exceptionId })).toMatchObject({ exceptions: [] })
    await expect(removeException(asAnna, { exceptionId })).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  it('part of a day, and extra time, count for those hours only', async () => {
    const saturday = { firstDay: day('2026-11-21'), lastDay: day('2026-11-21') }
    await addException(asAnna, { ...saturday, available: true, from: eight, until: noon })
    const seen = await showMember(pool.coordinator, { memberId: anna.id })
    expect(seen.availability.comingWeekMinutes).toBe(5 * 11 * 60 + 4 * 60 + 30)
  })

  it('that are over are refused, and stay', async () => {
    const yesterday = { firstDay: day('2026-11-18'), lastDay: day('2026-11-19') }
    await expect(addException(asAnna, { ...yesterday, available: false })).rejects.toMatchObject({
      code: 'invalid-input',
      fields: [{ field: 'lastDay' }],
    })
    const today = { firstDay: day('2026-11-20'), lastDay: day('2026-11-20') }
    const { exceptions } = await addException(asAnna, { ...today, available: false })
    pool.clock.set('2026-11-21 09:00')
    const exceptionId = exceptions[0]?.id ?? ''
    await expect(removeException(asAnna, { exceptionId })).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  it.each([
    [{ firstDay: '2026-12-02', lastDay: '2026-12-01' }],
    [{ firstDay: '2026-12-01', lastDay: '2027-12-02' }],
    [{ firstDay: '2026-12-01', lastDay: '2026-12-01', from: '08:00' }],
    [{ firstDay: '2026-12-01', lastDay: '2026-12-01', from: '08:00', until: '08:00' }],
    [{ firstDay: '2026-02-30', lastDay: '2026-03-01' }],
    [{ firstDay: '2026-12-01', lastDay: '2026-12-01', why: 'ziek' }],
  ])('refuses %j', (input) => {
    expect(addExceptionInput.safeParse({ available: false, ...input }).success).toBe(false)
  })
})

describe('what was agreed', () => {
  it('stays agreed, and is told where it does not go with the availability', async () => {
    const request = await pool.request({ days: ['2026-11-23', '2026-11-24'] })
    await anAssignment(db, { pool: pool.pool, request, member: anna })
    expect((await showAvailability(asAnna, {})).conflicts).toEqual([])
    const { conflicts } = await saveWeek(asAnna, { days: [monday] })
    expect(conflicts).toMatchObject([{ day: '2026-11-24', from: '08:30', until: '09:20' }])
    const days = { firstDay: day('2026-11-23'), lastDay: day('2026-11-23') }
    const shown = await addException(asAnna, { ...days, available: false })
    expect(shown.conflicts.map((one) => one.day)).toEqual(['2026-11-23', '2026-11-24'])
    // What has begun cannot be helped any more.
    pool.clock.set('2026-11-23 08:30')
    expect((await showAvailability(asAnna, {})).conflicts).toHaveLength(1)
  })
})

describe('since when it is known to be right', () => {
  it('is confirmed, and stale when the rules of play say so', async () => {
    expect(await confirmAvailability(asAnna, {})).toMatchObject({ isStale: false, staleWeeks: 8 })
    pool.clock.set('2027-01-14 09:00')
    expect(await showAvailability(asAnna, {})).toMatchObject({ isStale: false })
    pool.clock.set('2027-01-15 09:00')
    expect(await showAvailability(asAnna, {})).toMatchObject({ isStale: true })
  })
})

describe('whose', () => {
  it('a coordinator keeps it for a member of an own pool, and it is written down who did', async () => {
    const of = { memberId: anna.id }
    await saveWeek(pool.coordinator, { ...of, days: [monday] })
    expect(await confirmAvailability(pool.coordinator, of)).toMatchObject({ week: [monday] })
    const days = { firstDay: day('2026-12-01'), lastDay: day('2026-12-01'), available: false }
    const { exceptions } = await addException(pool.coordinator, { ...of, ...days })
    await removeException(pool.coordinator, { ...of, exceptionId: exceptions[0]?.id ?? '' })
    const events = await all(
      `select verb, facts->>'by' as by, pool_id from event where subject_id = $1 order by seq`,
      anna.id,
    )
    expect(events.map(({ verb }) => verb)).toEqual([
      'availability.save-week',
      'availability.confirm',
      'availability.add-exception',
      'availability.remove-exception',
    ])
    for (const { by, pool_id: poolId } of events) {
      expect([by, poolId]).toEqual(['coordinator', pool.pool.id])
    }
    await expect(showAvailability(pool.coordinator, {})).rejects.toMatchObject({
      code: 'invalid-input',
    })
  })

  it('of another pool, of somebody else, or of nobody is not there', async () => {
    const stranger = pool.as(await coordinatorActor(db, (await aPool(db)).id))
    const asBas = await pool.asMember((await pool.member()).id)
    const of = { memberId: anna.id }
    const days = { firstDay: day('2026-12-01'), lastDay: day('2026-12-01'), available: false }
    const { exceptions } = await addException(asAnna, days)
    const exceptionId = exceptions[0]?.id ?? ''
    for (const context of [stranger, asBas]) {
      for (const work of [
        () => showAvailability(context, of),
        () => saveWeek(context, { ...of, days: [] }),
        () => addException(context, { ...of, ...days }),
        () => removeException(context, { ...of, exceptionId }),
        () => confirmAvailability(context, of),
      ]) {
        await expect(work()).rejects.toMatchObject({ code: 'not-found' })
      }
    }
    await expect(removeException(asBas, { exceptionId })).rejects.toMatchObject({
      code: 'not-found',
    })
    await expect(showAvailability(pool.school, of)).rejects.toMatchObject({ code: 'not-allowed' })
    expect((await showAvailability(asAnna, {})).exceptions).toHaveLength(1)
  })
})
