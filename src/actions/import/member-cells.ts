import type { ContractForm } from '../../../scheduler/domain/engagement.ts'
import type { ClockTime } from '../../../scheduler/domain/instant.ts'
import { parseClockTime } from '../../../scheduler/domain/instant.ts'
import type { Grade } from '../../../scheduler/domain/qualification.ts'
import { GRADES } from '../../../scheduler/domain/qualification.ts'

/** The contract forms in the words of a personnel office. */
export const CONTRACT_WORDS: Readonly<Record<string, ContractForm>> = {
  vast: 'permanent',
  tijdelijk: 'temporary',
  'min-max': 'min-max',
  oproep: 'on-call',
  uitbreiding: 'extension',
  extern: 'provider',
}

/** One line of a licence as written in a cell: the vak as schools call it, or null for all. */
export interface QualificationRecord {
  readonly vak: string | null
  readonly grade: Grade
}

/** Days of the week on which somebody is available between two clock times. */
export interface AvailableWeek {
  readonly rrule: string
  readonly from: ClockTime
  readonly until: ClockTime
}

/** `wi G1, netl G2` or `PABO`; an empty cell is no licence. */
export function qualificationsIn(
  text: string,
  complain: (remedy: string) => void,
): readonly QualificationRecord[] {
  return parts(text, ',').flatMap((part) => {
    const words = part.split(/\s+/)
    const grade = GRADES.find((known) => known === words.at(-1)?.toUpperCase())
    if (grade === undefined || words.length > 2) {
      complain(
        `Schrijf vak en bevoegdheid, bijvoorbeeld wi G1, netl G2 of PABO. Bevoegdheden: ${GRADES.join(', ')}.`,
      )
      return []
    }
    return [{ vak: words.length === 2 ? (words[0] ?? null) : null, grade }]
  })
}

const DAYS: Readonly<Record<string, string>> = {
  ma: 'MO',
  di: 'TU',
  wo: 'WE',
  do: 'TH',
  vr: 'FR',
  za: 'SA',
  zo: 'SU',
}
const WEEK = Object.keys(DAYS)
const REMEDY =
  'Schrijf dagen en tijden, bijvoorbeeld ma-vr 08:00-17:00 of ma,di 08:00-12:30 | do 09:00-17:00.'

/** `ma-vr 08:00-17:00` or `ma,di 08:00-12:30 | do 09:00-17:00`. */
export function availabilityIn(
  text: string,
  complain: (remedy: string) => void,
): readonly AvailableWeek[] {
  const weeks = parts(text, '|').map(weekIn)
  if (weeks.length === 0 || weeks.includes(undefined)) complain(REMEDY)
  return weeks.filter((week) => week !== undefined)
}

function weekIn(part: string): AvailableWeek | undefined {
  const match = /^(\S+)\s+(\d\d:\d\d)-(\d\d:\d\d)$/.exec(part)
  const days = daysIn(match?.[1] ?? '')
  const from = parseClockTime(match?.[2] ?? '')
  const until = parseClockTime(match?.[3] ?? '')
  if (days === undefined || from === undefined || until === undefined || until <= from)
    return undefined
  return { rrule: `FREQ=WEEKLY;BYDAY=${days.map((word) => DAYS[word]).join(',')}`, from, until }
}

/** The days in `ma-vr` or `ma,do`, in the order of the week. */
function daysIn(text: string): readonly string[] | undefined {
  const [first = '', last] = text.toLowerCase().split('-')
  const words =
    last === undefined ? first.split(',') : WEEK.slice(WEEK.indexOf(first), WEEK.indexOf(last) + 1)
  const known =
    words.length > 0 &&
    words.every((word) => word in DAYS) &&
    (last === undefined || WEEK.includes(first))
  return known ? WEEK.filter((word) => words.includes(word)) : undefined
}

function parts(text: string, separator: string): readonly string[] {
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}
