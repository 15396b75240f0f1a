import { describe, expect, it } from 'vitest'
import type { EventEntry } from '../../../src/event-entry.ts'
import { noticesOf } from '../../../src/notice/notices-of.ts'
import { reminderOf } from '../../../src/notice/reminder-of.ts'
import { at } from '../../scheduler/when.ts'

const now = at('2026-11-20 09:00')
const event = (verb: string, facts: EventEntry['facts'] = {}): EventEntry => ({
  // Also a verb that nobody writes.
  verb: verb as EventEntry['verb'],
  subjectId: 'subject',
  boardId: 'board',
  poolId: 'pool',
  facts,
})
/** Who is told what about whom: `kind>audience subject`. */
const told = (verb: string, facts: EventEntry['facts'] = {}) =>
  noticesOf(event(verb, facts), now).map(
    ({ kind, audience, subjectId }) => `${kind}>${audience} ${subjectId}`,
  )

describe('what is told of an event', () => {
  it.each<readonly [string, EventEntry['facts'], readonly string[]]>([
    ['offer.send', {}, ['offer.sent>member subject']],
    ['offer.send', { booked: true }, []],
    ['offer.remind', {}, ['offer.reminder>member subject']],
    ['offer.withdraw', {}, ['offer.withdrawn>member subject']],
    ['offer.decline', { roundId: null }, ['offer.declined>coordinator subject']],
    ['offer.decline', { roundId: 'round' }, []],
    ['offer.expire', { roundId: 'round' }, ['offer.expired>member subject']],
    [
      'offer.expire',
      { roundId: null },
      ['offer.expired>member subject', 'offer.unanswered>coordinator subject'],
    ],
    [
      'round.stop',
      { withdrawnOfferIds: ['a', 'b'] },
      ['offer.withdrawn>member a', 'offer.withdrawn>member b'],
    ],
    ['round.end', { status: 'covered', requestId: 'r' }, []],
    ['round.end', { status: 'dry', requestId: 'r' }, ['request.nobody-found>coordinator r']],
    [
      'offer.accept',
      { assignmentId: 'a', requestId: 'r', covered: true, booked: false, withdrawnOfferIds: ['o'] },
      [
        'assignment.confirmed>member a',
        'assignment.confirmed>school a',
        'request.covered>coordinator r',
        'offer.lost>member o',
      ],
    ],
    [
      'offer.accept',
      { assignmentId: 'a', requestId: 'r', covered: true, booked: true, goesOn: true },
      ['assignment.extended>member a', 'assignment.extended>school a'],
    ],
    [
      'assignment.cancel',
      { by: 'coordinator' },
      ['assignment.cancelled>member subject', 'assignment.cancelled>school subject'],
    ],
    [
      'assignment.swap',
      { fromAssignmentId: 'f', isWhole: true },
      [
        'assignment.confirmed>member subject',
        'assignment.cancelled>member f',
        'assignment.confirmed>school subject',
      ],
    ],
    [
      'assignment.end-early',
      { shortenedIds: ['s'], cancelledIds: ['c'], offerIds: ['o'] },
      [
        'assignment.shortened>member s',
        'assignment.cancelled>member c',
        'offer.withdrawn>member o',
      ],
    ],
    ['request.amend', { toldIds: ['a'], version: 3 }, ['assignment.changed>member a']],
    [
      'request.withdraw',
      { assignmentIds: ['a'], offerIds: ['o'] },
      ['assignment.cancelled>member a', 'offer.withdrawn>member o'],
    ],
    ['request.log-outside-cover', { offerIds: ['o'] }, ['offer.withdrawn>member o']],
    ['request.change-lessons', { offerIds: ['o'] }, ['offer.withdrawn>member o']],
    ['request.mark-unfilled', {}, ['request.unfilled>coordinator subject']],
    [
      'proposal.match',
      { uncoveredSoonIds: ['r'] },
      ['request.nobody-found>coordinator r', 'request.nobody-found>school r'],
    ],
    [
      'correction.ask',
      { memberId: 'm', poolIds: ['p', 'q'] },
      [
        'correction.asked>school m',
        'correction.asked>coordinator m',
        'correction.asked>coordinator m',
      ],
    ],
    ['correction.decide', { memberId: 'm', status: 'done' }, ['correction.decided>member m']],
    ['run.fail', { failure: 'no-plan' }, ['run.failed>admin subject']],
    ['job.give-up', { kind: 'pool.match', lastError: 'x' }, ['job.dead>admin subject']],
    ['data.broken', { broken: 2 }, ['data.broken>admin subject']],
    ['absence.post', { minutes: 50 }, []],
    ['constructor', {}, []],
  ])('%s %o', (verb, facts, expected) => {
    expect(told(verb, facts)).toEqual(expected)
  })

  it('names each decision so that it is told once, and another of the same kind again', () => {
    const [one] = noticesOf(event('assignment.cancel', { by: 'school' }), now)
    const [again] = noticesOf(event('assignment.cancel', { by: 'school' }), now)
    const [later] = noticesOf(event('assignment.cancel', { by: 'school' }), at('2026-11-20 10:00'))
    expect(again?.decision).toBe(one?.decision)
    expect(later?.decision).not.toBe(one?.decision)
  })

  it('holds no reason of anybody, whatever the event knows', () => {
    const secret = { reason: 'unable', declineReason: 'travel', declineWords: 'ziek', notes: 'x' }
    for (const verb of [
      'assignment.cancel',
      'offer.decline',
      'request.amend',
      'request.withdraw',
    ]) {
      const facts = { ...secret, by: 'member', toldIds: ['a'], assignmentIds: ['a'] }
      const words = JSON.stringify(noticesOf(event(verb, facts), now))
      for (const value of Object.values(secret)) expect(words).not.toContain(`"${value}"`)
    }
  })
})

describe('a reminder', () => {
  it('comes with a quarter of the time left, and not where that is short or nobody is asked', () => {
    const until = (moment: string, more = {}) =>
      reminderOf(event('offer.send', { deadlineAt: at(moment), ...more }), now)
    expect(until('2026-11-20 13:00')).toBe(at('2026-11-20 12:00'))
    expect(until('2026-11-20 10:59')).toBeUndefined()
    expect(until('2026-11-20 13:00', { booked: true })).toBeUndefined()
    expect(reminderOf(event('offer.accept', { deadlineAt: 1 }), now)).toBeUndefined()
  })
})
