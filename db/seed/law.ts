import { type Day, day } from '../../scheduler/domain/day.ts'
import type { ChainRule, LawSource, VogRule, WorkingTime } from '../../scheduler/domain/law.ts'
import { COMPETENCE, COMPETENCE_SOURCE } from './competence.ts'

type LawKind = 'competence' | 'working-time' | 'chain' | 'vog'

/** One figure of law as a row: `body` is the rule without its source. */
interface LawRow extends LawSource {
  readonly kind: LawKind
  readonly code: string
  readonly body: unknown
}

const MINUTES = 60

const WORKING_TIME: Omit<WorkingTime, keyof LawSource> = {
  shiftMinutesMax: 12 * MINUTES,
  weekMinutesMax: 60 * MINUTES,
  average4WeeksMinutesMax: 55 * MINUTES,
  average16WeeksMinutesMax: 48 * MINUTES,
  dailyRestMinutesMin: 11 * MINUTES,
}

/**
 * The chain of the Civil Code for every sector. A wider chain of the collective agreement for primary education (6 contracts in
 * 36 months) is not confirmed for the present text and a bill that lengthens the gap to 60 months is not law: neither is here,
 * since a figure that nobody confirmed must not loosen or tighten what is in force.
 */
const CHAIN: Omit<ChainRule, keyof LawSource> = {
  id: 'BW-2020',
  sector: '*',
  contractsMax: 3,
  monthsMax: 36,
  resetGapMonths: 6,
}

/** Law and collective agreements that the rules read (domain.md 1.3, 1.4, 2.1 and 2.3): dated, sourced, and editable. */
export const LAW: readonly LawRow[] = [
  { kind: 'competence', code: 'bevoegdheden', body: COMPETENCE, ...COMPETENCE_SOURCE },
  {
    kind: 'working-time',
    code: 'arbeidstijdenwet',
    body: WORKING_TIME,
    ...from('2007-04-01', 'Arbeidstijdenwet, werknemers van 18 jaar en ouder'),
  },
  {
    kind: 'chain',
    code: CHAIN.id,
    body: CHAIN,
    ...from('2020-01-01', 'BW 7:668a, sinds de Wet arbeidsmarkt in balans'),
  },
  vog('PO', { months: 6 }, from('2012-01-01', 'WPO en WEC art. 32 lid 9')),
  vog('VO', { weeks: 26 }, from('2022-08-01', 'WVO 2020 art. 7.2')),
  vog('MBO', { months: 6 }, from('2012-01-01', 'WEB art. 4.2.1', 'unverified')),
]

function vog(sector: VogRule['sector'], ageMax: VogRule['ageMax'], source: LawSource): LawRow {
  return { kind: 'vog', code: sector, body: { sector, ageMax }, ...source }
}

function from(validFrom: string, source: string, status: LawSource['status'] = 'sourced') {
  return { validFrom: day(validFrom) satisfies Day, source, status }
}
