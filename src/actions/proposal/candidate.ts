import type { StoredVerdict } from '../../../scheduler/domain/stored-verdict.ts'
import type { BrokenRule } from '../../../scheduler/domain/verdict.ts'
import { explainVerdict } from '../../../scheduler/explain-verdict.ts'
import { wouldHelpMember } from '../../../scheduler/match/explain/would-help.ts'
import { HARD_RULES, SOFT_OBJECTIVES } from '../../../scheduler/rules/register.ts'
import { canBeOverridden, type Origin } from '../../../scheduler/rules/rule.ts'
import { type AtAGlance, atAGlance } from './at-a-glance.ts'

/** A hard rule in somebody's way, in words. */
export interface Obstacle {
  readonly ruleId: string
  readonly title: string
  readonly origin: Origin
  /** Whether a coordinator may set it aside with a reason. */
  readonly canBeOverridden: boolean
  readonly sentence: string
}

/** One member for one proposal, explained. */
export interface Candidate {
  readonly memberId: string
  readonly name: string
  /** 1 is best. */
  readonly rank: number
  readonly proposed: boolean
  readonly source: StoredVerdict['source']
  readonly licence: StoredVerdict['licence']
  readonly possible: boolean
  /** Why this one, or why not: one sentence. */
  readonly because: string
  /** The whole judgement in sentences. */
  readonly sentences: readonly string[]
  readonly obstacles: readonly Obstacle[]
  /** What would take all that stands in the way away; null where nothing does, or law or nature forbids it. */
  readonly remedy: string | null
  readonly glance: AtAGlance | null
  /** Promised in the week of the first lesson, in the coordinator's own pools. */
  readonly weekMinutes: number
  readonly costs: readonly {
    readonly objectiveId: string
    readonly title: string
    readonly cost: number
    readonly weighted: number
    readonly sentence: string
  }[]
  readonly value: number
  readonly atLeast: number | null
}

const RULES = new Map(HARD_RULES.map((rule) => [rule.id, rule]))
const OBJECTIVES = new Map(SOFT_OBJECTIVES.map((objective) => [objective.id as string, objective]))

/** What a rule is called; of one that is no longer there its id. */
export function titleOfRule(ruleId: string): string {
  return RULES.get(ruleId)?.title ?? ruleId
}

/** The rules in the way, in reading order, each with the sentence made from its facts. */
export function obstaclesOf(broken: readonly BrokenRule[]): readonly Obstacle[] {
  return broken.flatMap(({ ruleId, facts }) => {
    const rule = RULES.get(ruleId)
    if (rule === undefined) return []
    const { title, origin } = rule
    const sentence = rule.explain(facts)
    return [{ ruleId, title, origin, canBeOverridden: canBeOverridden(rule), sentence }]
  })
}

/** Everybody who was judged, in the order of the ranking, beside the one who is proposed (null: nobody). */
export function candidatesOf(
  verdicts: readonly StoredVerdict[],
  proposedId: string | null,
  known: {
    readonly names: ReadonlyMap<string, string>
    readonly weekMinutes: ReadonlyMap<string, number>
  },
): readonly Candidate[] {
  const chosen = verdicts.find(({ memberId }) => memberId === proposedId)
  return verdicts.map((verdict, index) => {
    const { memberId, source, licence, value, atLeast, broken } = verdict
    const obstacles = obstaclesOf(broken)
    const [first] = obstacles
    return {
      memberId,
      source,
      licence,
      value,
      atLeast,
      obstacles,
      name: known.names.get(memberId) ?? '',
      rank: index + 1,
      proposed: memberId === proposedId,
      possible: broken.length === 0,
      sentences: explainVerdict(verdict),
      because: first === undefined ? whyPossible(verdict, chosen) : first.sentence,
      remedy: wouldHelpMember(verdict)?.sentence ?? null,
      glance: atAGlance(verdict),
      weekMinutes: known.weekMinutes.get(memberId) ?? 0,
      costs: costsOf(verdict),
    }
  })
}

function costsOf({ costs }: StoredVerdict): Candidate['costs'] {
  return costs.flatMap(({ objectiveId, cost, weighted, facts }) => {
    const objective = OBJECTIVES.get(objectiveId)
    if (objective === undefined) return []
    const { title } = objective
    return [{ objectiveId, title, cost, weighted, sentence: objective.explain(facts) }]
  })
}

/** What tells a possible candidate apart from the chosen one: the objective with the widest difference. */
function whyPossible(verdict: StoredVerdict, chosen: StoredVerdict | undefined): string {
  if (chosen === undefined) return 'Kan deze lessen doen, maar is nodig voor andere vragen.'
  if (verdict === chosen)
    return 'Past binnen alle regels en in het beste plan voor alle vragen samen.'
  const differences = verdict.costs.map((one) => {
    const other = chosen.costs.find(({ objectiveId }) => objectiveId === one.objectiveId)
    return { one, more: one.weighted - (other?.weighted ?? 0) }
  })
  const widest = differences.toSorted((a, b) => b.more - a.more)[0]
  if (widest === undefined || widest.more <= 0 || verdict.value > chosen.value) {
    return 'Kan ook, maar is in het beste plan voor alle vragen samen elders nodig.'
  }
  const objective = OBJECTIVES.get(widest.one.objectiveId)
  return `Kan ook, maar past minder goed: ${objective?.explain(widest.one.facts) ?? ''}`
}
