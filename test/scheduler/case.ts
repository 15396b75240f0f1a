import { availableSpans } from '../../scheduler/calendar/availability.ts'
import { day } from '../../scheduler/domain/day.ts'
import { engagementOn } from '../../scheduler/domain/engagement.ts'
import type { Law } from '../../scheduler/domain/law.ts'
import type { Member } from '../../scheduler/domain/member.ts'
import type { Request, Session } from '../../scheduler/domain/request.ts'
import type { Role } from '../../scheduler/domain/role.ts'
import type { Site } from '../../scheduler/domain/site.ts'
import type { Spelregels } from '../../scheduler/domain/spelregels.ts'
import type { World } from '../../scheduler/domain/world.ts'
import type { Candidacy, Setting } from '../../scheduler/rules/setting.ts'
import { aMember, aParticipation, aRequest, aRole, aSite } from './build.ts'
import { law } from './law.ts'
import { spelregels } from './spelregels.ts'
import { at } from './when.ts'

/** What one test is about: anything left out is ordinary. */
export interface Case extends Partial<Omit<Setting, 'spelregels' | 'law' | 'role' | 'site'>> {
  readonly request?: Partial<Request>
  readonly sessions?: readonly Session[]
  readonly member?: Partial<Member>
  readonly spelregels?: Partial<Spelregels>
  readonly law?: Partial<Law>
  readonly role?: Partial<Role>
  readonly site?: Partial<Site>
}

/** The pair and the setting of a case; the setting follows from the pair as the match would index it. */
export function aCase(about: Case = {}): {
  readonly candidacy: Candidacy
  readonly setting: Setting
} {
  const { request: ofRequest, sessions, member: ofMember, ...rest } = about
  const request = aRequest({ ...(sessions && { sessions }), ...ofRequest })
  const candidacy = { request, sessions: sessions ?? request.sessions, member: aMember(ofMember) }
  return { candidacy, setting: aSetting(rest, candidacy) }
}

/** What a rule may look at besides the pair; an ordinary pair unless given. */
export function aSetting(
  over: Omit<Case, 'request' | 'sessions' | 'member'> = {},
  { member, sessions }: Pick<Candidacy, 'member' | 'sessions'> = aCase().candidacy,
): Setting {
  const { spelregels: rules, law: laws, role, site, ...rest } = over
  const first = sessions[0]?.day ?? day('2026-11-23')
  const last = sessions.at(-1)?.day ?? first
  return {
    spelregels: spelregels(rules),
    law: law(laws),
    today: day('2026-11-20'),
    decidedAt: at('2026-11-20 09:00'),
    role: aRole(role),
    site: aSite(site),
    engagement: engagementOn(member.engagements, first),
    source: 'other-board',
    borrower: aParticipation(),
    lender: aParticipation({ boardId: 'lends' }),
    spans: availableSpans(member.availability, { first, last }),
    commitments: member.commitments,
    travelMinutes: 20,
    travelMinutesBetween: () => 20,
    chainRoom: null,
    licensedMembers: 10,
    rarestLicensedMembers: 10,
    ...rest,
  }
}

/** One request, one member, and everything that makes them fit. */
export function aWorld(over: Partial<World> = {}): World {
  return {
    decidedAt: at('2026-11-20 09:00'),
    today: day('2026-11-20'),
    spelregels: spelregels(),
    law: law(),
    roles: [aRole()],
    sites: [aSite(), aSite({ id: 'lends-1', boardId: 'lends' })],
    participations: [aParticipation(), aParticipation({ boardId: 'lends' })],
    requests: [aRequest()],
    members: [aMember()],
    chainLimits: [],
    ...over,
  }
}
