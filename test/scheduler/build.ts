import { day as dayIn, daysBetween } from '../../scheduler/domain/day.ts'
import type { Engagement } from '../../scheduler/domain/engagement.ts'
import { clockTime } from '../../scheduler/domain/instant.ts'
import type { Length } from '../../scheduler/domain/length.ts'
import type { Commitment, Member, SeenDocument } from '../../scheduler/domain/member.ts'
import type { Recurrence } from '../../scheduler/domain/recurrence.ts'
import type { Request, Session } from '../../scheduler/domain/request.ts'
import type { Role } from '../../scheduler/domain/role.ts'
import type { Participation, Site } from '../../scheduler/domain/site.ts'
import { at, timesOf, type When } from './when.ts'

/*
 * Something ordinary, of which a test changes only what it is about. The story: it is Friday 20 November 2026, 09:00. Board
 * `asks` has a request for its site `asks-1`: wiskunde in havo 3, at 08:30 on each day of the week after. A member whom board
 * `lends` employs full-time, licensed and with all documents seen, can do it.
 */

const WEEK = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27']

/** A lesson of 50 minutes, 08:30-09:20 on Monday 23 November 2026: wiskunde, havo 3. */
export function aSession(over: When & Partial<Omit<Session, 'day'>> = {}): Session {
  const { day, from, until, ...rest } = over
  const when = timesOf({ day, from, until })
  return {
    id: `${when.day}/${from ?? '08:30'}`,
    ...when,
    vak: 'wi',
    level: 'HAVO',
    year: 3,
    group: '3b',
    ...rest,
  }
}

/** One such lesson on each of these days. */
export function sessionsOn(
  days: readonly string[],
  over: Parameters<typeof aSession>[0] = {},
): readonly Session[] {
  return days.map((day) => aSession({ ...over, day }))
}

/** A lesson that the member already has, 08:30-09:20 on Monday 23 November 2026 at the own site. */
export function aCommitment(over: When & Partial<Omit<Commitment, 'day'>> = {}): Commitment {
  const { day, from, until, ...rest } = over
  return {
    requestId: 'earlier-request',
    siteId: 'lends-1',
    boardId: 'lends',
    ...timesOf({ day, from, until }),
    ...rest,
  }
}

/** A week of planned leave, counted as its sessions fall; `length` is `sessionDays` on every basis unless given. */
export function aRequest(over: Partial<Request> = {}): Request {
  const sessions = over.sessions ?? sessionsOn(WEEK)
  const firstDay = over.firstDay ?? sessions[0]?.day ?? dayIn('2026-11-23')
  const lastDay = over.lastDay ?? sessions.at(-1)?.day ?? firstDay
  return {
    id: 'request',
    boardId: 'asks',
    siteId: 'asks-1',
    roleCode: 'leraar',
    kind: 'planned',
    urgency: 'planned',
    firstDay,
    lastDay,
    openEnded: false,
    length: aLength({ calendarDays: daysBetween(firstDay, lastDay) + 1 }, sessions),
    sessions,
    postedAt: at('2026-11-18 12:00'),
    preferredMemberId: null,
    licensedTeacherNamed: false,
    plannedMemberId: null,
    refusedByMemberIds: [],
    ...over,
  }
}

/** Every basis counts the days of the sessions, unless told otherwise. */
export function aLength(over: Partial<Length> = {}, sessions = sessionsOn(WEEK)): Length {
  const days = new Set(sessions.map((session) => session.day)).size
  return { schoolDays: days, calendarDays: days, sessionDays: days, ...over }
}

/** Full-time and permanent at board `lends`. */
export function anEngagement(over: Partial<Engagement> = {}): Engagement {
  return {
    id: 'engagement',
    employer: { kind: 'board', boardId: 'lends' },
    form: 'permanent',
    weekMinutes: 2400,
    homeSiteId: 'lends-1',
    wageCentsPerHour: 4200,
    firstDay: dayIn('2025-08-01'),
    lastDay: null,
    ...over,
  }
}

/** A document of 1 September 2026 that board `asks` saw two weeks later. */
export function aDocument(over: Partial<SeenDocument> = {}): SeenDocument {
  return {
    kind: 'vog',
    boardId: 'asks',
    issuedOn: dayIn('2026-09-01'),
    seenOn: dayIn('2026-09-15'),
    ...over,
  }
}

/** A licensed teacher of wiskunde, available on weekdays from 07:00 to 18:00, with every document seen. */
export function aMember(over: Partial<Member> = {}): Member {
  return {
    id: 'member',
    roleCodes: ['leraar'],
    engagements: [anEngagement()],
    qualifications: [{ vak: 'wi', grade: 'G1', validUntil: null }],
    availability: { recurrences: [weekdays()], exceptions: [] },
    documents: [aDocument(), aDocument({ kind: 'identity' }), aDocument({ kind: 'diploma' })],
    commitments: [],
    place: { latitude: 52.16, longitude: 5.39 },
    travelMinutesMax: null,
    joinedOn: dayIn('2026-08-01'),
    internalTeamOfBoardId: null,
    admittedByBoardIds: ['asks'],
    excludedSiteIds: [],
    preferredSiteIds: [],
    preferredLevels: [],
    knownPlaces: [],
    ownHolidays: [],
    loadMinutes: 0,
    ...over,
  }
}

/** Available on Monday to Friday between two clock times. */
export function weekdays(from = '07:00', until = '18:00'): Recurrence {
  return {
    rrule: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
    firstDay: dayIn('2026-08-03'),
    lastDay: null,
    from: clockTime(from),
    until: clockTime(until),
  }
}

/** The teacher's role: lessons, with a licence. */
export function aRole(over: Partial<Role> = {}): Role {
  return {
    code: 'leraar',
    label: 'leraar',
    licenceRequired: true,
    unlicensed: false,
    deliveredIn: 'sessions',
    ...over,
  }
}

/** The site that asks, in Amersfoort. */
export function aSite(over: Partial<Site> = {}): Site {
  return {
    id: 'asks-1',
    boardId: 'asks',
    levels: ['HAVO', 'VWO'],
    place: { latitude: 52.155, longitude: 5.387 },
    ...over,
  }
}

/** A board that draws and supplies, with nothing owed. */
export function aParticipation(over: Partial<Participation> = {}): Participation {
  return {
    boardId: 'asks',
    draws: true,
    supplies: true,
    sourceOrder: null,
    balanceMinutes: 0,
    ...over,
  }
}
