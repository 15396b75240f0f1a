import { regionGiven } from '../../../bench/region-given.ts'
import { dice } from '../../../scheduler/match/instances/dice.ts'
import { otherOrder } from '../../../scheduler/match/instances/other-order.ts'
import type { History } from '../../../scheduler/replay/history.ts'
import { type TermSize, termOfRegion } from '../../../scheduler/replay/term-of-region.ts'

/** A small made-up term: six weeks of a pilot, half of whose schools would otherwise have gone to an agency. */
export function aTerm(over: Partial<TermSize> = {}): History {
  const tariff = {
    lowCentsPerHour: 8_800,
    expectedCentsPerHour: 9_500,
    highCentsPerHour: 11_300,
  }
  return termOfRegion(
    { seed: 3, members: 24, requests: 40, weeks: 6, ...over },
    {
      ...regionGiven({ overheadCentsPerMonth: 400_000 }),
      alternatives: [
        { alternative: 'agency', tariff, weight: 1 },
        { alternative: 'send-home', tariff: null, weight: 1 },
      ],
    },
  )
}

/** The same term told in another order wherever order means nothing. */
export function told(history: History, seed: number): History {
  const { shuffled } = dice(`told ${seed}`)
  const { requests, members, sites, participations, roles } = history
  const [moment] = requests
  if (moment === undefined) return history
  const world = otherOrder(
    {
      decidedAt: moment.request.postedAt,
      today: history.term.first,
      spelregels: history.rules[0] ?? regionGiven().spelregels,
      law: history.law,
      roles,
      sites,
      participations,
      requests: requests.map(({ request }) => request),
      members: members.map(({ member }) => member),
      chainLimits: [],
    },
    seed,
  )
  const requestOf = new Map(world.requests.map((one) => [one.id, one]))
  const memberOf = new Map(world.members.map((one) => [one.id, one]))
  return {
    ...history,
    roles: world.roles,
    sites: world.sites,
    participations: world.participations,
    requests: shuffled(requests).map((past) => ({
      ...past,
      request: requestOf.get(past.request.id) ?? past.request,
    })),
    members: shuffled(members).map((past) => ({
      ...past,
      member: memberOf.get(past.member.id) ?? past.member,
      admissions: shuffled(past.admissions),
      paidDays: shuffled(past.paidDays),
    })),
  }
}
