import { z } from 'zod'
import { instantAt } from '../../../scheduler/calendar/clock.ts'
import { parseDay } from '../../../scheduler/domain/day.ts'
import { type Instant, parseClockTime } from '../../../scheduler/domain/instant.ts'
import type { FieldProblem } from '../../errors.ts'
import { decodeText } from '../import/decode-text.ts'
import { parseTable, refuse } from '../import/table.ts'

/** A lesson as a timetable has it. Codes are those of the school; nothing is looked up yet. */
export interface Appointment {
  /** Where it stands in the file, for whoever has to mend it: `regel 3` or `afspraak 3`. */
  readonly place: string
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly teachers: readonly string[]
  readonly subjects: readonly string[]
  readonly groups: readonly string[]
  readonly isCancelled: boolean
}

const APPOINTMENTS_MAX = 20_000

const codes = z.array(z.string()).default([])
const momentInput = z.union([z.number(), z.string()]).transform(String)
/** The fields of Zermelo's API v3 (`/api/v3/appointments`) that say when a lesson is, whose it is and whether it goes on. */
const appointmentInput = z.looseObject({
  start: momentInput,
  end: momentInput,
  teachers: codes,
  subjects: codes,
  groups: codes,
  cancelled: z.boolean().default(false),
  valid: z.boolean().default(true),
  hidden: z.boolean().default(false),
})
const fileInput = z.union([
  z.array(z.unknown()),
  z.looseObject({ data: z.array(z.unknown()) }).transform(({ data }) => data),
  z
    .looseObject({ response: z.looseObject({ data: z.array(z.unknown()) }) })
    .transform(({ response }) => response.data),
])

const NAMES = {
  start: ['START', 'BEGIN', 'VAN'],
  end: ['END', 'EINDE', 'TOT'],
  teachers: ['TEACHERS', 'DOCENTEN', 'DOCENT'],
  subjects: ['SUBJECTS', 'VAKKEN', 'VAK'],
  groups: ['GROUPS', 'GROEPEN', 'GROEP', 'KLAS'],
  cancelled: ['CANCELLED', 'VERVALLEN'],
  valid: ['VALID', 'GELDIG'],
  hidden: ['HIDDEN', 'VERBORGEN'],
} as const
const NEEDED = ['start', 'end', 'teachers'] as const

/** One appointment before its moments are read. */
interface Found {
  readonly place: string
  readonly given: unknown
}

/**
 * The appointments in an export of a timetable, as JSON or CSV in the fields of Zermelo. All or nothing: throws `import-refused`
 * with everything that is wrong, by its place in the file.
 */
export function appointmentsIn(bytes: Uint8Array): readonly Appointment[] {
  const beginning = Buffer.from(bytes.subarray(0, 64)).toString('latin1')
  const isJson = /^(?:\u00ef\u00bb\u00bf)?\s*[[{]/.test(beginning)
  const found = isJson ? inJson(bytes) : inTable(bytes)
  const problems: FieldProblem[] = []
  const appointments = found.flatMap((one) => appointmentOf(one, problems) ?? [])
  if (problems.length > 0) refuse(problems)
  return appointments
}

function inJson(bytes: Uint8Array): readonly Found[] {
  const read = fileInput.safeParse(parsed(bytes))
  if (!read.success) {
    const remedy =
      'Hier staan geen afspraken in. Exporteer de afspraken (appointments) uit het roosterprogramma.'
    return refuse([{ field: 'bestand', value: '', remedy }])
  }
  if (read.data.length > APPOINTMENTS_MAX) {
    const remedy = `Een bestand heeft hoogstens ${APPOINTMENTS_MAX} afspraken. Exporteer minder weken.`
    return refuse([{ field: 'bestand', value: `${read.data.length}`, remedy }])
  }
  return read.data.map((given, index) => ({ place: `afspraak ${index + 1}`, given }))
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    const remedy = 'Dit bestand kan niet worden gelezen. Is het afgebroken? Exporteer het opnieuw.'
    return refuse([{ field: 'bestand', value: '', remedy }])
  }
}

function inTable(bytes: Uint8Array): readonly Found[] {
  const { headings, rows } = parseTable(decodeText(bytes))
  const columnOf = (name: keyof typeof NAMES) => NAMES[name].find((one) => headings.includes(one))
  const missing = NEEDED.filter((name) => columnOf(name) === undefined)
  if (missing.length > 0) {
    refuse(
      missing.map((name) => {
        const remedy = `De kolom ${NAMES[name].join(' of ')} ontbreekt. Zet deze naam op de eerste regel, boven zijn kolom.`
        return { field: 'regel 1', value: NAMES[name][0], remedy }
      }),
    )
  }
  return rows.map(({ line, cells, isCutOff }) => {
    const cell = (name: keyof typeof NAMES) => cells[columnOf(name) ?? ''] ?? ''
    const list = (name: keyof typeof NAMES) =>
      cell(name)
        .split(/[\s,;|]+/)
        .filter(Boolean)
    const isYes = (name: keyof typeof NAMES) => /^(?:true|1|ja)$/i.test(cell(name))
    const given = {
      start: cell('start'),
      end: cell('end'),
      teachers: list('teachers'),
      subjects: list('subjects'),
      groups: list('groups'),
      cancelled: isYes('cancelled'),
      valid: cell('valid') === '' || isYes('valid'),
      hidden: isYes('hidden'),
    }
    return { place: `regel ${line}`, given: isCutOff ? undefined : given }
  })
}

function appointmentOf({ place, given }: Found, problems: FieldProblem[]): Appointment | undefined {
  const read = appointmentInput.safeParse(given)
  if (!read.success) {
    const remedy = 'Dit is geen hele afspraak met begin, einde en docenten. Exporteer opnieuw.'
    problems.push({ field: place, value: '', remedy })
    return undefined
  }
  const { start, end, teachers, subjects, groups, cancelled, valid, hidden } = read.data
  const moment = (field: string, text: string) => {
    const at = momentIn(text)
    const remedy = 'Geef seconden sinds 1970, of dag en tijd als 2026-11-30 08:30.'
    if (at === undefined)
      problems.push({ field: `${place}, ${field}`, value: text.slice(0, 100), remedy })
    return at
  }
  const [startsAt, endsAt] = [moment('START', start), moment('END', end)]
  if (startsAt === undefined || endsAt === undefined) return undefined
  if (endsAt <= startsAt) {
    const remedy = 'De les eindigt voordat hij begint. Verbeter begin of einde.'
    problems.push({ field: `${place}, END`, value: end.slice(0, 100), remedy })
    return undefined
  }
  return {
    place,
    startsAt,
    endsAt,
    teachers,
    subjects,
    groups,
    isCancelled: cancelled || !valid || hidden,
  }
}

/** Seconds since 1970 as Zermelo writes them, or a wall clock in the Netherlands. */
function momentIn(text: string): Instant | undefined {
  if (/^\d{9,10}$/.test(text)) return (Number(text) * 1000) as Instant
  const [, dayText = '', timeText = ''] =
    /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(?::00)?$/.exec(text) ?? []
  const [day, time] = [parseDay(dayText), parseClockTime(timeText)]
  return day === undefined || time === undefined ? undefined : instantAt(day, time)
}
