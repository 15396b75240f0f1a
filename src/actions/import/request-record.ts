import { parseClockTime } from '../../../scheduler/domain/instant.ts'
import type { LessonInput, PostAbsenceInput } from '../absence/post-input.ts'
import { type Complain, dayIn, type RowReader } from './each-row.ts'
import { lineIn } from './line-cell.ts'
import { ALTERNATIVE_WORDS, lessonsIn } from './request-cells.ts'
import type { TableRow } from './table.ts'

/** An absence as one line of a file describes it. */
export interface RequestRecord
  extends Omit<PostAbsenceInput, 'siteId' | 'poolId' | 'preferredMemberId'> {
  readonly line: number
  readonly siteCode: string
}

/** How a line becomes an absence; no two have the same site, person and first day. */
export const REQUEST_READER: RowReader<RequestRecord> = {
  read: readRequest,
  key: ({ siteCode, personName, firstDay }) =>
    [siteCode, personName, firstDay].join('/').toLowerCase(),
  keyColumn: 'PERSOON',
}

function readRequest({ line, cells }: TableRow, complain: Complain): RequestRecord {
  const cell = (column: string) => cells[column] ?? ''
  const alternative = ALTERNATIVE_WORDS[cell('ALTERNATIEF').toLowerCase()]
  if (alternative === undefined)
    complain('ALTERNATIEF', `Kies uit: ${Object.keys(ALTERNATIVE_WORDS).join(', ')}.`)
  for (const column of ['VESTIGINGSCODE', 'REDEN', 'ROL']) {
    if (cell(column) === '') complain(column, 'Vul dit in.')
  }
  const yes = (column: string) => {
    const word = cell(column).toLowerCase()
    if (!['', 'ja', 'nee'].includes(word)) complain(column, 'Schrijf ja of nee.')
    return word === 'ja'
  }
  return {
    line,
    siteCode: cell('VESTIGINGSCODE'),
    personName: lineIn(cells, 'PERSOON', complain, { max: 120, isNeeded: true }),
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
