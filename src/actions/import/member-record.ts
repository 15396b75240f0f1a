import type { Day } from '../../../scheduler/domain/day.ts'
import type { ContractForm } from '../../../scheduler/domain/engagement.ts'
import { type Complain, dayIn, dayOrNullIn, type RowReader } from './each-row.ts'
import { lineIn } from './line-cell.ts'
import type { AvailableWeek, QualificationRecord } from './member-cells.ts'
import { availabilityIn, CONTRACT_WORDS, qualificationsIn } from './member-cells.ts'
import { numberIn, placeIn } from './number-cells.ts'
import type { TableRow } from './table.ts'

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
  const hours = numberIn(cells, 'UREN PER WEEK', complain, { max: 60, example: '24' })
  const wage = { max: 1_000, isNeeded: true, example: '54,20' }
  return {
    line,
    ...personIn(cells, complain),
    roleCodes: rolesIn(cells, complain),
    qualifications: qualificationsIn(cell('BEVOEGDHEDEN'), (remedy) =>
      complain('BEVOEGDHEDEN', remedy),
    ),
    form: form ?? 'on-call',
    weekMinutes: Math.round((hours ?? 0) * 60),
    employer: employerIn(cell('WERKGEVER'), complain),
    homeSiteCode: cell('STAMSCHOOL').toUpperCase() || null,
    wageCentsPerHour: Math.round((numberIn(cells, 'KOSTEN PER UUR', complain, wage) ?? 0) * 100),
    available: availabilityIn(cell('BESCHIKBAAR'), (remedy) => complain('BESCHIKBAAR', remedy)),
    ...daysIn(cells, complain),
    seenByBoardNumbers: listIn(cell('GEZIEN DOOR')).map((number) => number.padStart(5, '0')),
  }
}

function personIn(cells: TableRow['cells'], complain: Complain) {
  const email = (cells['EMAIL'] ?? '').toLowerCase()
  if (email.length > 200 || !/^[^@\s]+@[^@\s]+\.[^@\s.]+$/.test(email))
    complain('EMAIL', 'Vul een e-mailadres in, bijvoorbeeld naam@voorbeeld.nl.')
  const travel = { max: 300, isWhole: true, example: '45' }
  return {
    name: lineIn(cells, 'NAAM', complain, { max: 120, isNeeded: true }),
    email,
    phone: lineIn(cells, 'TELEFOON', complain, { max: 40 }) || null,
    postcode4: postcode4In(cells, complain),
    ...placeIn(cells, complain),
    travelMinutesMax: numberIn(cells, 'REISTIJD', complain, travel),
  }
}

/** The four digits; of a whole postcode the letters are left out, since the address is nobody's business. */
function postcode4In(cells: TableRow['cells'], complain: Complain): string | null {
  const text = (cells['POSTCODE4'] ?? '').replaceAll(' ', '')
  if (text === '') return null
  const digits = /^([1-9]\d{3})(?:[a-z]{2})?$/i.exec(text)?.[1]
  if (digits === undefined) complain('POSTCODE4', 'Dit zijn vier cijfers, bijvoorbeeld 3811.')
  return digits ?? null
}

function rolesIn(cells: TableRow['cells'], complain: Complain): readonly string[] {
  const codes = listIn((cells['ROLLEN'] ?? '').toLowerCase())
  if (codes.length === 0) complain('ROLLEN', 'Noem minstens één rol, bijvoorbeeld leraar.')
  return codes
}

function daysIn(cells: TableRow['cells'], complain: Complain) {
  let hasBegin = true
  const firstDay = dayIn(cells, 'VANAF', (...fault) => {
    hasBegin = false
    complain(...fault)
  })
  const lastDay = dayOrNullIn(cells, 'TOT', complain)
  const vogIssuedOn = dayOrNullIn(cells, 'VOG AFGEGEVEN', complain)
  if (!hasBegin) return { firstDay, lastDay, vogIssuedOn }
  if (lastDay !== null && lastDay < firstDay) complain('TOT', 'Dit ligt voor VANAF.')
  if (vogIssuedOn !== null && vogIssuedOn > firstDay)
    complain('VOG AFGEGEVEN', 'Dit ligt na VANAF; de VOG is er voordat iemand begint.')
  return { firstDay, lastDay, vogIssuedOn }
}

function employerIn(text: string, complain: Complain): MemberRecord['employer'] {
  const [word = '', ...rest] = text.split(/\s+/)
  const reference = rest.join(' ')
  const kind = EMPLOYER_WORDS[word.toLowerCase()]
  if (kind === undefined || (kind !== 'requesting-board' && reference === '')) {
    complain('WERKGEVER', 'Geef bestuur 30718, aanvrager, bureau <naam> of regio <code>.')
    return { kind: 'requesting-board', reference: '' }
  }
  return { kind, reference: kind === 'board' ? reference.padStart(5, '0') : reference }
}

const EMPLOYER_WORDS: Readonly<Record<string, MemberRecord['employer']['kind']>> = {
  bestuur: 'board',
  aanvrager: 'requesting-board',
  bureau: 'provider',
  regio: 'region',
}

/** The words between commas, each once. */
function listIn(text: string): readonly string[] {
  const words = text.split(',').map((item) => item.trim())
  return [...new Set(words.filter((item) => item !== ''))]
}
