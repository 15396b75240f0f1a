import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  maximalOverlap,
  parseTaskScheduling,
  type TaskScheduling,
} from '../../scheduler/match/instances/smptsp.ts'
import {
  coverageProblem,
  fewestWorkersProblem,
  workersIn,
} from '../../scheduler/match/instances/smptsp-problems.ts'
import type { Problem } from '../../scheduler/match/solve/problem.ts'
import { boundInWords } from './bound-in-words.ts'
import { clashesIn } from './clashes-in.ts'
import { duration, percent, took } from './line.ts'
import { lpAlone } from './lp-alone.ts'
import type { CoreBench, CoreLine, CoreRow, Target } from './row.ts'
import { gapAfter, type TimedSolve, timedSolve, timeOfBound } from './timed-solve.ts'
import { programOf, smallProgram } from './warm-up.ts'

/** Two seconds less than the target allows, so that what was found last still counts. */
const COVERAGE_SECONDS_MAX = 58
const WORKERS_SECONDS_MAX = 20
/** The instance whose relaxation keeps HiGHS busy longest, by how its file begins. */
const HARD_RELAXATION = 'data_55_'

/** Every public instance of a folder: cover with too few workers, and everything with the fewest. */
export const PUBLIC_ROW: CoreRow = {
  name: 'public',
  isLarge: false,
  async measure({ solver, publicFolder }: CoreBench) {
    if (publicFolder === undefined) {
      console.log('public: left out, since no folder was given (--public)')
      return []
    }
    const files = (await readdir(publicFolder)).filter((one) => one.endsWith('.dat')).toSorted()
    const lines: CoreLine[] = []
    for (const file of files) {
      const instance = parseTaskScheduling(await readFile(join(publicFolder, file), 'utf8'))
      lines.push(await coverageLine(file, instance, solver))
      lines.push(await workersLine(file, instance, solver))
    }
    return lines
  },
}

type Warm = CoreBench['solver']

async function coverageLine(
  file: string,
  instance: TaskScheduling,
  solver: Warm,
): Promise<CoreLine> {
  const problem = coverageProblem(instance)
  const core = await timedSolve(problem, { solver, runs: 1, secondsMax: COVERAGE_SECONDS_MAX })
  const targets = [gapTarget(core, 0.01, 10), gapTarget(core, 0.003, 60)]
  if (file.startsWith(HARD_RELAXATION)) targets.push(await relaxationTarget(problem, core))
  const { tasks } = instance
  return {
    what: `${file}, ${tasks.length} tasks, ${problem.members.length} workers: most cover`,
    core: timeOf(core),
    value: core.solved.choice.value,
    bound: core.solved.bound,
    checked: checkedInWords(instance, problem, core),
    targets,
  }
}

/** The same, with a worker for every task: what is told is workers, where fewer is better. */
async function workersLine(
  file: string,
  instance: TaskScheduling,
  solver: Warm,
): Promise<CoreLine> {
  const problem = fewestWorkersProblem(instance)
  const core = await timedSolve(problem, { solver, runs: 1, secondsMax: WORKERS_SECONDS_MAX })
  const { tasks, qualifications } = instance
  const plan = workersIn(instance, core.solved.choice.value)
  const best = workersIn(instance, core.solved.bound)
  const atLeast = Math.max(best.workers, maximalOverlap(tasks))
  return {
    what: `${file}, ${tasks.length} tasks, ${qualifications.length} workers: fewest workers`,
    core:
      `${timeOf(core)}; ${plan.covered} tasks by ${plan.workers}, ` +
      `at least ${atLeast} (${best.workers} by the bound alone)`,
    checked: checkedInWords(instance, problem, core),
    targets: [],
  }
}

function timeOf(core: TimedSolve): string {
  return core.proven ? took(core) : `${took(core)}, not proven`
}

function gapTarget(core: TimedSolve, share: number, seconds: number): Target {
  const gap = gapAfter(core, seconds)
  return { what: `${percent(share)} in ${seconds} s (${percent(gap)})`, isMet: gap <= share }
}

/** How much sooner the core has a bound within 0.02 % of the relaxation than HiGHS has the relaxation. */
async function relaxationTarget(problem: Problem, core: TimedSolve): Promise<Target> {
  const relaxation = await lpAlone(programOf(problem), [smallProgram(), smallProgram()])
  const ours = timeOfBound(core, relaxation.bound * 1.0002)
  const factor = relaxation.milliseconds / ours
  return {
    what:
      `bound within 0.02 % of the relaxation 100 x sooner than HiGHS ` +
      `(${duration(ours)}, ${duration(relaxation.milliseconds)}: ${factor.toFixed(0)} x)`,
    isMet: factor >= 100,
  }
}

function checkedInWords(
  instance: TaskScheduling,
  problem: Problem,
  { solved }: TimedSolve,
): string {
  const assignments = solved.choice.chosen.flatMap((column) => {
    const task = problem.demands[problem.demandStarts[column] ?? 0] ?? 0
    const atHome = task >= instance.tasks.length
    return atHome ? [] : [{ worker: problem.memberOf[column] ?? 0, task }]
  })
  const clashes = clashesIn(instance, assignments)
  const plan = clashes.length === 0 ? 'plan' : `**${clashes.length} clashes: ${clashes[0]}**`
  return `${plan}, ${boundInWords(problem, solved)}`
}
