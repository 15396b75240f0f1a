import type { Day } from '../../../scheduler/domain/day.ts'
import { parseDay } from '../../../scheduler/domain/day.ts'
import { parseClockTime } from '../../../scheduler/domain/instant.ts'
import type { FieldProblem } from '../../errors.ts'
import type { LessonInput, PostAbsenceInput } from '../absence/post-input.ts'
import { ALTERNATIVE_WORDS, lessonsIn } from './request-cells.ts'
import type { TableRow } from './table.ts'

/** The columns of a file of absences. */
export const REQUEST_COLUMNS = [
  'VESTIGINGSCODE',
  'PERSOON',
  'REDEN',
  'EERSTE DAG',
  'LAATSTE DAG',
  'ROL',
  'LESSEN',
  'ALTERNATIEF',
] as const

/** An absence as one line of a file describes it. */
export interface RequestRecord
  extends Omit<PostAbsenceInput, 'siteId' | 'poolId' | 'preferredMemberId'> {
  readonly line: number
  readonly siteCode: string
}

type Complain = (column: string, remedy: string) => void

/** The absences in the rows of a file; what is wrong is added to `problems` with its line. */
export function readRequests(
  rows: readonly TableRow[],
  problems: FieldProblem[],
): readonly RequestRecord[] {
  const lineOf = new Map<string, number>()
  return rows.map((row) => {
    const complain: Complain = (column, remedy) =>
      problems.push({
        field: `regel ${row.line}, ${column}`,
        value: (row.cells[column] ?? '').slice(0, 100),
        remedy,
      })
    const entry = readRequest(row, complain)
    const key = [entry.siteCode, entry.personName, entry.firstDay].join('/')
    const earlier = lineOf.get(key)
    if (earlier !== undefined)
      complain('PERSOON', `Deze afwezigheid staat ook op regel ${earlier}.`)
    lineOf.set(key, row.line)
    return entry
  })
}

function readRequest({ line, cells }: TableRow, complain: Complain): RequestRecord {
  const cell = (column: string) => cells[column] ?? ''
  const alternative = ALTERNATIVE_WORDS[cell('ALTERNATIEF').toLowerCase()]
  if (alternative === undefined)
    complain('ALTERNATIEF', `Kies uit: ${Object.keys(ALTERNATIVE_WORDS).join(', ')}.`)
  for (const column of ['PERSOON', 'REDEN', 'ROL']) {
    if (cell(column) === '') complain(column, 'Vul dit in.')
  }
  const yes = (column: string) => {
    const word = cell(column).toLowerCase()
    if (!['', 'ja', 'nee'].includes(word)) complain(column, 'Schrijf ja of nee.')
    return word === 'ja'
  }
  return {
    line,
    siteCode: cell('VESTIGINGSCODE').toUpperCase(),
    personName: cell('PERSOON'),
    reasonCode: cell('REDEN').toUpperCase(),
    firstDay: dayIn(cells, 'EERSTE DAG', complain),
    lastDay: dayIn(cells, 'LAATSTE DAG', complain),
    openEnded: yes('OPEN EINDE'),
    roleCode: cell('ROL').toLowerCase(),
    lessons: lessons(cell('LESSEN'), complain),
    classWouldBeSentHome: yes('KLAS NAAR HUIS'),
    licensedTeacherNamed: yes('BEVOEGDE LERAAR GENOEMD'),
    notes: cell('OPMERKING') || null,
    alternative: alternative ?? 'agency',
  }
}

function lessons(text: string, complain: Complain): LessonInput[] {
  return lessonsIn(text, (remedy) => complain('LESSEN', remedy)).flatMap(
    ({ from, until, ...lesson }) => {
      const [start, end] = [parseClockTime(from), parseClockTime(until)]
      return start === undefined || end === undefined
        ? []
        : [{ ...lesson, from: start, until: end }]
    },
  )
}

function dayIn(cells: TableRow['cells'], column: string, complain: Complain): Day {
  const found = parseDay(cells[column] ?? '')
  if (found === undefined)
    complain(column, 'Geef een bestaande datum als jjjj-mm-dd, bijvoorbeeld 2026-09-07.')
  return found ?? ('2000-01-01' as Day)
}
