import type { NoticeEntry } from '../../db/queries/notice.ts'
import type { Instant } from '../../scheduler/domain/instant.ts'
import type { EventEntry } from '../event-entry.ts'
import { calledOff } from './called-off.ts'
import { correctionAsked } from './correction-asked.ts'
import { stopped } from './stopped.ts'
import { swapped } from './swapped.ts'
import { about, each, ids, lessonsIn, nobodyFound, type Told, text } from './told.ts'

/** What comes together within so long goes out together: to a person who decides soon, and to an office. */
const SOON_MS = 15_000
const OFFICE_MS = 300_000

/**
 * Who is told what about which event. Never who is away or why; a school hears of its own requests alone. What is not here is
 * told to nobody.
 */
const RULES: Readonly<Record<string, (event: EventEntry, at: Instant) => readonly Told[]>> = {
  'offer.send': ({ subjectId, facts }) =>
    facts['booked'] === true ? [] : [about('offer', subjectId, 'offer.sent', 'member')],

  'offer.remind': ({ subjectId }) => [about('offer', subjectId, 'offer.reminder', 'member')],

  'offer.accept': ({ subjectId, facts }) => {
    const id = text(facts['assignmentId'])
    const goesOn = facts['goesOn'] === true
    const kind = goesOn ? ('assignment.extended' as const) : ('assignment.confirmed' as const)
    const requestId = text(facts['requestId'])
    const office = facts['covered'] === true && facts['booked'] !== true
    return [
      about('assignment', id, kind, 'member'),
      { ...about('assignment', id, kind, 'school'), facts: { covered: facts['covered'] === true } },
      ...(office ? [about('request', requestId, 'request.covered', 'coordinator')] : []),
      ...each(facts['withdrawnOfferIds'], 'offer', 'offer.lost', `offer.accept:${subjectId}`),
    ]
  },

  'offer.decline': ({ subjectId, facts }) =>
    goesOnByItself(facts) ? [] : [about('offer', subjectId, 'offer.declined', 'coordinator')],

  'offer.withdraw': ({ subjectId }) => [about('offer', subjectId, 'offer.withdrawn', 'member')],

  'offer.expire': ({ subjectId, facts }) => [
    about('offer', subjectId, 'offer.expired', 'member'),
    ...(goesOnByItself(facts)
      ? []
      : [about('offer', subjectId, 'offer.unanswered', 'coordinator')]),
  ],

  'round.stop': ({ subjectId, facts }) =>
    each(facts['withdrawnOfferIds'], 'offer', 'offer.withdrawn', `round.stop:${subjectId}`),

  'round.end': ({ subjectId, facts }) =>
    facts['status'] === 'dry'
      ? [
          {
            ...about('request', text(facts['requestId']), 'request.nobody-found', 'coordinator'),
            decision: `round.end:${subjectId}`,
          },
        ]
      : [],

  'assignment.cancel': ({ subjectId, facts }, at) => {
    const decision = `assignment.cancel:${subjectId}:${at}`
    const by = text(facts['by'])
    const isWhole = facts['status'] === 'cancelled'
    const told = { facts: { by, isWhole, ...lessonsIn(facts) }, decision }
    return (['member', 'school', 'coordinator'] as const)
      .filter((audience) => audience !== by)
      .map((audience) => ({
        ...about('assignment', subjectId, 'assignment.cancelled', audience),
        ...told,
      }))
  },

  'assignment.swap': swapped,

  'assignment.end-early': ({ subjectId, facts }, at) => {
    const decision = `assignment.end-early:${subjectId}:${at}`
    return [
      ...each(
        facts['shortenedIds'],
        'assignment',
        'assignment.shortened',
        decision,
        lessonsIn(facts),
      ),
      ...each(facts['cancelledIds'], 'assignment', 'assignment.cancelled', decision, {
        ...whole,
        ...lessonsIn(facts),
      }),
      ...each(facts['offerIds'], 'offer', 'offer.withdrawn', decision),
    ]
  },

  'request.call-off': calledOff,

  'request.amend': ({ subjectId, facts }) =>
    each(
      facts['toldIds'],
      'assignment',
      'assignment.changed',
      `request.amend:${subjectId}:${String(facts['version'])}`,
    ),

  'request.withdraw': stopped,
  'request.change-lessons': stopped,
  'request.log-outside-cover': stopped,
  'request.mark-unfilled': (event) => [
    ...stopped(event),
    about('request', event.subjectId, 'request.unfilled', 'coordinator'),
  ],

  // A plan is nobody's until a person decided about it; that nobody can come to what is near cannot wait for that.
  'proposal.match': ({ facts }) =>
    ids(facts['uncoveredSoonIds']).flatMap((id, n) =>
      (['coordinator', 'school'] as const).map((audience) => ({
        ...about('request', id, 'request.nobody-found', audience),
        decision: nobodyFound(id, ids(facts['uncoveredSoonTimes'])[n]),
      })),
    ),

  'member.paper-ends': ({ subjectId, poolId, facts }) => {
    const { decision, ...paper } = facts
    const told = {
      facts: paper,
      poolId,
      decision: `member.paper-ends:${subjectId}:${text(decision)}`,
    }
    return (['member', 'coordinator'] as const).map((audience) => ({
      ...about('member', subjectId, 'paper.ends', audience),
      ...told,
    }))
  },

  'availability.stale': ({ subjectId, poolId, facts }) => [
    {
      ...about('member', subjectId, 'availability.stale', 'member'),
      poolId,
      decision: `availability.stale:${subjectId}:${text(facts['since'])}`,
      facts: { weeks: facts['weeks'] ?? null },
    },
  ],

  'correction.ask': correctionAsked,

  'correction.decide': ({ subjectId, facts }) => [
    {
      ...about('member', text(facts['memberId']), 'correction.decided', 'member'),
      decision: `correction.decide:${subjectId}`,
    },
  ],

  'run.fail': ({ subjectId, poolId, facts }) => [
    {
      ...about('run', subjectId, 'run.failed', 'admin'),
      poolId,
      facts: { failure: facts['failure'] ?? null },
    },
  ],
  'job.give-up': ({ subjectId, facts }, at) => [
    {
      ...about('job', subjectId, 'job.dead', 'admin'),
      decision: `job.give-up:${subjectId}:${at}`,
      facts: { jobKind: facts['kind'] ?? null, lastError: facts['lastError'] ?? null },
    },
  ],
  'data.broken': ({ subjectId, facts }) => [
    {
      ...about('job', subjectId, 'data.broken', 'admin'),
      facts: { broken: facts['broken'] ?? null },
    },
  ],
}

/** What people are told about an event, each person at most once. */
export function noticesOf(event: EventEntry, at: Instant): readonly NoticeEntry[] {
  const told = Object.hasOwn(RULES, event.verb) ? (RULES[event.verb]?.(event, at) ?? []) : []
  return told.map((one) => ({
    decision: `${event.verb}:${event.subjectId}`,
    facts: {},
    poolId: null,
    gatherMs: one.audience === 'member' ? SOON_MS : OFFICE_MS,
    ...one,
  }))
}

/** A round asks the next one; its coordinator hears when there is nobody left, or somebody comes. */
function goesOnByItself(facts: EventEntry['facts']): boolean {
  return typeof facts['roundId'] === 'string'
}

const whole = { by: 'school', isWhole: true } as const
