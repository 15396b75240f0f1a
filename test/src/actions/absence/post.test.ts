import { beforeAll, describe, expect, test } from 'vitest'
import { postAbsence } from '../../../../src/actions/absence/post.ts'
import type { Actor } from '../../../../src/actor.ts'
import {
  adminActor,
  boardActor,
  coordinatorActor,
  memberActor,
  regionActor,
  schoolActor,
} from '../../../support/build/actor.ts'
import { aSite } from '../../../support/build/board.ts'
import { testContext } from '../../../support/build/context.ts'
import { aMember } from '../../../support/build/member.ts'
import { chainProblems, rowCounts } from '../../../support/build/unchanged.ts'
import { useDb } from '../../../support/use-db.ts'
import { aLesson, aPost, aSchool, autumnHoliday } from './school.ts'

const db = useDb()
let school: Awaited<ReturnType<typeof aSchool>>

beforeAll(async () => {
  await autumnHoliday(db)
  school = await aSchool(db)
})

let names = 0
/** A name that no other test has posted. */
const somebody = () => `Leraar nummer ${(names += 1)}`

const post = (over: Parameters<typeof aPost>[1] = {}, actor: Actor = school.actor) =>
  postAbsence(testContext(db, actor), aPost(school.site.id, { personName: somebody(), ...over }))

async function one<Row extends object>(text: string, ...values: unknown[]): Promise<Row> {
  const { rows } = await db.adminPool.query<Row>(text, values)
  const [row] = rows
  if (row === undefined) throw new Error(`nothing: ${text}`)
  return row
}

describe('a post', () => {
  test('writes the private absence, the request, its sessions, the job and the event', async () => {
    const before = await rowCounts(db)
    const posted = await post({ personName: 'Zeer Privé', notes: 'De klas werkt uit het boek.' })
    const after = await rowCounts(db)

    expect(posted).toMatchObject({
      poolId: school.pool.id,
      kind: 'planned',
      urgency: 'planned',
      length: { schoolDays: 10, calendarDays: 12, sessionDays: 10 },
      sessionCount: 10,
      minutes: 500,
      version: 1,
      warnings: [],
    })
    const written = Object.keys(after).filter((name) => after[name] !== before[name])
    expect(written.sort()).toEqual(
      ['absence', 'event', 'event_head', 'job', 'request', 'request_session'].sort(),
    )
    expect(after['request_session']).toBe((before['request_session'] ?? 0) + 10)
    expect(
      await one(
        `select first_day::text, last_day::text, vak_ids, levels, status, minutes from request where id = $1`,
        posted.requestId,
      ),
    ).toEqual({
      first_day: '2026-11-09',
      last_day: '2026-11-20',
      vak_ids: ['wi'],
      levels: ['HAVO'],
      status: 'open',
      minutes: 500,
    })
    expect(
      await one(
        `select min(lower(during)) as first, max(upper(during)) as last from request_session where request_id = $1`,
        posted.requestId,
      ),
    ).toEqual({
      first: new Date('2026-11-09T07:30:00Z'),
      last: new Date('2026-11-20T08:20:00Z'),
    })
  })

  test('tells the event neither name nor reason nor note', async () => {
    const notes = 'Toets op dinsdag.'
    const posted = await post({ personName: 'Onnoemelijk Geheim', notes })
    const { facts, verb } = await one<{ facts: object; verb: string }>(
      'select facts, verb from event where subject_id = $1',
      posted.absenceId,
    )
    expect(verb).toBe('absence.post')
    expect(facts).toMatchObject({ requestId: posted.requestId, schoolDays: 10, sessionCount: 10 })
    for (const secret of ['Onnoemelijk', 'ZWANG', notes]) {
      expect(JSON.stringify(facts)).not.toContain(secret)
    }
    expect(await chainProblems(db)).toEqual([])
  })

  test('asks once for a match of the pool, however many posts wait', async () => {
    await post()
    await post()
    const jobs = await db.adminPool.query(
      `select 1 from job where kind = 'pool.match' and subject_id = $1`,
      [school.pool.id],
    )
    expect(jobs.rowCount).toBe(1)
  })

  test('takes the kind from the reason, and the urgency from the class that would be sent home', async () => {
    expect(await post({ reasonCode: 'ZIEK' })).toMatchObject({
      kind: 'unplanned',
      urgency: 'unplanned',
    })
    expect(await post({ reasonCode: 'ZIEK', classWouldBeSentHome: true })).toMatchObject({
      kind: 'unplanned',
      urgency: 'class-sent-home',
    })
    expect(await post({ reasonCode: 'ZIEK', kind: 'planned' })).toMatchObject({ kind: 'planned' })
  })

  test('reads a vak by the short name that schools use', async () => {
    const posted = await post({ lessons: [aLesson({ vak: 'WIS' })] })
    const { vak_ids: vakIds } = await one<{ vak_ids: string[] }>(
      'select vak_ids from request where id = $1',
      posted.requestId,
    )
    expect(vakIds).toEqual(['wi'])
  })

  test('keeps a preferred person of the own board', async () => {
    const member = await aMember(db, school.board.id, { poolId: school.pool.id })
    const posted = await post({ preferredMemberId: member.id })
    expect(
      await one('select preferred_member_id from request where id = $1', posted.requestId),
    ).toEqual({ preferred_member_id: member.id })
  })

  test('warns about medical words and about the name of who is away, and posts all the same', async () => {
    const posted = await post({
      personName: 'J. Bakker',
      notes: 'Mevrouw Bakker herstelt van een operatie.',
    })
    expect(posted.warnings.map(({ code }) => code)).toEqual([
      'medical-words',
      'names-absent-person',
    ])
  })
})

