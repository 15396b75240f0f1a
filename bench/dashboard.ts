import { Client } from 'pg'
import { dayOf } from '../scheduler/calendar/clock.ts'
import { keepPools } from '../src/actions/check/figures.ts'
import { readDashboard, readDashboardInput } from '../src/actions/measures/dashboard.ts'
import { keepNight } from '../src/actions/measures/keep-night.ts'
import type { Actor } from '../src/actor.ts'
import type { Context } from '../src/context.ts'
import { createDeps, type LiveDeps } from '../src/deps.ts'
import { createLog } from '../src/log.ts'
import { DashboardPage } from '../web/pages/dashboard.tsx'
import type { View } from '../web/view.ts'
import { nl } from '../web/words/nl.ts'
import { costOfKeeping } from './cost-of-keeping.ts'
import type { BenchDatabase } from './database.ts'
import { milliseconds, verdict } from './table.ts'
import { timesOf } from './times.ts'
import {
  CHANGE_THIS_MONTH,
  type DashboardWorld,
  HISTORY,
  LOOKED_AT,
  seedHistory,
} from './world-of-dashboard.ts'

const TARGET_MS = 300
const BREAKDOWNS_ASKED = ['vak', 'board', 'site', 'level', 'role', 'length'] as const

/** Who looks, at what, and what happened before. */
interface Looker {
  readonly name: string
  readonly actor: Actor
  readonly of: { readonly poolId: string } | { readonly boardId: string }
  /** How often each breakdown is looked at. */
  readonly rounds: number
  /** Before every look a request of this month is changed. */
  readonly isChanging: boolean
}

/**
 * The whole dashboard over three school years of a region, month by month, by one breakdown after the other, read and written as a page,
 * after a night in which figures were worked out, with the limits that the product has for a statement; answers lines of Markdown.
 */
export async function measureDashboard({
  appUrl,
  bareUrl,
}: BenchDatabase): Promise<readonly string[]> {
  const world = await seedHistory(bareUrl)
  const client = new Client({ connectionString: bareUrl })
  await client.connect()
  const deps = createDeps({ appUrl, log: createLog('silent') })
  try {
    const worker = { role: 'worker', userId: null } as const
    const context = contextOf(deps, worker)
    const ofBoard = { role: 'board', boardId: world.boardId } as const
    const pool = await clocked(() => keepPools(context, worker))
    const again = await clocked(() => keepPools(context, worker))
    const first = await clocked(() => keepNight(context, ofBoard))
    await client.query(CHANGE_THIS_MONTH)
    const next = await clocked(() => keepNight(context, ofBoard))
    const lines = [
      `The first night took ${milliseconds(pool)} for everything of the pool, and once more ${milliseconds(again)}; for all that one board may ask ${milliseconds(first)}, and after one change ${milliseconds(next)}.`,
      '',
      '| who looks | looks | p50 | p95 | target |',
      '|---|---|---|---|---|',
    ]
    for (const looker of lookersIn(world)) lines.push(await lineOf(deps, client, looker))
    return [...lines, '', ...(await costOfKeeping(client))]
  } finally {
    await deps.close()
    await client.end()
  }
}

function lookersIn({ userId, poolId, boardId }: DashboardWorld): readonly Looker[] {
  const coordinator = {
    actor: { role: 'coordinator', userId, poolIds: [poolId] },
    of: { poolId },
  } as const
  const board = { actor: { role: 'board', userId, boardId }, of: { boardId } } as const
  const pool = 'the coordinator, the pool with all 60,000 requests'
  const own = 'a board, its own 1,900 requests, small figures withheld'
  return [
    { name: pool, ...coordinator, rounds: 5, isChanging: false },
    {
      name: `${pool}; a request of this month changed just before`,
      ...coordinator,
      rounds: 5,
      isChanging: true,
    },
    { name: own, ...board, rounds: 5, isChanging: false },
    {
      name: `${own}; a request of this month changed just before`,
      ...board,
      rounds: 5,
      isChanging: true,
    },
  ]
}

async function lineOf(
  deps: LiveDeps,
  client: Client,
  { name, actor, of, rounds, isChanging }: Looker,
): Promise<string> {
  const took: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    for (const by of BREAKDOWNS_ASKED) {
      if (isChanging) await client.query(CHANGE_THIS_MONTH)
      const input = readDashboardInput.parse({ ...HISTORY, ...of, by })
      try {
        took.push(
          await clocked(async () => {
            const dashboard = await readDashboard(contextOf(deps, actor), input)
            return String(await DashboardPage({ view: VIEW, dashboard }))
          }),
        )
      } catch {
        return `| ${name} | | no answer within the limits | | **missed** |`
      }
    }
  }
  const { p50, p95 } = timesOf(took)
  const target = `<= ${TARGET_MS} ms at p95: ${verdict(p95, TARGET_MS)}`
  return `| ${[name, took.length, milliseconds(p50), milliseconds(p95), target].join(' | ')} |`
}

const VIEW: View = {
  t: nl,
  signedIn: undefined,
  path: '/dashboard',
  query: {},
  now: LOOKED_AT,
  today: dayOf(LOOKED_AT),
  newsMark: '',
}

function contextOf(deps: LiveDeps, actor: Actor): Context {
  return { ...deps, now: () => LOOKED_AT, actor, requestId: 'bench', idempotencyKey: undefined }
}

/** How many milliseconds it took. */
async function clocked(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now()
  await work()
  return performance.now() - from
}
