import { z } from 'zod'
import { calendarEntriesOf } from '../../../db/queries/calendar.ts'
import { vakken } from '../../../db/queries/reference.ts'
import { siteOfBoard } from '../../../db/queries/site.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import { siteCalendar } from '../../../scheduler/calendar/site-calendar.ts'
import { addDays } from '../../../scheduler/domain/day.ts'
import { isOwnSite, onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { refuse } from '../import/table.ts'
import { dayInput, idInput, lineOfText } from '../input.ts'
import { vakOf } from '../reference/vak-of.ts'
import { type Appointment, appointmentsIn } from './timetable-file.ts'
import { lessonsOf, type TimetableLesson, yearAndLevelOf } from './timetable-lessons.ts'

const DAYS_MAX = 400
/** A form holds no more. */
const LESSONS_MAX = 60
const GROUP_LENGTH_MAX = 20

export const readTimetableInput = z
  .strictObject({
    siteId: idInput,
    firstDay: dayInput,
    lastDay: dayInput,
    /** The teacher's code in the timetable; may be left out where the file has one teacher only. */
    teacher: lineOfText(20).optional(),
    bytes: z.instanceof(Uint8Array),
  })
  .refine(({ firstDay, lastDay }) => lastDay >= firstDay, {
    path: ['lastDay'],
    error: 'Kies een dag op of na de eerste dag.',
  })
  .refine(({ firstDay, lastDay }) => lastDay < addDays(firstDay, DAYS_MAX), {
    path: ['lastDay'],
    error: `Kies hoogstens ${DAYS_MAX} dagen.`,
  })

export type ReadTimetableInput = z.output<typeof readTimetableInput>

/** The lessons that fall out, and what was left out of them and why. */
export interface Timetable {
  readonly lessons: readonly TimetableLesson[]
  /** How many appointments were left out, by why. */
  readonly skipped: Readonly<Record<'otherTeacher' | 'otherDays' | 'cancelled' | 'closed', number>>
  /** Words for a vak that nobody knows here; those lessons have none. */
  readonly unknownVakken: readonly string[]
}

/**
 * The lessons of one teacher on the days of an absence, out of an export of the timetable. Nothing of the file is kept: it goes
 * into the form, where somebody looks. Throws `not-found`, and `import-refused` for a file that cannot be read or of which nothing
 * is left.
 */
export async function readTimetable(
  context: Context,
  input: ReadTimetableInput,
): Promise<Timetable> {
  const actor = onlyFor(context.actor, 'school')
  const days = { first: input.firstDay, last: input.lastDay }
  const { site, entries, known } = await context.db.transaction(scopeOf(actor), async (tx) => {
    const found = await siteOfBoard(tx, actor.boardId, input.siteId)
    if (found === undefined || !isOwnSite(actor, found.id)) throw notFound()
    const entriesOfSite = await calendarEntriesOf(tx, found, days)
    return { site: found, entries: entriesOfSite, known: await vakken(tx) }
  })
  const calendar = siteCalendar(entries)
  const appointments = appointmentsIn(input.bytes)
  const teacher = teacherIn(appointments, input.teacher)
  const sorted = Object.groupBy(appointments, (one) => {
    const day = dayOf(one.startsAt)
    if (!one.teachers.some((code) => code.toLowerCase() === teacher)) return 'otherTeacher'
    if (day < days.first || day > days.last) return 'otherDays'
    if (one.isCancelled) return 'cancelled'
    return calendar.isOpen(day) ? 'given' : 'closed'
  })
  const { given = [] } = sorted
  const lessons = lessonsOf(given, calendar.openDays(days.first, days.last), (one) => {
    const group = one.groups.join(' ').slice(0, GROUP_LENGTH_MAX).trim() || null
    const vak = vakOf(one.subjects[0] ?? '', known).id ?? null
    return { vak, group, ...yearAndLevelOf(one.groups[0] ?? '', site.levels) }
  })
  refuseNoneOrMany(lessons, teacher)
  const count = (why: keyof typeof sorted) => sorted[why]?.length ?? 0
  const words = new Set(given.flatMap(({ subjects }) => subjects.slice(0, 1)))
  return {
    lessons,
    skipped: {
      otherTeacher: count('otherTeacher'),
      otherDays: count('otherDays'),
      cancelled: count('cancelled'),
      closed: count('closed'),
    },
    unknownVakken: [...words].filter((word) => vakOf(word, known).id === undefined),
  }
}

/** The code that was given, or the only one of the file; in small letters. */
function teacherIn(appointments: readonly Appointment[], asked: string | undefined): string {
  if (asked !== undefined) return asked.toLowerCase()
  const codes = new Set(appointments.flatMap(({ teachers }) => teachers))
  const [only = '', ...others] = codes
  if (only !== '' && others.length === 0) return only.toLowerCase()
  const remedy = `Het bestand heeft lessen van ${codes.size} docenten. Vul de afkorting in van wie er weg is.`
  return refuse([{ field: 'teacher', value: '', remedy }])
}

function refuseNoneOrMany(lessons: readonly TimetableLesson[], teacher: string): void {
  if (lessons.length === 0) {
    const remedy =
      'Er staan geen lessen van deze docent in op deze dagen. Controleer de afkorting en de dagen.'
    refuse([{ field: 'bestand', value: teacher, remedy }])
  }
  if (lessons.length > LESSONS_MAX) {
    const remedy = `Dit zijn meer dan ${LESSONS_MAX} verschillende lessen. Kies minder dagen en meld de rest apart.`
    refuse([{ field: 'bestand', value: `${lessons.length}`, remedy }])
  }
}
