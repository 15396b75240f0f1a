import type { z } from 'zod'
import { setAsideBecause } from '../../../db/queries/measure/rulings.ts'
import type { DayRange } from '../../../scheduler/domain/day.ts'
import { HARD_RULES, SOFT_OBJECTIVES } from '../../../scheduler/rules/register.ts'
import type { Origin } from '../../../scheduler/rules/rule.ts'
import { scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { readDashboard, readDashboardInput } from './dashboard.ts'
import type { MeasureRow, MeasuresRead } from './table-of.ts'

export const readRulesInput = readDashboardInput.omit({ period: true, by: true })

export type ReadRulesInput = z.output<typeof readRulesInput>

/** Whether a rule did anything at all; `unknown` where nothing was judged, or too few people stand behind it to say. */
export type RuleEffect = 'effect' | 'none' | 'unknown'

/** One rule, or one weighing, with what it did; null where it is withheld or does not apply. */
export interface RuleRead {
  readonly id: string
  readonly title: string
  /** Null: a weighing, which keeps nobody apart. */
  readonly origin: Origin | null
  readonly basis: string | null
  readonly keptAway: number | null
  readonly alone: number | null
  readonly aloneUnserved: number | null
  readonly setAside: number | null
  readonly turned: number | null
  readonly effect: RuleEffect
  /** Why it was set aside, for who runs the pool. */
  readonly reasons: readonly { readonly requestId: string; readonly reason: string }[]
}

export interface RulesRead {
  readonly scope: MeasuresRead['scope']
  readonly days: DayRange
  readonly withholds: boolean
  /** Pairs of request and member that were laid along every rule; null where withheld. */
  readonly applied: number | null
  /** Those that kept most apart first. */
  readonly rules: readonly RuleRead[]
}

/**
 * Every hard rule and every weighing with what it did over these days: also those that did nothing. Without a scope the reader's
 * own, without days this school year. Throws as `readDashboard` does.
 */
export async function readRules(context: Context, input: ReadRulesInput): Promise<RulesRead> {
  const { whole } = await readDashboard(context, { ...input, period: 'school-year', by: 'rule' })
  const applied = rowOf(whole, 'rules-applied', null)?.value ?? null
  const because = await reasonsFor(context, whole)
  const rules = [
    ...HARD_RULES.map(({ id, title, origin, basis }) => ({ id, title, origin, basis })),
    ...SOFT_OBJECTIVES.map(({ id, title }) => ({ id, title, origin: null, basis: null })),
  ].map((rule): RuleRead => {
    const figures = figuresOf(whole, rule.id)
    const reasons = (because.get(rule.id) ?? []).map(({ requestId, reason }) => ({
      requestId,
      reason,
    }))
    return { ...rule, ...figures, effect: effectOf(applied, figures), reasons }
  })
  return {
    scope: whole.scope,
    days: whole.days,
    withholds: whole.withholds,
    applied,
    rules: rules.toSorted(
      (one, other) =>
        orderOf(other.keptAway) - orderOf(one.keptAway) ||
        orderOf(other.turned) - orderOf(one.turned),
    ),
  }
}

/** What is withheld was something: it comes after what is told, and before what never was. */
function orderOf(value: number | null): number {
  return value ?? 0.5
}

function figuresOf(whole: MeasuresRead, ruleId: string) {
  const value = (measureId: string) => rowOf(whole, measureId, ruleId)?.value ?? null
  return {
    keptAway: value('rule-kept-away'),
    alone: value('rule-alone'),
    aloneUnserved: value('rule-alone-unserved'),
    setAside: value('rule-set-aside'),
    turned: value('rule-turned'),
  }
}

function effectOf(
  applied: number | null,
  { keptAway, setAside, turned }: Pick<RuleRead, 'keptAway' | 'setAside' | 'turned'>,
): RuleEffect {
  const did = [keptAway, setAside, turned]
  if (did.some((value) => value !== null && value > 0)) return 'effect'
  return applied === null || applied === 0 || did.includes(null) ? 'unknown' : 'none'
}

function rowOf({ rows }: MeasuresRead, measureId: string, group: string | null) {
  return rows.find(
    (row: MeasureRow) => row.measureId === measureId && (row.group?.id ?? null) === group,
  )
}

/** The words of decisions are the coordinator's own. */
async function reasonsFor({ db, actor }: Context, { scope: { poolId }, days }: MeasuresRead) {
  if (actor.role !== 'coordinator' || poolId === null) return new Map<string, never>()
  const rows = await db.read(scopeOf(actor), (tx) => setAsideBecause(tx, poolId, days))
  return Map.groupBy(rows, ({ ruleId }) => ruleId)
}
