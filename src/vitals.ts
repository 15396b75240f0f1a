import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { countJobs, type JobCount } from '../db/queries/job-count.ts'
import { scopeOf } from './actor.ts'
import type { Deps } from './context.ts'

/** Answers that were given, as Prometheus counts them: by route and not by address, so that nobody's id is in it. */
export interface Served {
  readonly method: string
  readonly route: string
  readonly status: number
  readonly seconds: number
}

/** How the process is doing, for whoever runs the server: nothing about anybody. */
export interface Vitals {
  readonly served: (answer: Served) => void
  /** Whether a question that needs the database can be answered now. Never throws. */
  readonly isReady: () => Promise<boolean>
  /** Everything that is measured, in the text format of Prometheus. Throws where the database is away. */
  readonly inText: () => Promise<string>
}

const READY_MS = 2_000

/** Measures this process and the work that waits in its database. */
export function createVitals({ db, liveNews, now }: Pick<Deps, 'db' | 'liveNews' | 'now'>): Vitals {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const answers = new Histogram({
    name: 'achtervang_http_answer_seconds',
    help: 'Time until an answer began, by method, route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers,
  })
  new Gauge({
    name: 'achtervang_live_streams',
    help: 'Pages that listen for news',
    registers,
    collect() {
      this.set(liveNews.readers())
    },
  })
  const work = new Gauge({
    name: 'achtervang_jobs',
    help: 'Work for later, by kind and state (waiting, late, running, dead)',
    labelNames: ['kind', 'state'],
    registers,
  })
  const late = new Gauge({
    name: 'achtervang_jobs_late_seconds',
    help: 'How long the work that is due has waited, at most',
    registers,
  })
  const count = async () => {
    const jobs = await db.read(WORKER, (tx) => countJobs(tx, now()))
    work.reset()
    for (const { kind, state, count: number } of jobs) work.set({ kind, state }, number)
    late.set(latestOf(jobs, now()))
  }
  return {
    served: ({ seconds, ...labels }) => answers.observe(labels, seconds),
    isReady: () => withinMs(READY_MS, () => db.read(WORKER, async (tx) => tx.execute('select'))),
    inText: async () => {
      await count()
      return registry.metrics()
    },
  }
}

const WORKER = scopeOf({ role: 'worker', userId: null })

function latestOf(jobs: readonly JobCount[], now: number): number {
  return Math.max(
    0,
    ...jobs.map(({ lateSinceAt }) => (lateSinceAt === null ? 0 : (now - lateSinceAt) / 1000)),
  )
}

/** Whether it was done without a fault in so long. */
async function withinMs(ms: number, work: () => Promise<unknown>): Promise<boolean> {
  const done = work().then(
    () => true,
    () => false,
  )
  const { promise: over, resolve } = Promise.withResolvers<boolean>()
  const timer = setTimeout(resolve, ms, false)
  const answer = await Promise.race([done, over])
  clearTimeout(timer)
  return answer
}
