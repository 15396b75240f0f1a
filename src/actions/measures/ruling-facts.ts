import type { Tx } from '../../../db/client.ts'
import {
  keptAlone,
  keptAwayFirst,
  type RuleCount,
  setAside,
  turnedBy,
} from '../../../db/queries/measure/rulings.ts'
import type { MeasureReach } from '../../../db/queries/measure/scope.ts'
import type { DayRange } from '../../../scheduler/domain/day.ts'
import type { AskedFact, RulingFact } from '../../../scheduler/measures/facts.ts'
import { HARD_RULES } from '../../../scheduler/rules/register.ts'

const OF_POOL = new Set(HARD_RULES.filter(({ origin }) => origin === 'pool').map(({ id }) => id))

/** What each rule and each weighing did in the search for each of these requests; one that did nothing has no fact. */
export async function rulingFacts(
  tx: Tx,
  reach: MeasureReach,
  days: DayRange,
  asked: readonly AskedFact[],
): Promise<readonly RulingFact[]> {
  const counts = {
    keptAway: await keptAwayFirst(tx, reach, days),
    alone: await keptAlone(tx, reach, days),
    setAside: await setAside(tx, reach, days),
    turned: await turnedBy(tx, reach, days),
  }
  const of = {
    keptAway: byPair(counts.keptAway),
    alone: byPair(counts.alone),
    setAside: byPair(counts.setAside),
    turned: byPair(counts.turned),
  }
  const pairs = new Map(
    Object.values(counts)
      .flat()
      .map((one) => [keyOf(one), one]),
  )
  const about = Map.groupBy(asked, ({ requestId }) => requestId)
  return [...pairs].flatMap(([key, { requestId, ruleId }]) => {
    const hours = about.get(requestId) ?? []
    const main = hours.find((one) => one.main)
    if (main === undefined) return []
    const isServed = hours.every(({ minutes, coveredMinutes }) => coveredMinutes === minutes)
    const alone = of.alone.get(key) ?? 0
    return {
      requestId,
      day: main.day,
      groups: { ...main.groups, rule: ruleId },
      persons: main.persons,
      isOfPool: OF_POOL.has(ruleId),
      keptAway: of.keptAway.get(key) ?? 0,
      alone,
      aloneUnserved: isServed ? 0 : alone,
      setAside: of.setAside.get(key) ?? 0,
      turned: of.turned.get(key) ?? 0,
    }
  })
}

function byPair(counts: readonly RuleCount[]): ReadonlyMap<string, number> {
  return new Map(counts.map((one) => [keyOf(one), one.count]))
}

function keyOf({ requestId, ruleId }: Pick<RuleCount, 'requestId' | 'ruleId'>): string {
  return `${requestId} ${ruleId}`
}
