import type { JobKind } from '../../../db/queries/job-claim.ts'

/** What takes a moment. */
export const QUICK_KINDS: readonly JobKind[] = [
  'offer.expire',
  'offer.remind',
  'round.next',
  'round.answered',
  'import.forget',
  'notice.gather',
  'sign-in.mail',
  'invitation.mail',
  'account.mail',
]

/** What waits for another machine, which may be slow. */
export const POST_KINDS: readonly JobKind[] = ['delivery.send']

/** What is looked at once a day. */
export const CHECK_KINDS = [
  'check.deadlines',
  'check.papers',
  'check.availability',
  'check.data',
  'check.retention',
  'check.figures',
] as const satisfies readonly JobKind[]

/** What takes threads for itself for minutes, and nobody waits for. */
export const REPLAY_KINDS: readonly JobKind[] = ['replay.play']

/** What takes a thread for itself. */
export const MATCH_KINDS: readonly JobKind[] = ['run.match', 'pool.match']
