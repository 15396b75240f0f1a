import { dayOf } from '../scheduler/calendar/clock.ts'
import { compileWorld } from '../scheduler/match/compile/compile-world.ts'
import { planOf } from '../scheduler/match/explain/plan-of.ts'
import { solveByRules } from '../scheduler/match/solve-by-rules.ts'
import { checkPlan } from '../scheduler/match/trust/check-plan.ts'
import { indexWorld } from '../scheduler/match/world/index-world.ts'
import { matchPool } from '../src/actions/proposal/match.ts'
import { worldOfPool } from '../src/actions/proposal/world-of-pool.ts'
import type { Context, Deps } from '../src/context.ts'
import { createDeps } from '../src/deps.ts'
import { createLog } from '../src/log.ts'
import { createHighsSolver } from '../src/solver/create-highs-solver.ts'
import type { BenchDatabase } from './database.ts'
import { milliseconds, verdict } from './table.ts'
import { median } from './times.ts'
import { MEMBERS, REQUESTS } from './world-of-match.ts'
import { NOW, type Region } from './worlds.ts'

const WARM_RUNS = 9
const TARGET_MS = 1_000

/** How long each step of a run took, in milliseconds. */
type Steps = Record<'begin' | 'load' | 'solve' | 'save' | 'answer', number>
type PureStep = 'compile' | 'explain' | 'check'

/** A run of the pilot pool from the action's first statement to its answer; answers lines of Markdown. */
export async function measureMatch({ appUrl, region }: BenchDatabase): Promise<readonly string[]> {
  const live = createDeps({ appUrl, log: createLog('silent') })
  try {
    const cold = await oneRun(live, region)
    const warm: Awaited<ReturnType<typeof oneRun>>[] = []
    for (let n = 0; n < WARM_RUNS; n += 1) warm.push(await oneRun(live, region))
    const pure = await pureSteps(live, region)
    const middle = (pick: (run: (typeof warm)[number]) => number) => median(warm.map(pick))
    const total = middle((run) => run.total)
    const row = (what: string, one: number, other: number | string) =>
      `| ${what} | ${milliseconds(one)} | ${typeof other === 'string' ? other : milliseconds(other)} |`
    return [
      `${MEMBERS} members, ${REQUESTS} requests: ${cold.answer.coveredCount} covered, value ${cold.answer.planValue} of at most ${cold.answer.bound}. Target: under 1 s, warm: ${verdict(total, TARGET_MS)}. Warm is the median of ${WARM_RUNS} runs (longest ${milliseconds(Math.max(...warm.map((run) => run.total)))}).`,
      '',
      '| step | warm | cold |',
      '|---|---|---|',
      row('**load to saved proposals**', total, cold.total),
      ...(['begin', 'load', 'solve', 'save', 'answer'] as const).map((step) =>
        row(
          step,
          middle((run) => run.steps[step]),
          cold.steps[step],
        ),
      ),
      row('compile', pure.compile, ''),
      row('explain', pure.explain, ''),
      row('check', pure.check, ''),
      row(
        'processor time of the process, without PostgreSQL',
        middle((run) => run.processor),
        cold.processor,
      ),
    ]
  } finally {
    await live.close()
  }
}

async function oneRun(live: Deps, region: Region) {
  const marks: number[] = []
  let solve = 0
  const deps: Deps = {
    ...live,
    now: () => NOW,
    db: {
      ...live.db,
      async transaction(scope, work) {
        const start = performance.now()
        const done = await live.db.transaction(scope, work)
        marks.push(performance.now() - start)
        return done
      },
    },
    matcher: {
      ...live.matcher,
      start(...asked) {
        const start = performance.now()
        const underWay = live.matcher.start(...asked)
        void underWay.outcome.then(() => {
          solve += performance.now() - start
        })
        return underWay
      },
    },
  }
  const cpu = process.cpuUsage()
  const start = performance.now()
  const answer = await matchPool(contextOf(deps, region), { poolId: region.matchPoolId, seed: 1 })
  const total = performance.now() - start
  const { user, system } = process.cpuUsage(cpu)
  const [begin = 0, load = 0, save = 0, told = 0] = marks
  const steps: Steps = { begin, load, solve, save, answer: told }
  return { answer, total, steps, processor: (user + system) / 1_000 }
}

/** The steps between loading and saving that touch neither database nor solver, on the same world, warm. */
async function pureSteps(live: Deps, { matchPoolId }: Region): Promise<Record<PureStep, number>> {
  const scope = { poolId: matchPoolId, decidedAt: NOW, today: dayOf(NOW) }
  const engine = { role: 'engine' as const, userId: null, poolIds: [matchPoolId] }
  const world = await live.db.transaction(engine, (tx) => worldOfPool(tx, scope))
  if (world === undefined) throw new Error('the pool has no spelregels')
  const solver = createHighsSolver()
  const runs: Record<PureStep, number>[] = []
  for (let n = 0; n < WARM_RUNS; n += 1) {
    const start = performance.now()
    const compiled = compileWorld(indexWorld(world))
    const compiledAt = performance.now()
    const solved = await solveByRules(compiled, { solver, seed: 1 })
    const solvedAt = performance.now()
    const plan = planOf(solved)
    const explainedAt = performance.now()
    checkPlan(world, plan)
    runs.push({
      compile: compiledAt - start,
      explain: explainedAt - solvedAt,
      check: performance.now() - explainedAt,
    })
  }
  await solver.close()
  const middle = (step: PureStep) => median(runs.map((run) => run[step]))
  return {
    compile: middle('compile'),
    explain: middle('explain'),
    check: middle('check'),
  }
}

function contextOf(deps: Deps, { matchCoordinator, matchPoolId }: Region): Context {
  const { userId } = matchCoordinator
  const actor = { role: 'coordinator' as const, userId, poolIds: [matchPoolId] }
  return { ...deps, actor, requestId: 'bench', idempotencyKey: undefined }
}
