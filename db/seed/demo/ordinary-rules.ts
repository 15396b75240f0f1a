import { ASPECT_IDS } from '../../../scheduler/domain/aspect.ts'
import type { Source } from '../../../scheduler/domain/source.ts'
import type { SpelregelsBody } from '../../schema/spelregels.ts'

/** The order in which most pools look for somebody. */
export const ORDINARY_ORDER: readonly Source[] = [
  'internal-team',
  'home-site',
  'own-board',
  'other-board',
  'flexpool',
  'part-timer',
  'on-call',
  'unlicensed',
  'agency',
]

/** Rules of play as most pools have them (domain.md 7); a plan says where it differs. Covering outweighs every soft cost. */
export const ORDINARY_RULES: SpelregelsBody = {
  roles: ['leraar'],
  vakken: null,
  levels: null,
  kinds: ['unplanned', 'planned', 'training'],
  peakMode: false,
  longTermMinimum: null,
  maximum: null,
  split: 'weekday',
  unlicensed: null,
  travelMinutesMax: 60,
  travel: { roadFactor: 1.3, kmPerHour: 45 },
  poolStayMonthsMax: null,
  mayRefuse: {
    permanent: false,
    temporary: false,
    'min-max': true,
    'on-call': true,
    extension: true,
    provider: true,
  },
  onCallNoticeHours: 96,
  cancelPaidHours: 96,
  boardAdmitsMembers: true,
  intakeCriteria: [],
  availabilityStaleWeeks: 8,
  offerMinutesOpen: { 'class-sent-home': 20, unplanned: 60, planned: 4320, training: 4320 },
  answerBeforeMinutes: 60,
  longOffer: {
    from: { days: 10, basis: 'schoolDays' },
    minutesOpen: { 'class-sent-home': 60, unplanned: 240, planned: 4320, training: 4320 },
  },
  offerRounds: {
    kinds: ['in-order', 'waves'],
    waveSize: 3,
    sourceWaitMinutes: 15,
    onwardSources: ['internal-team', 'home-site', 'own-board', 'other-board', 'flexpool'],
  },
  defaultSourceOrder: ORDINARY_ORDER,
  coverageValuePerHour: {
    'class-sent-home': 8_000,
    unplanned: 6_000,
    planned: 4_000,
    training: 2_000,
  },
  weights: {
    cost: 3,
    'same-face': 2,
    'whole-absence': 2,
    travel: 1,
    'school-preference': 1,
    'member-preference': 1,
    'fair-share-boards': 1,
    'fair-share-members': 1,
    'scarce-qualification': 2,
    'least-change': 1,
    'chain-room': 1,
    'source-order': 3,
  },
  unevenCoverCostPerHour: 0,
  handlingFeeBasisPoints: 300,
  overheadCentsPerMonth: 350_000,
  travelCentsPerKm: 18,
  aspects: ASPECT_IDS,
  target: { savingCentsPerYear: 5_000_000, deploymentBasisPoints: 8_500 },
}
