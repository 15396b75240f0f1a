import { dayOf } from '../calendar/clock.ts'
import type { PoolContract } from '../domain/chain.ts'
import type { Day } from '../domain/day.ts'
import { type ContractForm, type Engagement, engagementOn } from '../domain/engagement.ts'
import type { Instant } from '../domain/instant.ts'
import type { Commitment, Member } from '../domain/member.ts'
import type { Request, Session } from '../domain/request.ts'
import type { Participation } from '../domain/site.ts'
import type { World } from '../domain/world.ts'
import { chainLimits } from '../match/world/chain-limits.ts'
import { isAlike } from '../match/world/is-alike.ts'
import { type History, type PastWork, rulesOn } from './history.ts'
import { isMemberOn, memberOn, participationsOn } from './members-on.ts'

/** A need that is not (wholly) covered yet. */
interface OpenNeed {
  request: Request
}

/** Somebody of the pool as of the day, with all that was taken up to now. */
interface KnownMember {
  readonly member: Member
  readonly takenCount: number
  readonly on: Day
}

/**
 * How a pool stands at one moment of a term that is played again: what is open, who has what. Nobody sees the future: a request
 * is there from the moment at which it was posted, a paper from the day on which it was seen.
 */
export class TermState {
  readonly #history: History
  readonly #open = new Map<string, OpenNeed>()
  readonly #taken = new Map<string, Commitment[]>()
  readonly #work: PastWork[]
  readonly #workOf: Map<string, PastWork[]>
  #contracts: PoolContract[]
  readonly #exempt: ReadonlySet<string>
  #day: Day | undefined
  readonly #known = new Map<string, KnownMember>()
  #participations: readonly Participation[] = []