describe('five school days are enough and four are not', () => {
  test('Monday to Thursday is refused, with what each basis gives and the way out', async () => {
    const before = await rowCounts(db)
    await expect(post({ firstDay: '2026-11-09', lastDay: '2026-11-12' })).rejects.toMatchObject({
      code: 'too-short-for-pool',
      detail: expect.stringContaining('4 schooldagen'),
      facts: {
        days: 4,
        daysMin: 5,
        basis: 'schoolDays',
        schoolDays: 4,
        calendarDays: 4,
        sessionDays: 4,
      },
      fields: [{ field: 'poolId', remedy: expect.stringContaining('geen pool') }],
    })
    expect(await rowCounts(db)).toEqual(before)
  })

  test('Monday to Friday is accepted', async () => {
    const posted = await post({ firstDay: '2026-11-09', lastDay: '2026-11-13' })
    expect(posted.length.schoolDays).toBe(5)
  })

  test('two weeks of a part-timer with two days of lessons count as 10, not as 4', async () => {
    const posted = await post({ lessons: [aLesson({ rrule: 'FREQ=WEEKLY;BYDAY=MO,TH' })] })
    expect(posted.length).toEqual({ schoolDays: 10, calendarDays: 12, sessionDays: 4 })
  })

  test('the autumn holiday does not count: four school days around it are refused, five are not', async () => {
    const across = { firstDay: '2026-10-15', lastDay: '2026-10-27' }
    await expect(post(across)).rejects.toMatchObject({
      code: 'too-short-for-pool',
      facts: { schoolDays: 4, calendarDays: 13 },
    })
    const posted = await post({ ...across, lastDay: '2026-10-28' })
    expect(posted.length).toEqual({ schoolDays: 5, calendarDays: 14, sessionDays: 5 })
  })

  test('of an open end the expected last day counts', async () => {
    const open = { openEnded: true, firstDay: '2026-11-09' }
    await expect(post({ ...open, lastDay: '2026-11-12' })).rejects.toMatchObject({
      code: 'too-short-for-pool',
    })
    expect((await post({ ...open, lastDay: '2026-11-13' })).length.schoolDays).toBe(5)
  })

  test('asks no pool when the school says so, and still counts the demand', async () => {
    const posted = await post({ lastDay: '2026-11-10', poolId: null })
    expect(posted.poolId).toBeNull()
    expect(posted.warnings.map(({ code }) => code)).toEqual(['no-pool'])
  })
})

