import { day } from '../../scheduler/domain/day.ts'
import type { ChainRule, LawSource, VogRule, WorkingTime } from '../../scheduler/domain/law.ts'
import type { VatRule } from '../../scheduler/domain/settlement.ts'
import { COMPETENCE, COMPETENCE_SOURCE } from './competence.ts'
import { ON_COSTS } from './salary-steps.ts'

type LawKind = 'competence' | 'working-time' | 'chain' | 'vog' | 'vat' | 'wage-cost'

/** One figure of law as a row: `body` is the rule without its source. */
interface LawRow extends LawSource {
  readonly kind: LawKind
  readonly code: string
  readonly body: unknown
}

const MINUTES = 60

/** Working hours of employees of 18 and older (domain.md 2.3). */
export const WORKING_TIME_LAW: WorkingTime = {
  shiftMinutesMax: 12 * MINUTES,
  weekMinutesMax: 60 * MINUTES,
  average4WeeksMinutesMax: 55 * MINUTES,
  average16WeeksMinutesMax: 48 * MINUTES,
  dailyRestMinutesMin: 11 * MINUTES,
  ...from('2007-04-01', 'Arbeidstijdenwet, werknemers van 18 jaar en ouder'),
}

/**
 * The chain of the Civil Code for every sector. A wider chain of the collective agreement for primary education (6 contracts in
 * 36 months) is not confirmed for the present text and a bill that lengthens the gap to 60 months is not law: neither is here,
 * since a figure that nobody confirmed must not loosen or tighten what is in force.
 */
export const CHAIN_RULE: ChainRule = {
  id: 'BW-2020',
  sector: '*',
  contractsMax: 3,
  monthsMax: 36,
  resetGapMonths: 6,
  ...from('2020-01-01', 'BW 7:668a, sinds de Wet arbeidsmarkt in balans'),
}

/** How old a certificate of conduct may be when a board first sees it (domain.md 1.3). */
export const VOG_RULES: readonly VogRule[] = [
  { sector: 'PO', ageMax: { months: 6 }, ...from('2012-01-01', 'WPO en WEC art. 32 lid 9') },
  { sector: 'VO', ageMax: { weeks: 26 }, ...from('2022-08-01', 'WVO 2020 art. 7.2') },
  { sector: 'MBO', ageMax: { months: 6 }, ...from('2012-01-01', 'WEB art. 4.2.1', 'unverified') },
]

/** VAT between school boards (domain.md 3.4). Not tax advice: an adviser of the boards decides, and an administrator dates it. */
export const VAT_RULES: readonly VatRule[] = [
  {
    id: 'EDU-LEND',
    basis:
      'Vrijgesteld: art. 11-1-o Wet OB 1968 en besluit van 7 juni 2024, Stcrt. 2024, 17448, par. 6.3',
    basisPoints: 0,
    category: 'E',
    marginBasisPointsMax: 500,
    ...from('2024-06-15', 'Besluit omzetbelasting terbeschikkingstelling personeel, par. 6.3'),
  },
  {
    id: 'KGR',
    basis:
      'Kosten voor gemene rekening: geen heffing van btw, besluit van 7 juni 2024, Stcrt. 2024, 17448',
    basisPoints: 0,
    category: 'O',
    marginBasisPointsMax: null,
    ...from(
      '2024-06-15',
      'Besluit omzetbelasting terbeschikkingstelling personeel, gemene rekening',
    ),
  },
  {
    id: 'STD',
    basis: 'Algemeen tarief: art. 9 Wet OB 1968',
    basisPoints: 2_100,
    category: 'S',
    marginBasisPointsMax: null,
    ...from('2012-10-01', 'Wet op de omzetbelasting 1968, art. 9 lid 1'),
  },
]

/** Law and collective agreements that the rules read: dated, sourced, and editable. */
export const LAW: readonly LawRow[] = [
  ...COMPETENCE.map((body) => ({
    kind: 'competence' as const,
    code: `${body.grade} ${body.outcome} ${body.levels[0]?.level}`,
    body,
    ...COMPETENCE_SOURCE,
  })),
  row('working-time', 'arbeidstijdenwet', WORKING_TIME_LAW),
  row('chain', CHAIN_RULE.id, CHAIN_RULE),
  ...VOG_RULES.map((rule) => row('vog', rule.sector, rule)),
  ...VAT_RULES.map((rule) => row('vat', rule.id, rule)),
  ...ON_COSTS.map((rule) => row('wage-cost', 'on-cost', rule)),
]

function row(kind: LawKind, code: string, rule: LawSource): LawRow {
  const { validFrom, source, status, ...body } = rule
  return { kind, code, body, validFrom, source, status }
}

function from(validFrom: string, source: string, status: LawSource['status'] = 'sourced') {
  return { validFrom: day(validFrom), source, status }
}
