import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { IntegerProgram } from '../../scheduler/match/solve/solver.ts'
import type { Alone } from './alone.ts'
import { mpsOf } from './mps-of.ts'

/**
 * CBC on one thread without tolerance, in a process of its own; reading the file counts for nothing. `undefined` where no
 * `cbc` is on the path. Rejects when it says nothing that can be read.
 */
export async function cbcAlone(
  program: IntegerProgram,
  secondsMax: number,
): Promise<Alone | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'achtervang-bench-cbc-'))
  try {
    const file = join(folder, 'match.mps')
    await writeFile(file, mpsOf(program))
    const log = await logOf([file, ...LIMITS, '-sec', String(secondsMax), '-solve'])
    return log === undefined ? undefined : readCbcLog(log)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** As HiGHS is asked: values are whole, so a gap below 1 is proof. `elapsed` makes it count seconds on the wall. */
const LIMITS = ['-timeMode', 'elapsed', '-ratioGap', '0', '-allowableGap', '0.99']

async function logOf(args: readonly string[]): Promise<string | undefined> {
  const child = spawn('cbc', args, { stdio: ['ignore', 'pipe', 'ignore'] })
  const chunks: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
  try {
    await once(child, 'spawn')
  } catch (failure) {
    if (failure instanceof Error && 'code' in failure && failure.code === 'ENOENT') return undefined
    throw failure
  }
  await once(child, 'close')
  return Buffer.concat(chunks).toString()
}

/** Reads what CBC 2.10 prints at the end; it minimises, so values and bounds come below 0. */
export function readCbcLog(log: string): Alone {
  const seconds = numberAfter(log, 'Time (Wallclock seconds):')
  const processor = numberAfter(log, 'Time (CPU seconds):') ?? Number.NaN
  const objective = numberAfter(log, 'Objective value:')
  const proven = log.includes('Result - Optimal solution found')
  if (seconds === undefined || (proven && objective === undefined)) {
    throw new Error(`CBC said: ${log.slice(-300)}`)
  }
  const value = objective === undefined ? 0 : Math.round(-objective)
  const lower = numberAfter(log, 'Lower bound:')
  const bound = lower === undefined ? Infinity : Math.floor(1e-6 - lower)
  return {
    milliseconds: seconds * 1_000,
    processor: processor * 1_000,
    value,
    bound: proven ? value : bound,
    proven,
  }
}

function numberAfter(log: string, label: string): number | undefined {
  const at = log.lastIndexOf(label)
  if (at < 0) return undefined
  return Number.parseFloat(log.slice(at + label.length))
}