  constructor(history: History) {
    this.#history = history
    for (const past of history.requests) this.#open.set(past.request.id, { request: past.request })
    this.#work = [...history.work]
    this.#workOf = Map.groupBy(history.work, ({ memberId }) => memberId)
    this.#contracts = [...history.contracts]
    this.#exempt = new Set(
      history.requests.flatMap(({ chainExempt, request }) => (chainExempt ? [request.id] : [])),
    )
  }

  /** The world as the matching would have been handed it; `among` says which open requests are asked about. */
  worldAt(at: Instant, among: (requestId: string) => boolean = () => true): World {
    const today = dayOf(at)
    if (today !== this.#day) this.#turnTo(today)
    const { law, roles, sites } = this.#history
    const requests = this.#openAt(at).filter(({ id }) => among(id))
    const members = this.#membersOn(today)
    const asked = { requests, members, law }
    return {
      ...asked,
      decidedAt: at,
      today,
      spelregels: rulesOn(this.#history, today),
      roles,
      sites,
      participations: this.#participations,
      chainLimits: chainLimits(asked, this.#contracts, this.#exempt),
    }
  }

  /** Somebody takes these sessions of a request. */
  take(request: Request, sessions: readonly Session[], memberId: string): void {
    const need = this.#open.get(request.id)
    if (need === undefined) throw new RangeError(`nothing is open of ${request.id}`)
    const taken = new Set(sessions.map(({ id }) => id))
    const left = need.request.sessions.filter(({ id }) => !taken.has(id))
    if (left.length === 0) this.#open.delete(request.id)
    else need.request = { ...need.request, sessions: left }
    this.#commit(request, sessions, memberId)
  }

  /** Somebody does not take this request, and is not asked for it again. */
  refuse(requestId: string, memberId: string): void {
    const need = this.#open.get(requestId)
    if (need === undefined) return
    const refusedByMemberIds = [...need.request.refusedByMemberIds, memberId].toSorted()
    need.request = { ...need.request, refusedByMemberIds }
  }

  #turnTo(today: Day): void {
    this.#day = today
    this.#participations = participationsOn(this.#history, this.#work, today)
  }

  #openAt(at: Instant): readonly Request[] {
    const found: Request[] = []
    for (const [id, need] of this.#open) {
      const { request } = need
      if (request.postedAt > at) continue
      const sessions = request.sessions.filter(({ startsAt }) => startsAt > at)
      if (sessions.length === 0) {
        this.#open.delete(id)
        continue
      }
      if (sessions.length < request.sessions.length) need.request = { ...request, sessions }
      found.push(need.request)
    }
    return found
  }

  #membersOn(today: Day): readonly Member[] {
    return this.#history.members
      .filter((past) => isMemberOn(past, today))
      .map((past) => {
        const { id } = past.member
        const taken = this.#taken.get(id) ?? []
        const known = this.#known.get(id)
        const isSame = known?.takenCount === taken.length
        if (isSame && known.on === today) return known.member
        const base = memberOn(past, this.#workOf.get(id) ?? [], today)
        const commitments = isSame ? known.member.commitments : [...base.commitments, ...taken]
        const member = asBefore({ ...base, commitments }, known?.member)
        this.#known.set(id, { member, takenCount: taken.length, on: today })
        return member
      })
  }

  #commit(request: Request, sessions: readonly Session[], memberId: string): void {
    const { id: requestId, siteId, boardId } = request
    const engagement = this.#engagementFor(memberId, sessions)
    const employerBoardId =
      engagement?.employer.kind === 'board' ? engagement.employer.boardId : null
    const taken = this.#taken.get(memberId) ?? []
    const work = this.#workOf.get(memberId) ?? []
    for (const { day, startsAt, endsAt, minutes, group } of sessions) {
      taken.push({ requestId, siteId, boardId, day, startsAt, endsAt, minutes })
      const groups = group === null ? [] : [group]
      const one = { memberId, employerBoardId, boardId, siteId, groups, day, minutes }
      work.push(one)
      this.#work.push(one)
    }
    this.#taken.set(memberId, taken)
    this.#workOf.set(memberId, work)
    if (engagement !== undefined && isHiredForEach(engagement))
      this.#hire(request, sessions, memberId)
  }

  /** Whom the asking board hires gets one contract per request, over the days of the work. */
  #hire(request: Request, sessions: readonly Session[], memberId: string): void {
    const { id: requestId, boardId } = request
    const isSame = (one: PoolContract) => one.requestId === requestId && one.memberId === memberId
    const days = sessions.map(({ day }) => day)
    const known = this.#contracts.find(isSame)
    const all = [
      ...days,
      ...(known === undefined ? [] : [known.firstDay, known.lastDay]),
    ].toSorted()
    const [firstDay, lastDay] = [all[0], all.at(-1)]
    if (firstDay === undefined || lastDay === undefined) return
    const exempt = this.#exempt.has(requestId)
    this.#contracts = this.#contracts.filter((one) => !isSame(one))
    this.#contracts.push({ memberId, boardId, requestId, firstDay, lastDay, exempt })
  }

  #engagementFor(memberId: string, sessions: readonly Session[]): Engagement | undefined {
    const past = this.#history.members.find(({ member }) => member.id === memberId)
    const [first] = sessions
    if (past === undefined || first === undefined) return undefined
    return engagementOn(past.member.engagements, first.day)
  }
}

/** The same member with what says the same as before: what was worked out of a list holds as long as it is that one. */
function asBefore(now: Member, before: Member | undefined): Member {
  if (before === undefined) return now
  if (isAlike(before, now)) return before
  return {
    ...now,
    documents: sameList(before.documents, now.documents),
    admittedByBoardIds: sameList(before.admittedByBoardIds, now.admittedByBoardIds),
    knownPlaces: sameList(before.knownPlaces, now.knownPlaces),
  }
}

function sameList<List>(before: List, now: List): List {
  return isAlike(before, now) ? before : now
}

const CHAINED: readonly ContractForm[] = ['on-call', 'temporary', 'min-max']

function isHiredForEach({ employer, form }: Engagement): boolean {
  return employer.kind === 'requesting-board' && CHAINED.includes(form)
}
