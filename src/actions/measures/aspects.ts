import { newestComposition } from '../../../db/queries/replay.ts'
import { spelregelsInForceOf, spelregelsVersions } from '../../../db/queries/spelregels.ts'
import type { AspectFacts } from '../../../scheduler/aspects/aspect.ts'
import { verdictOf } from '../../../scheduler/aspects/aspect.ts'
import { ESTIMATED_MEASURES } from '../../../scheduler/aspects/certainty.ts'
import type { ComposedPool, Reading } from '../../../scheduler/aspects/reading.ts'
import { ASPECTS } from '../../../scheduler/aspects/register.ts'
import { periodOf } from '../../../scheduler/calendar/period.ts'
import { schoolYearOf } from '../../../scheduler/calendar/school-year.ts'
import type { Answer, AspectId } from '../../../scheduler/domain/aspect.ts'
import { addDays, type Day } from '../../../scheduler/domain/day.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { withResult } from '../replay/shown-replay.ts'
import { type Dashboard, type HowRead, readDashboard, readDashboardInput } from './dashboard.ts'
import { type Edition, editionsFor } from './editions.ts'
import { readingOf } from './reading-of.ts'
import { type CriterionRead, readSelection } from './selection.ts'
import { readSolidarity } from './solidarity.ts'

export const readAspectsInput = readDashboardInput.omit({ by: true })

export type ReadAspectsInput = ReturnType<typeof readAspectsInput.parse>

/** One question of a plan with its answer; `facts` are what the sentence says. */
export interface AnsweredAspect {
  readonly id: AspectId
  readonly answer: Answer
  /** Why this is the answer: the sentence is chosen by it. */
  readonly reason: string
  readonly facts: AspectFacts
  /** The measures that carry the answer. */
  readonly carriedBy: readonly string[]
  /** Those of them that are estimates. */
  readonly estimatedBy: readonly string[]
}

/** Stretches over which plans evaluate. */
export interface Span {
  readonly name: 'this-half-quarter' | 'last-half-quarter' | 'this-year' | 'last-year'
  readonly from: Day
  readonly to: Day
}

/** The questions that the plan asks, answered out of one reading of the figures. */
export interface AspectsRead extends Dashboard {
  readonly aspects: readonly AnsweredAspect[]
  readonly spans: readonly Span[]
  /** The editions of the report that this reader may make of it. */
  readonly editions: readonly Edition[]
}

/**
 * The questions of the plans, each answered by figures of these days: those that the pool follows by its rules of play; of a
 * board or region those that any of its pools follows. Throws as `readDashboard` does.
 */
export async function readAspects(
  context: Context,
  input: ReadAspectsInput,
  how: Pick<HowRead, 'isPublished'> = {},
): Promise<AspectsRead> {
  const actor = onlyFor(context.actor, 'coordinator', 'board', 'school', 'region', 'admin')
  const isOwnBoard = (actor.role === 'board' || actor.role === 'school') && !input.poolId
  const by = input.boardId !== undefined || isOwnBoard ? 'site' : 'board'
  const dashboard = await readDashboard(context, { ...input, by }, how)
  const { scope } = dashboard.series
  const pools = dashboard.choices.flatMap(({ kind, id }) => (kind === 'pool' ? [id] : []))
  const poolIds = scope.poolId === null ? pools : [scope.poolId]
  const { rules, since } = await context.db.read(
    { role: 'measures', userId: actor.userId },
    async (tx) => ({
      rules: await spelregelsInForceOf(tx, poolIds, dashboard.asked.to),
      since: scope.poolId === null ? [] : await spelregelsVersions(tx, scope.poolId),
    }),
  )
  const followed = new Set(rules.flatMap(({ aspects }) => aspects))
  const { poolId } = scope
  const reading = readingOf(dashboard, {
    poolSince: since.at(-1)?.validFrom ?? null,
    criteria: poolId === null ? null : await criteriaFor(context, poolId, how),
    // A replay plays with all that the pool knows; what leaves the pool tells nothing of it.
    composition:
      poolId === null || how.isPublished === true ? null : await composedFor(context, poolId),
    vacant: poolId === null ? null : await vacantIn(context, poolId),
  })
  return {
    ...dashboard,
    aspects: ASPECTS.filter(({ id }) => rules.length === 0 || followed.has(id)).map((one) => ({
      id: one.id,
      ...verdictOf(one, reading),
      carriedBy: one.carriedBy,
      estimatedBy: one.carriedBy.filter((measureId) => ESTIMATED_MEASURES.has(measureId)),
    })),
    spans: spansOn(dashboard.today),
    editions: editionsFor(actor.role, kindOf(scope)),
  }
}

/**
 * What is concluded about criteria; of what is published nothing: each board reads it knowing what its own people did, and could be
 * left with fewer than five others.
 */
async function criteriaFor(
  context: Context,
  poolId: string,
  { isPublished = false }: Pick<HowRead, 'isPublished'>,
): Promise<readonly CriterionRead[]> {
  const { criteria } = await readSelection(context, { poolId })
  if (!isPublished) return criteria
  return criteria.map((one) => ({
    ...one,
    outcomes: one.outcomes.map(({ outcome }) => ({ outcome, effect: 'unknown', found: null })),
  }))
}

/** How far vacancies lie apart over the boards that say how large their formation is; nobody stands behind an empty place. */
async function vacantIn(context: Context, poolId: string): Promise<Reading['vacant']> {
  const { boards } = await readSolidarity(context, { poolId })
  const shares = boards.flatMap(({ share }) => (share === null ? [] : [share]))
  if (shares.length < 2) return null
  return { least: Math.min(...shares), most: Math.max(...shares) }
}

/** The newest composition that was replayed of a pool, for whoever runs it. */
async function composedFor(context: Context, poolId: string): Promise<ComposedPool | null> {
  const { actor } = context
  if (actor.role !== 'coordinator') return null
  const row = await context.db.read(scopeOf(actor), (tx) => newestComposition(tx, poolId))
  const result = row === undefined ? null : withResult(row).result
  const found = result?.composition
  const filled = result?.summary.measures.find(({ id }) => id === 'fill-rate')?.variant
  if (!result || !found || !filled) return null
  const count = (of: 'needed' | 'present') => found.groups.reduce((sum, one) => sum + one[of], 0)
  const { target, isReached } = found
  const { draws } = result.summary
  return { needed: count('needed'), present: count('present'), target, isReached, draws, filled }
}

function kindOf({ poolId, boardId }: Dashboard['series']['scope']) {
  if (poolId !== null) return 'pool'
  return boardId === null ? 'region' : 'board'
}

function spansOn(today: Day): readonly Span[] {
  const half = periodOf('half-quarter', today)
  const before = periodOf('half-quarter', addDays(half.first, -1))
  const year = schoolYearOf(today)
  const yearBefore = schoolYearOf(addDays(year.first, -1))
  return [
    { name: 'this-half-quarter', from: half.first, to: half.last },
    { name: 'last-half-quarter', from: before.first, to: before.last },
    { name: 'this-year', from: year.first, to: year.last },
    { name: 'last-year', from: yearBefore.first, to: yearBefore.last },
  ]
}
