import { dayOf } from '../scheduler/calendar/clock.ts'
import { checkPlan } from '../scheduler/match/check-plan.ts'
import { compileModel } from '../scheduler/match/compile-model.ts'
import { indexWorld } from '../scheduler/match/index-world.ts'
import { judgeAll } from '../scheduler/match/judge-all.ts'
import { match } from '../scheduler/match/match.ts'
import { matchPool } from '../src/actions/proposal/match.ts'
import { worldOfPool } from '../src/actions/proposal/world-of-pool.ts'
import type { Context, Deps } from '../src/context.ts'
import { createDeps } from '../src/deps.ts'
import { createLog } from '../src/log.ts'
import type { BenchDatabase } from './database.ts'
import { milliseconds, verdict } from './table.ts'
import { median, timed } from './times.ts'
import { MEMBERS, REQUESTS } from './world-of-match.ts'
import { NOW, type Region } from './worlds.ts'

const WARM_RUNS = 9
const TARGET_MS = 1_000

/** How long each step of a run took, in milliseconds. */
type Steps = Record<'begin' | 'load' | 'solve' | 'save' | 'answer', number>

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
      row('judge', pure.judge, ''),
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
    solver: {
      async solve(program) {
        const start = performance.now()
        const solution = await live.solver.solve(program)
        solve += performance.now() - start
        return solution
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
async function pureSteps(live: Deps, { matchPoolId }: Region) {
  const scope = { poolId: matchPoolId, decidedAt: NOW, today: dayOf(NOW) }
  const engine = { role: 'engine' as const, userId: null, poolIds: [matchPoolId] }
  const world = await live.db.transaction(engine, (tx) => worldOfPool(tx, scope))
  if (world === undefined) throw new Error('the pool has no spelregels')
  const runs: Record<'judge' | 'compile' | 'explain' | 'check', number>[] = []
  for (let n = 0; n < WARM_RUNS; n += 1) {
    let start = performance.now()
    const judged = judgeAll(indexWorld(world))
    const judge = performance.now() - start
    start = performance.now()
    compileModel(judged.flatMap(({ columns }) => columns))
    const compile = performance.now() - start
    let solving = 0
    const solver: Deps['solver'] = {
      async solve(program) {
        const begun = performance.now()
        const solution = await live.solver.solve(program)
        solving += performance.now() - begun
        return solution
      },
    }
    start = performance.now()
    const plan = await match(world, solver, { seed: 1 })
    const explain = performance.now() - start - judge - compile - solving
    const check = await timed(async () => checkPlan(world, plan))
    runs.push({ judge, compile, explain, check })
  }
  const middle = (step: 'judge' | 'compile' | 'explain' | 'check') =>
    median(runs.map((run) => run[step]))
  return {
    judge: middle('judge'),
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
