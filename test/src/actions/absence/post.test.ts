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
      [
        'absence',
        'event',
        'event_head',
        'facts_change',
        'job',
        'request',
        'request_session',
      ].sort(),
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
    expect(posted.warnings.map(({ code }) => code)).toContain('no-pool')
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
