import { beforeAll, describe, expect, test } from 'vitest'
import { instantAt } from '../../../../scheduler/calendar/clock.ts'
import { day } from '../../../../scheduler/domain/day.ts'
import { clockTime } from '../../../../scheduler/domain/instant.ts'
import {
  readTimetable,
  readTimetableInput,
} from '../../../../src/actions/absence/read-timetable.ts'
import { ActionError } from '../../../../src/errors.ts'
import { coordinatorActor } from '../../../support/build/actor.ts'
import { testContext } from '../../../support/build/context.ts'
import { useDb } from '../../../support/use-db.ts'
import { aSchool, autumnHoliday } from './school.ts'

const db = useDb()
let school: Awaited<ReturnType<typeof aSchool>>

beforeAll(async () => {
  await autumnHoliday(db)
  school = await aSchool(db)
})

const seconds = (date: string, time: string) => instantAt(day(date), clockTime(time)) / 1000
const lesson = (date: string, over: Readonly<Record<string, unknown>> = {}) => ({
  id: 1,
  start: seconds(date, '08:30'),
  end: seconds(date, '09:20'),
  teachers: ['WIT'],
  subjects: ['wi'],
  groups: ['h3b'],
  cancelled: false,
  ...over,
})
const json = (data: readonly unknown[]) => JSON.stringify({ response: { status: 200, data } })

/** Two weeks around the autumn holiday. */
const reading = (text: string, over: Readonly<Record<string, unknown>> = {}) =>
  readTimetable(
    testContext(db, school.actor),
    readTimetableInput.parse({
      siteId: school.site.id,
      firstDay: '2026-10-12',
      lastDay: '2026-10-30',
      bytes: new TextEncoder().encode(text),
      ...over,
    }),
  )
const refusal = (text: string, over: Readonly<Record<string, unknown>> = {}) =>
  reading(text, over).then(
    () => expect.fail('the file was read'),
    (error: unknown) => (error instanceof ActionError ? error : expect.fail(String(error))),
  )

const CLASS = { vak: 'wi', level: 'HAVO', year: 3, group: 'h3b', from: '08:30', until: '09:20' }
const NONE = { otherTeacher: 0, otherDays: 0, cancelled: 0, closed: 0 }

describe('the lessons of a timetable', () => {
  test('come back each week where they are given on every open day, and tell what was left out', async () => {
    const file = json([
      lesson('2026-10-12'),
      lesson('2026-10-26'),
      lesson('2026-10-13'),
      lesson('2026-10-19'),
      lesson('2026-10-27', { cancelled: true }),
      lesson('2026-11-02'),
      lesson('2026-10-12', { teachers: ['abc'] }),
    ])
    expect(await reading(file, { teacher: 'wit' })).toEqual({
      lessons: [
        { ...CLASS, weekdays: ['MO'], day: null },
        { ...CLASS, weekdays: [], day: '2026-10-13' },
      ],
      skipped: { otherTeacher: 1, otherDays: 1, cancelled: 1, closed: 1 },
      unknownVakken: [],
    })
  })

  test('are the same out of CSV in any order of columns, with or without mark, comma or semicolon', async () => {
    const lines = [
      ['teachers', 'groups', 'end', 'start', 'subjects'],
      ['WIT', 'h3b', '2026-10-13 09:20', '2026-10-13T08:30', 'wi'],
    ]
    const expected = {
      lessons: [{ ...CLASS, weekdays: [], day: '2026-10-13' }],
      skipped: NONE,
      unknownVakken: [],
    }
    for (const delimiter of [';', ',', '\t']) {
      const text = lines.map((line) => line.join(delimiter)).join('\r\n')
      expect(await reading(text)).toEqual(expected)
      expect(await reading(`\ufeff${text}`)).toEqual(expected)
    }
  })

  test('guess no level that is in doubt and no vak that nobody knows', async () => {
    const file = json([lesson('2026-10-13', { groups: ['3hv1'], subjects: ['zzz'] })])
    const { lessons, unknownVakken } = await reading(file)
    expect(lessons).toMatchObject([{ level: null, year: null, vak: null, group: '3hv1' }])
    expect(unknownVakken).toEqual(['zzz'])
  })

  test.each([
    [
      'half a file',
      json([lesson('2026-10-13')]).slice(0, -20),
      'bestand',
      'Dit bestand kan niet worden gelezen. Is het afgebroken? Exporteer het opnieuw.',
    ],
    [
      'something else',
      '{"users":[]}',
      'bestand',
      'Hier staan geen afspraken in. Exporteer de afspraken (appointments) uit het roosterprogramma.',
    ],
    [
      'a lesson without an end',
      json([lesson('2026-10-13', { end: undefined })]),
      'afspraak 1',
      'Dit is geen hele afspraak met begin, einde en docenten. Exporteer opnieuw.',
    ],
    [
      'half a line',
      'start;end;teachers\n2026-10-13 08:30;2026',
      'regel 2',
      'Dit is geen hele afspraak met begin, einde en docenten. Exporteer opnieuw.',
    ],
    [
      'a time that is none',
      'start;end;teachers\nhalf negen;2026-10-13 09:20;wit',
      'regel 2, START',
      'Geef seconden sinds 1970, of dag en tijd als 2026-11-30 08:30.',
    ],
    [
      'a column that is not there',
      'start;end\n1;2',
      'regel 1',
      'De kolom TEACHERS of DOCENTEN of DOCENT ontbreekt. Zet deze naam op de eerste regel, boven zijn kolom.',
    ],
    [
      'two teachers',
      json([lesson('2026-10-13'), lesson('2026-10-13', { teachers: ['abc'] })]),
      'teacher',
      'Het bestand heeft lessen van 2 docenten. Vul de afkorting in van wie er weg is.',
    ],
    [
      'other days',
      json([lesson('2026-12-01')]),
      'bestand',
      'Er staan geen lessen van deze docent in op deze dagen. Controleer de afkorting en de dagen.',
    ],
  ])('refuses %s with the way out', async (_, text, field, remedy) => {
    const { code, fields } = await refusal(text)
    expect(code).toBe('import-refused')
    expect(fields).toEqual([expect.objectContaining({ field, remedy })])
  })

  test('are for schools, and for their own', async () => {
    const file = json([lesson('2026-10-13')])
    const other = await aSchool(db)
    expect((await refusal(file, { siteId: other.site.id })).code).toBe('not-found')
    const context = testContext(db, await coordinatorActor(db, school.pool.id))
    const input = readTimetableInput.parse({
      siteId: school.site.id,
      firstDay: '2026-10-12',
      lastDay: '2026-10-30',
      bytes: new Uint8Array(),
    })
    await expect(readTimetable(context, input)).rejects.toMatchObject({ code: 'not-allowed' })
  })
})
