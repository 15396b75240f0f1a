import { readDashboard, readDashboardInput } from '../src/actions/measures/dashboard.ts'
import type { Actor } from '../src/actor.ts'
import { createDeps, type LiveDeps } from '../src/deps.ts'
import { createLog } from '../src/log.ts'
import type { BenchDatabase } from './database.ts'
import { milliseconds, verdict } from './table.ts'
import { timesOf } from './times.ts'
import { type DashboardWorld, HISTORY, LOOKED_AT, seedHistory } from './world-of-dashboard.ts'

const TARGET_MS = 300
const BREAKDOWNS_ASKED = ['vak', 'board', 'site', 'level', 'role', 'length'] as const

/** Who looks, and at what. */
interface Looker {
  readonly name: string
  readonly actor: Actor
  readonly of: { readonly poolId: string } | { readonly boardId: string }
}

/**
 * The whole dashboard over three school years of a region, month by month, by one breakdown after the other, with the limits that the
 * product has for a statement; answers lines of Markdown.
 */
export async function measureDashboard({
  appUrl,
  bareUrl,
}: BenchDatabase): Promise<readonly string[]> {
  const world = await seedHistory(bareUrl)
  const lines = ['| who looks | p50 | p95 | target |', '|---|---|---|---|']
  for (const looker of lookersIn(world)) {
    const deps = createDeps({ appUrl, log: createLog('silent') })
    try {
      lines.push(await lineOf(deps, looker))
    } finally {
      await deps.close()
    }
  }
  return lines
}

function lookersIn({ userId, poolId, boardId }: DashboardWorld): readonly Looker[] {
  return [
    {
      name: 'the coordinator, the pool with all 60,000 requests',
      actor: { role: 'coordinator', userId, poolIds: [poolId] },
      of: { poolId },
    },
    {
      name: 'a board, its own 1,900 requests, small figures withheld',
      actor: { role: 'board', userId, boardId },
      of: { boardId },
    },
  ]
}

async function lineOf(deps: LiveDeps, { name, actor, of }: Looker): Promise<string> {
  const took: number[] = []
  for (const by of BREAKDOWNS_ASKED) {
    const input = readDashboardInput.parse({ ...HISTORY, ...of, by })
    const context = { ...deps, now: () => LOOKED_AT, actor, requestId: 'bench' }
    const from = performance.now()
    try {
      await readDashboard({ ...context, idempotencyKey: undefined }, input)
    } catch {
      return `| ${name} | no answer within the limits | | **missed** |`
    }
    took.push(performance.now() - from)
  }
  const { p50, p95 } = timesOf(took)
  const target = `<= ${TARGET_MS} ms at p95: ${verdict(p95, TARGET_MS)}`
  return `| ${[name, milliseconds(p50), milliseconds(p95), target].join(' | ')} |`
}
