import { beforeAll, describe, expect, test } from 'vitest'
import { postAbsence } from '../../../../src/actions/absence/post.ts'
import { aSite } from '../../../support/build/board.ts'
import { testContext } from '../../../support/build/context.ts'
import { rowCounts } from '../../../support/build/unchanged.ts'
import { useDb } from '../../../support/use-db.ts'
import { aLesson, aPost, aSchool, autumnHoliday } from './school.ts'

const db = useDb()
let school: Awaited<ReturnType<typeof aSchool>>

beforeAll(async () => {
  await autumnHoliday(db)
  school = await aSchool(db)
})

const post = (over: Parameters<typeof aPost>[1] = {}) =>
  postAbsence(testContext(db, school.actor), aPost(school.site.id, over))

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