describe('refused, with nothing changed', () => {
  const cases: [string, Parameters<typeof aPost>[1], string, string | undefined, string?][] = [
    [
      'an unknown vak',
      { lessons: [aLesson({ vak: 'toveren' })] },
      'invalid-input',
      'lessons[0].vak',
    ],
    ['an unknown role', { roleCode: 'tovenaar' }, 'invalid-input', 'roleCode'],
    ['an unknown reason', { reasonCode: 'ZOMAAR' }, 'invalid-input', 'reasonCode'],
    [
      'a level that the site does not give',
      { lessons: [aLesson({ level: 'MBO' })] },
      'invalid-input',
      'lessons[0].level',
    ],
    ['an end before the start', { lastDay: '2026-11-08' }, 'invalid-input', 'lastDay'],
    ['more than two years', { lastDay: '2028-11-20' }, 'invalid-input', 'lastDay'],
    [
      'a lesson outside the absence',
      { lessons: [aLesson(), aLesson({ day: '2026-11-23', from: '10:00', until: '10:50' })] },
      'invalid-input',
      'lessons[1].day',
    ],
    [
      'a lesson that ends before it begins',
      { lessons: [aLesson({ from: '09:20', until: '08:30' })] },
      'invalid-input',
      'lessons[0].until',
    ],
    [
      'a lesson of more than twelve hours',
      { lessons: [aLesson({ from: '00:00', until: '23:59' })] },
      'invalid-input',
      'lessons[0].until',
    ],
    [
      'two lessons at once',
      { lessons: [aLesson(), aLesson({ from: '09:00', until: '09:50' })] },
      'invalid-input',
      'lessons[1]',
    ],
    [
      'a recurrence that is none',
      { lessons: [aLesson({ rrule: 'elke maandag' })] },
      'malformed-recurrence',
      'lessons[0].rrule',
    ],
    [
      'a recurrence meant to hang',
      { lessons: [aLesson({ rrule: 'FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30' })] },
      'malformed-recurrence',
      'lessons[0].rrule',
    ],
    [
      'a lesson in the autumn holiday',
      {
        firstDay: '2026-10-12',
        lastDay: '2026-10-30',
        lessons: [aLesson({ day: '2026-10-20' })],
      },
      'session-outside-school-days',
      'lessons[0].day',
      'Herfstvakantie',
    ],
    [
      'no school day at all',
      { firstDay: '2026-10-17', lastDay: '2026-10-25' },
      'no-school-days',
      'lastDay',
    ],
    [
      'a pattern that meets no school day',
      { lessons: [aLesson({ rrule: 'FREQ=WEEKLY;BYDAY=SA' })] },
      'no-school-days',
      'lessons',
    ],
    [
      'more than 400 lessons',
      {
        lastDay: '2027-12-20',
        lessons: [aLesson(), aLesson({ from: '10:00', until: '10:50' })],
      },
      'too-large',
      'lessons',
    ],
    [
      'a preferred person whom the school does not know',
      { preferredMemberId: '00000000-0000-4000-8000-000000000000' },
      'invalid-input',
      'preferredMemberId',
    ],
  ]

  test.for(cases)('%s', async ([, over, code, field, remedy]) => {
    const before = await rowCounts(db)
    const refused = post(over)
    await expect(refused).rejects.toMatchObject({
      code,
      fields: expect.arrayContaining([
        expect.objectContaining({
          field,
          value: expect.any(String),
          remedy: expect.stringMatching(remedy ?? '.'),
        }),
      ]),
    })
    expect(await rowCounts(db)).toEqual(before)
  })

  test('every wrong field at once, so that nobody mends them one by one', async () => {
    await expect(
      post({ roleCode: 'tovenaar', reasonCode: 'ZOMAAR', lastDay: '2026-11-01' }),
    ).rejects.toMatchObject({
      fields: [{ field: 'reasonCode' }, { field: 'roleCode' }, { field: 'lastDay' }],
    })
  })

  test('the same person again, also when written otherwise, and not a day later', async () => {
    await post({ personName: 'Anna van Dijk' })
    const before = await rowCounts(db)
    await expect(
      post({ personName: 'anna \u00a0 VAN dijk', firstDay: '2026-11-20', lastDay: '2026-12-04' }),
    ).rejects.toMatchObject({ code: 'overlapping-absence', facts: { lastDay: '2026-11-20' } })
    expect(await rowCounts(db)).toEqual(before)
    await post({ personName: 'Anna van Dijk', firstDay: '2026-11-23', lastDay: '2026-12-04' })
  })

  test('the same person at another site, only where two lessons would be at once', async () => {
    const elsewhere = await aSite(db, { boardId: school.board.id })
    await post({
      personName: 'Twee Scholen',
      lessons: [aLesson({ rrule: 'FREQ=WEEKLY;BYDAY=MO' })],
    })
    const there = { personName: 'Twee Scholen', siteId: elsewhere.id }
    await expect(
      post({ ...there, lessons: [aLesson({ rrule: 'FREQ=WEEKLY;BYDAY=MO,TU' })] }),
    ).rejects.toMatchObject({ code: 'overlapping-absence' })
    await post({ ...there, lessons: [aLesson({ rrule: 'FREQ=WEEKLY;BYDAY=TU' })] })
  })
})

