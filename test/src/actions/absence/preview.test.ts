import { beforeAll, describe, expect, test } from 'vitest'
import { previewAbsence } from '../../../../src/actions/absence/preview.ts'
import { coordinatorActor } from '../../../support/build/actor.ts'
import { testContext } from '../../../support/build/context.ts'
import { aParticipation, aPool } from '../../../support/build/pool.ts'
import { rowCounts } from '../../../support/build/unchanged.ts'
import { useDb } from '../../../support/use-db.ts'
import { aLesson, aPost, aSchool, autumnHoliday } from './school.ts'

const db = useDb()
let school: Awaited<ReturnType<typeof aSchool>>

beforeAll(async () => {
  await autumnHoliday(db)
  school = await aSchool(db)
})

const preview = (over: Parameters<typeof aPost>[1] = {}) =>
  previewAbsence(testContext(db, school.actor), aPost(school.site.id, over))

describe('a preview', () => {
  test('shows the lessons, the days passed over with the reason, and every length', async () => {
    const before = await rowCounts(db)
    const shown = await preview({
      firstDay: '2026-10-12',
      lastDay: '2026-10-27',
      lessons: [aLesson({ rrule: 'FREQ=WEEKLY;BYDAY=TU' })],
    })
    expect(shown.sessions.map(({ day, minutes, vak }) => [day, minutes, vak])).toEqual([
      ['2026-10-13', 50, 'wi'],
      ['2026-10-27', 50, 'wi'],
    ])
    expect(shown.skipped).toEqual([
      {
        day: '2026-10-20',
        lesson: 0,
        closed: { kind: 'school-holiday', name: 'Herfstvakantie' },
      },
    ])
    expect(shown.length).toEqual({ schoolDays: 7, calendarDays: 16, sessionDays: 2 })
    expect(shown).toMatchObject({
      minutes: 100,
      kind: 'planned',
      pool: { id: school.pool.id, spelregelsVersion: 1 },
      refusals: [],
    })
    expect(await rowCounts(db)).toEqual(before)
  })

  test('tells what posting would refuse, and still shows what it would be', async () => {
    const shown = await preview({ lastDay: '2026-11-12' })
    expect(shown.refusals).toMatchObject([{ code: 'too-short-for-pool', facts: { schoolDays: 4 } }])
    expect(shown.sessions).toHaveLength(4)
  })

  test('shows no lessons where the words cannot be understood', async () => {
    const shown = await preview({ lessons: [aLesson({ vak: 'toveren' })] })
    expect(shown).toMatchObject({
      refusals: [{ code: 'invalid-input', fields: [{ field: 'lessons[0].vak' }] }],
      sessions: [],
      length: null,
      pool: null,
    })
  })

  test('warns of a lesson that never is', async () => {
    const shown = await preview({
      lessons: [
        aLesson(),
        aLesson({ rrule: 'FREQ=WEEKLY;BYDAY=SU', from: '10:00', until: '11:00' }),
      ],
    })
    expect(shown.warnings).toMatchObject([{ code: 'lesson-never', field: 'lessons[1]' }])
  })

  test('is for schools', async () => {
    const actor = await coordinatorActor(db, school.pool.id)
    await expect(
      previewAbsence(testContext(db, actor), aPost(school.site.id)),
    ).rejects.toMatchObject({ code: 'not-allowed' })
  })
})

describe('the pool', () => {
  test('is the one that serves it and does not find it too short', async () => {
    const { board, site, actor } = await aSchool(db)
    const short = await aPool(db, { body: { levels: ['HAVO'], longTermMinimum: null } })
    await aParticipation(db, { poolId: short.id, boardId: board.id })
    const ask = (over: Parameters<typeof aPost>[1]) =>
      previewAbsence(testContext(db, actor), aPost(site.id, over))

    const twoDays = await ask({ lastDay: '2026-11-10' })
    expect(twoDays).toMatchObject({ pool: { id: short.id }, refusals: [] })
    const inVwo = await ask({ lastDay: '2026-11-10', lessons: [aLesson({ level: 'VWO' })] })
    expect(inVwo.refusals).toMatchObject([{ code: 'too-short-for-pool' }])
  })

  test('that was named and finds it too short says which other would take it', async () => {
    const { board, site, pool, actor } = await aSchool(db)
    const short = await aPool(db, { name: 'Kortpool' })
    await aParticipation(db, { poolId: short.id, boardId: board.id })
    const shown = await previewAbsence(
      testContext(db, actor),
      aPost(site.id, { lastDay: '2026-11-10', poolId: pool.id }),
    )
    expect(shown.refusals).toMatchObject([
      {
        code: 'too-short-for-pool',
        facts: { otherPoolIds: [short.id] },
        fields: [{ remedy: expect.stringContaining('Kortpool') }],
      },
    ])
  })

  test('is none where no pool serves the role, and the refusal says so', async () => {
    const { site, actor } = await aSchool(db, { body: { roles: ['onderwijsassistent'] } })
    const shown = await previewAbsence(testContext(db, actor), aPost(site.id))
    expect(shown.refusals).toMatchObject([{ code: 'not-in-any-pool' }])
  })

  test('has rules of play on the first day, or cannot be asked', async () => {
    const { site, pool, actor } = await aSchool(db)
    const early = { firstDay: '2025-11-10', lastDay: '2025-11-21' }
    const shown = await previewAbsence(
      testContext(db, actor),
      aPost(site.id, { ...early, poolId: pool.id }),
    )
    // On that day the board did not draw from it either: to this board the pool was not there.
    expect(shown.refusals).toMatchObject([{ code: 'not-found' }])
  })
})
