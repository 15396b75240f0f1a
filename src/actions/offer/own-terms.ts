import type { Tx } from '../../../db/client.ts'
import { engagementsOn } from '../../../db/queries/own-hours.ts'
import { endsOfTheRoad } from '../../../db/queries/own-offers.ts'
import { spelregelsInForceOf } from '../../../db/queries/spelregels.ts'
import type { Day } from '../../../scheduler/domain/day.ts'
import { type ContractForm, engagementOn } from '../../../scheduler/domain/engagement.ts'
import { type Place, type TravelModel, travelMinutes } from '../../../scheduler/domain/place.ts'

/** What an offer means for the member: how far it is, and under which contract it would be worked. */
export interface OwnTerms {
  /** From home to the school; null where one of the two is not known. */
  readonly travelMinutes: number | null
  /** Null where no engagement is in force on the first day. */
  readonly form: ContractForm | null
}

interface Asked {
  readonly id: string
  readonly poolId: string
  readonly firstDay: Day
}

/** The terms of the own offers by their id, in four queries. */
export async function ownTerms(
  tx: Tx,
  memberId: string,
  offers: readonly Asked[],
): Promise<ReadonlyMap<string, OwnTerms>> {
  const days = offers.map(({ firstDay }) => firstDay).toSorted()
  const [first, last] = [days.at(0), days.at(-1)]
  if (first === undefined || last === undefined) return new Map()
  const ids = offers.map(({ id }) => id)
  const { home, schools } = await endsOfTheRoad(tx, memberId, ids)
  const schoolOf = new Map(schools.map(({ offerId, ...where }) => [offerId, where]))
  const engagements = await engagementsOn(tx, memberId, { first, last })
  const poolIds = [...new Set(offers.map(({ poolId }) => poolId))]
  const rules = await spelregelsInForceOf(tx, poolIds, last)
  const modelOf = new Map(rules.map(({ poolId, travel }) => [poolId, travel]))
  return new Map(
    offers.map(({ id, poolId, firstDay }) => {
      const travel = minutesBetween(home, schoolOf.get(id), modelOf.get(poolId))
      const form = engagementOn(engagements, firstDay)?.form ?? null
      return [id, { travelMinutes: travel, form }]
    }),
  )
}

type Known = { readonly [Key in keyof Place]: number | null }

function minutesBetween(
  home: Known | undefined,
  school: Known | undefined,
  model: TravelModel | undefined,
): number | null {
  const [from, to] = [placeOf(home), placeOf(school)]
  return from === null || to === null || model === undefined ? null : travelMinutes(from, to, model)
}

function placeOf(known: Known | undefined): Place | null {
  const { latitude, longitude } = known ?? { latitude: null, longitude: null }
  return latitude === null || longitude === null ? null : { latitude, longitude }
}
