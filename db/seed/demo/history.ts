import type { Alternative } from '../../../scheduler/domain/alternative.ts'
import type { Instant } from '../../../scheduler/domain/instant.ts'
import type { StatusOf } from '../../../scheduler/domain/lifecycle.ts'
import type { Facts } from '../../../scheduler/domain/verdict.ts'
import type {
  assignment,
  assignmentSession,
  employmentContract,
  fulfilment,
  fulfilmentSession,
  matchRun,
  offer,
  outsideCover,
  proposal,
  request,
} from '../../schema/index.ts'
import type { Need } from './demand.ts'

type ClassConsequence = NonNullable<(typeof request.$inferInsert)['classConsequence']>

/** Where a request stands at the end, and how it came there. */
export interface Standing {
  readonly need: Need
  readonly poolId: string | null
  readonly postedBy: string | null
  readonly status: StatusOf<'request'>
  readonly coveredAt: Instant | null
  readonly classConsequence: ClassConsequence | null
}

export interface HistoryEvent {
  readonly at: Instant
  readonly actorUserId: string | null
  readonly actorRole: string
  readonly verb: string
  readonly subjectId: string
  readonly boardId: string
  readonly poolId: string | null
  readonly facts: Facts
}

/** What happened in one plan, as rows; `status` is the one at the end. */
export interface History {
  readonly standings: Standing[]
  readonly runs: (typeof matchRun.$inferInsert)[]
  readonly proposals: (typeof proposal.$inferInsert)[]
  readonly offers: (typeof offer.$inferInsert)[]
  readonly assignments: (typeof assignment.$inferInsert)[]
  readonly assignmentSessions: (typeof assignmentSession.$inferInsert)[]
  readonly fulfilments: (typeof fulfilment.$inferInsert)[]
  readonly fulfilmentSessions: (typeof fulfilmentSession.$inferInsert)[]
  readonly outsideCovers: (typeof outsideCover.$inferInsert)[]
  readonly contracts: (typeof employmentContract.$inferInsert)[]
  readonly events: HistoryEvent[]
}

export function emptyHistory(): History {
  return {
    standings: [],
    runs: [],
    proposals: [],
    offers: [],
    assignments: [],
    assignmentSessions: [],
    fulfilments: [],
    fulfilmentSessions: [],
    outsideCovers: [],
    contracts: [],
    events: [],
  }
}

/** What becomes of a class when the alternative has no price; a priced one that fails ends in a split class. */
export const CONSEQUENCE: Readonly<Record<Alternative, ClassConsequence>> = {
  agency: 'split',
  'self-employed': 'split',
  interim: 'own-team',
  'own-part-timer': 'merged',
  'split-class': 'split',
  'own-team': 'own-team',
  'alternative-programme': 'alternative-programme',
  'send-home': 'sent-home',
}
