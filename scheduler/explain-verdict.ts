import type { Licence } from './domain/qualification.ts'
import type { Source } from './domain/source.ts'
import type { ObjectiveCost, Verdict } from './domain/verdict.ts'
import { dayInWords } from './rules/in-words.ts'
import { HARD_RULES, SOFT_OBJECTIVES } from './rules/register.ts'

/** The part of a verdict that sentences are made from. */
export type Explainable = Pick<Verdict, 'broken' | 'costs' | 'licence' | 'source'>

const SOURCES: Readonly<Record<Source, string>> = {
  'internal-team': 'het interne team van het eigen bestuur',
  'home-site': 'de eigen stamschool',
  'own-board': 'het eigen bestuur',
  'other-board': 'een ander bestuur',
  flexpool: 'de flexpool',
  'on-call': 'de oproepkrachten',
  'part-timer': 'een deeltijder die tijdelijk meer werkt',
  unlicensed: 'de inzet zonder bevoegdheid',
  agency: 'een bureau',
}

/**
 * The judgement in Dutch sentences for whoever decides: every rule that stands in the way, or else the licence, the source and
 * what the choice costs, dearest first. Made from the same facts as the check.
 */
export function explainVerdict(verdict: Explainable): readonly string[] {
  if (verdict.broken.length > 0) return brokenInWords(verdict)
  return [
    ...licenceInWords(verdict.licence),
    `Komt uit ${SOURCES[verdict.source]}.`,
    ...costsInWords(verdict.costs),
  ]
}

function brokenInWords({ broken }: Explainable): readonly string[] {
  return broken.map(({ ruleId, facts }) => {
    const rule = HARD_RULES.find((one) => one.id === ruleId)
    return rule?.explain(facts) ?? `Een regel die nu niet meer geldt (${ruleId}).`
  })
}

function costsInWords(costs: readonly ObjectiveCost[]): readonly string[] {
  return costs
    .filter(({ cost }) => cost > 0)
    .toSorted((one, other) => other.weighted - one.weighted)
    .flatMap(({ objectiveId, facts }) => {
      const objective = SOFT_OBJECTIVES.find((one) => one.id === objectiveId)
      return objective === undefined ? [] : [objective.explain(facts)]
    })
}

/** Nothing where the role asks for no licence and there is none. */
function licenceInWords({ outcome, article, until }: Licence): readonly string[] {
  if (outcome === 'none') return []
  const words = { licensed: 'Bevoegd', limited: 'Beperkt bevoegd', appointable: 'Benoembaar' }
  const untilDay = until === null ? '' : ` tot en met ${dayInWords(until)}`
  return [`${words[outcome]}${untilDay}${article === null ? '' : ` (${article})`}.`]
}