describe('who may post', () => {
  test('nobody but a school', async () => {
    const member = await aMember(db, school.board.id)
    const others: Actor[] = [
      await coordinatorActor(db, school.pool.id),
      await boardActor(db, school.board.id),
      await memberActor(db, member.id),
      await regionActor(db, school.region.id),
      await adminActor(db),
    ]
    for (const actor of others) {
      await expect(post({}, actor)).rejects.toMatchObject({ code: 'not-allowed' })
    }
  })

  test("another board's site is refused in the same words as one that does not exist", async () => {
    const other = await aSchool(db)
    const unknown = '00000000-0000-4000-8000-000000000000'
    const refusals = await Promise.all(
      [other.site.id, unknown].map((siteId) => post({ siteId }).catch((error: unknown) => error)),
    )
    expect(refusals[0]).toMatchObject({ code: 'not-found' })
    expect(refusals[1]).toEqual(refusals[0])
  })

  test('another site of the own board is refused to whoever has only one', async () => {
    const second = await aSite(db, { boardId: school.board.id })
    const actor = await schoolActor(db, { boardId: school.board.id, siteIds: [second.id] })
    await expect(post({}, actor)).rejects.toMatchObject({ code: 'not-found' })
    await post({ siteId: second.id }, actor)
  })

  test("another board's pool is refused as one that does not exist", async () => {
    const other = await aSchool(db)
    await expect(post({ poolId: other.pool.id })).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('at the same moment', () => {
  test('of two identical posts one is made', async () => {
    const personName = somebody()
    const tries = await Promise.allSettled([1, 2, 3, 4].map(() => post({ personName })))
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const codes = tries.flatMap((attempt) =>
      attempt.status === 'rejected' ? [attempt.reason.code] : [],
    )
    expect(codes).toEqual(['overlapping-absence', 'overlapping-absence', 'overlapping-absence'])
  })

  test('a double click gets one answer and makes one post', async () => {
    const input = aPost(school.site.id, { personName: somebody() })
    const context = testContext(db, school.actor, { idempotencyKey: crypto.randomUUID() })
    const answers = await Promise.all([1, 2, 3].map(() => postAbsence(context, input)))
    expect(answers[1]).toEqual(answers[0])
    expect(answers[2]).toEqual(answers[0])
    expect(
      await one('select count(*)::int from absence where person_name = $1', input.personName),
    ).toEqual({ count: 1 })
    await expect(postAbsence(context, { ...input, personName: somebody() })).rejects.toMatchObject({
      code: 'idempotency-key-reused',
    })
  })
})
