import type { Day } from '../../../scheduler/domain/day.ts'
import type { ContractForm } from '../../../scheduler/domain/engagement.ts'
import { type Complain, dayIn, dayOrNullIn, type RowReader } from './each-row.ts'
import type { AvailableWeek, QualificationRecord } from './member-cells.ts'
import { availabilityIn, CONTRACT_WORDS, qualificationsIn } from './member-cells.ts'
import type { TableRow } from './table.ts'

/** The columns of a file of members; README.md says what each holds. */
export const MEMBER_COLUMNS = [
  'NAAM',
  'EMAIL',
  'ROLLEN',
  'BEVOEGDHEDEN',
  'CONTRACTVORM',
  'UREN PER WEEK',
  'WERKGEVER',
  'KOSTEN PER UUR',
  'BESCHIKBAAR',
  'VANAF',
  'GEZIEN DOOR',
  'VOG AFGEGEVEN',
] as const

/** A member as one line of a file describes it; boards, sites and agencies by their public numbers and names. */
export interface MemberRecord {
  readonly line: number
  readonly name: string
  readonly email: string
  readonly phone: string | null
  readonly postcode4: string | null
  readonly latitude: number | null
  readonly longitude: number | null
  readonly travelMinutesMax: number | null
  readonly roleCodes: readonly string[]
  readonly qualifications: readonly QualificationRecord[]
  readonly form: ContractForm
  readonly weekMinutes: number
  /** `bestuur 30718`, `aanvrager`, `bureau Naam` or `regio code`. */
  readonly employer: {
    readonly kind: 'board' | 'requesting-board' | 'provider' | 'region'
    readonly reference: string
  }
  readonly homeSiteCode: string | null
  readonly wageCentsPerHour: number
  readonly available: readonly AvailableWeek[]
  readonly firstDay: Day
  readonly lastDay: Day | null
  readonly vogIssuedOn: Day | null
  readonly seenByBoardNumbers: readonly string[]
}

/** How a line becomes a member; no two share an e-mail address. */
export const MEMBER_READER: RowReader<MemberRecord> = {
  read: readMember,
  key: ({ email }) => email,
  keyColumn: 'EMAIL',
}

function readMember({ line, cells }: TableRow, complain: Complain): MemberRecord {
  const cell = (column: string) => cells[column] ?? ''
  const form = CONTRACT_WORDS[cell('CONTRACTVORM').toLowerCase()]
  if (form === undefined)
    complain('CONTRACTVORM', `Kies uit: ${Object.keys(CONTRACT_WORDS).join(', ')}.`)
  if (cell('NAAM') === '') complain('NAAM', 'Vul de naam in.')
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(cell('EMAIL')))
    complain('EMAIL', 'Vul een e-mailadres in, bijvoorbeeld naam@voorbeeld.nl.')
  if (cell('ROLLEN') === '') complain('ROLLEN', 'Noem minstens één rol, bijvoorbeeld leraar.')
  return {
    line,
    name: cell('NAAM'),
    email: cell('EMAIL').toLowerCase(),
    phone: cell('TELEFOON') || null,
    postcode4: cell('POSTCODE4') || null,
    ...placeIn(cells, complain),
    travelMinutesMax: numberIn(cells, 'REISTIJD', complain),
    roleCodes: listIn(cell('ROLLEN')),
    qualifications: qualificationsIn(cell('BEVOEGDHEDEN'), (remedy) =>
      complain('BEVOEGDHEDEN', remedy),
    ),
    form: form ?? 'on-call',
    weekMinutes: Math.round((numberIn(cells, 'UREN PER WEEK', complain) ?? 0) * 60),
    employer: employerIn(cell('WERKGEVER'), complain),
    homeSiteCode: cell('STAMSCHOOL').toUpperCase() || null,
    wageCentsPerHour: Math.round((numberIn(cells, 'KOSTEN PER UUR', complain, true) ?? 0) * 100),
    available: availabilityIn(cell('BESCHIKBAAR'), (remedy) => complain('BESCHIKBAAR', remedy)),
    ...daysIn(cells, complain),
    seenByBoardNumbers: listIn(cell('GEZIEN DOOR')).map((number) => number.padStart(5, '0')),
  }
}

function daysIn(cells: TableRow['cells'], complain: Complain) {
  const firstDay = dayIn(cells, 'VANAF', complain)
  const lastDay = dayOrNullIn(cells, 'TOT', complain)
  if (lastDay !== null && lastDay < firstDay) complain('TOT', 'Dit ligt voor VANAF.')
  return { firstDay, lastDay, vogIssuedOn: dayOrNullIn(cells, 'VOG AFGEGEVEN', complain) }
}

function placeIn(cells: TableRow['cells'], complain: Complain) {
  const latitude = numberIn(cells, 'BREEDTEGRAAD', complain)
  const longitude = numberIn(cells, 'LENGTEGRAAD', complain)
  if ((latitude === null) !== (longitude === null))
    complain('LENGTEGRAAD', 'Vul breedte- en lengtegraad allebei in, of geen van beide.')
  return { latitude, longitude }
}

/** A number from 0 up, with a comma or a point; an empty cell is null, unless the number is needed. */
function numberIn(
  cells: TableRow['cells'],
  column: string,
  complain: Complain,
  needed = false,
): number | null {
  const text = (cells[column] ?? '').replace(',', '.')
  if (text === '' && !needed) return null
  const number = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN
  if (Number.isNaN(number)) {
    complain(column, 'Geef een getal van 0 of meer, bijvoorbeeld 32 of 48,80.')
    return null
  }
  return number
}

function employerIn(text: string, complain: Complain): MemberRecord['employer'] {
  const [word = '', ...rest] = text.split(/\s+/)
  const reference = rest.join(' ')
  const kind = EMPLOYER_WORDS[word.toLowerCase()]
  if (kind === undefined || (kind !== 'requesting-board' && reference === '')) {
    complain('WERKGEVER', 'Geef bestuur 30718, aanvrager, bureau <naam> of regio <code>.')
  }
  return {
    kind: kind ?? 'requesting-board',
    reference: kind === 'board' ? reference.padStart(5, '0') : reference,
  }
}

const EMPLOYER_WORDS: Readonly<Record<string, MemberRecord['employer']['kind']>> = {
  bestuur: 'board',
  aanvrager: 'requesting-board',
  bureau: 'provider',
  regio: 'region',
}

function listIn(text: string): readonly string[] {
  return text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '')
}
