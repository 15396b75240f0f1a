import type { Day } from '../domain/day.ts'
import { addDays } from '../domain/day.ts'
import { LOAD_DAYS, type Member } from '../domain/member.ts'
import type { Participation } from '../domain/site.ts'
import type { History, PastMember, PastWork } from './history.ts'

const YEAR_DAYS = 365

/** Who is in the pool on this day and what is known of them by then; `work` is theirs, of the term up to now included. */
export function memberOn(past: PastMember, work: readonly PastWork[], today: Day): Member {
  const { member, admissions, exclusions } = past
  const since = addDays(today, -LOAD_DAYS)
  const before = work.filter(({ day }) => day < today)
  return {
    ...member,
    documents: member.documents.filter(({ seenOn }) => seenOn <= today),
    admittedByBoardIds: admissions.filter(({ from }) => from <= today).map((one) => one.boardId),
    excludedSiteIds: exclusions
      .filter(
        ({ firstDay, lastDay }) => firstDay <= today && (lastDay === null || today <= lastDay),
      )
      .map((one) => one.siteId),
    knownPlaces: placesOf(
      before.filter(({ day }) => day >= addDays(today, -YEAR_DAYS)),
      member.knownPlaces,
    ),
    loadMinutes: before
      .filter(({ day }) => day >= since)
      .reduce((sum, { minutes }) => sum + minutes, 0),
  }
}

/** Whether somebody is in the pool on this day. */
export function isMemberOn({ member, leftOn }: PastMember, today: Day): boolean {
  return member.joinedOn <= today && (leftOn === null || today <= leftOn)
}

function placesOf(work: readonly PastWork[], known: readonly string[]): readonly string[] {
  const places = new Set(known)
  for (const { siteId, groups } of work) {
    places.add(siteId)
    for (const group of groups) places.add(`${siteId}/${group}`)
  }
  return [...places].toSorted()
}

/** How boards take part, with what each supplied less drew in the year before this day. */
export function participationsOn(
  { participations }: Pick<History, 'participations'>,
  work: readonly PastWork[],
  today: Day,
): readonly Participation[] {
  const first = addDays(today, -YEAR_DAYS)
  const balance = new Map<string, number>()
  const add = (boardId: string, minutes: number) =>
    balance.set(boardId, (balance.get(boardId) ?? 0) + minutes)
  for (const { employerBoardId, boardId, day, minutes } of work) {
    if (employerBoardId === null || employerBoardId === boardId) continue
    if (day < first || day >= today) continue
    add(employerBoardId, minutes)
    add(boardId, -minutes)
  }
  return participations.map((one) => ({
    ...one,
    balanceMinutes: balance.get(one.boardId) ?? 0,
  }))
}
