import { minutesOf } from './domain/minutes-of.ts'
import type { BrokenRule, ObjectiveCost, Verdict } from './domain/verdict.ts'
import { licenceOf } from './rules/licence.ts'
import { HARD_RULES, SOFT_OBJECTIVES } from './rules/register.ts'
import type { HardRule } from './rules/rule.ts'
import type { Candidacy, Setting } from './rules/setting.ts'

/**
 * The judgement of one member for all sessions of one part: every hard rule that is broken, or else what covering is worth
 * minus every soft cost. Covering is always worth something, so a feasible candidate never has a value below 1;
 * `coverageDominates` tells whether the rules of play put covering before every soft cost. `partId` is the request's own id
 * for the whole. Whoever knows already which rules can be broken names them; they must be in the order of the register.
 */
export function judge(
  candidacy: Candidacy,
  setting: Setting,
  partId: string = candidacy.request.id,
  rules: readonly HardRule[] = HARD_RULES,
): Verdict {
  const { request, member } = candidacy
  const broken = brokenBy(candidacy, setting, rules)
  const costs = broken.length > 0 ? [] : costsOf(candidacy, setting)
  const costly = costs.reduce((sum, { weighted }) => sum + weighted, 0)
  return {
    requestId: request.id,
    partId,
    memberId: member.id,
    source: setting.source,
    licence: licenceOf(candidacy, setting.law),
    broken,
    costs,
    value: broken.length > 0 ? 0 : valueAt(costly, candidacy, setting),
  }
}

/** The value of a feasible candidate, as `judge` gives it, and nothing else: for the match, which asks it of every pair. */
export function valueOf(candidacy: Candidacy, setting: Setting): number {
  const { weights } = setting.spelregels
  let costly = 0
  for (const { id, measure } of SOFT_OBJECTIVES) {
    costly += weightedCost(measure(candidacy, setting).cost, weights[id])
  }
  return valueAt(costly, candidacy, setting)
}

function valueAt(
  costly: number,
  { request, sessions }: Candidacy,
  { spelregels }: Setting,
): number {
  const perHour = spelregels.coverageValuePerHour[request.urgency]
  const worth = Math.round((minutesOf(sessions) / 60) * perHour)
  return Math.max(1, worth - costly)
}

function weightedCost(cost: number, weight: number): number {
  return Math.round(cost * weight)
}

function brokenBy(
  candidacy: Candidacy,
  setting: Setting,
  rules: readonly HardRule[],
): readonly BrokenRule[] {
  return rules
    .map((rule) => rule.check(candidacy, setting))
    .filter((broken) => broken !== undefined)
}

function costsOf(candidacy: Candidacy, setting: Setting): readonly ObjectiveCost[] {
  const { weights } = setting.spelregels
  return SOFT_OBJECTIVES.map(({ id, measure }) => {
    const { cost, facts } = measure(candidacy, setting)
    return { objectiveId: id, cost, weighted: weightedCost(cost, weights[id]), facts }
  })
}
