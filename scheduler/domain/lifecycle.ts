/**
 * The road of a request as a table of steps: from each status, the ones that may follow. PostgreSQL holds the same table
 * and refuses every other step (`db/migrations`); a test keeps the two equal.
 */
export const LIFECYCLE = {
  absence: { posted: ['withdrawn', 'ended'], withdrawn: [], ended: [] },
  request: {
    open: ['covered', 'withdrawn', 'unfilled', 'outside'],
    covered: ['open', 'fulfilled', 'withdrawn'],
    unfilled: ['open', 'outside'],
    outside: ['open'],
    fulfilled: [],
    withdrawn: [],
  },
  match_run: {
    queued: ['running', 'stopped', 'failed'],
    running: ['queued', 'finished', 'stopped', 'failed'],
    finished: [],
    stopped: [],
    failed: [],
  },
  replay: {
    queued: ['running', 'stopped', 'failed'],
    running: ['queued', 'finished', 'stopped', 'failed'],
    finished: [],
    stopped: [],
    failed: [],
  },
  proposal: {
    proposed: ['approved', 'rejected', 'superseded'],
    approved: ['offered', 'superseded', 'rejected'],
    offered: ['superseded'],
    rejected: [],
    superseded: [],
  },
  offer: {
    sent: ['accepted', 'declined', 'expired', 'withdrawn'],
    accepted: [],
    declined: [],
    expired: [],
    withdrawn: [],
  },
  offer_round: {
    running: ['covered', 'dry', 'stopped', 'moot'],
    covered: [],
    dry: [],
    stopped: [],
    moot: [],
  },
  assignment: { confirmed: ['cancelled', 'fulfilled'], cancelled: [], fulfilled: [] },
  settlement_period: { open: ['closed'], closed: [] },
} as const

export type LifecycleNoun = keyof typeof LIFECYCLE
export type StatusOf<Noun extends LifecycleNoun> = keyof (typeof LIFECYCLE)[Noun] & string

/** Every status of a noun, in the order of its road. */
export function statusesOf<Noun extends LifecycleNoun>(
  noun: Noun,
): [StatusOf<Noun>, ...StatusOf<Noun>[]] {
  return Object.keys(LIFECYCLE[noun]) as [StatusOf<Noun>, ...StatusOf<Noun>[]]
}
