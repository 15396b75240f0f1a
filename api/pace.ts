import type { Context, MiddlewareHandler } from 'hono'
import { ActionError } from '../src/errors.ts'
import type { HttpEnv } from './http-env.ts'

/** How much somebody may ask at once, and how much comes back every minute. */
interface Allowance {
  readonly atOnce: number
  readonly perMinute: number
  /** What the person is told; the number is how long to wait, in seconds. */
  readonly told: (seconds: number) => string
}

const wait = (seconds: number) =>
  `Wacht ${seconds} ${seconds === 1 ? 'seconde' : 'seconden'} en probeer het opnieuw. Er is niets verloren.`

/**
 * Per person, of whatever key or browser. A coordinator at seven in the morning asks some 60 pages a minute with the board renewing
 * itself, so that ten times as much is nobody at work; a file is made of many rows and may be asked for thirty times at once.
 */
export const ALLOWANCES = {
  anything: {
    atOnce: 600,
    perMinute: 600,
    told: (seconds) => `U vraagt wel erg veel in korte tijd. ${wait(seconds)}`,
  },
  search: {
    atOnce: 60,
    perMinute: 60,
    told: (seconds) => `U zoekt wel erg vaak in korte tijd. ${wait(seconds)}`,
  },
  export: {
    atOnce: 30,
    perMinute: 6,
    told: (seconds) => `U haalt wel erg veel bestanden op in korte tijd. ${wait(seconds)}`,
  },
} as const satisfies Readonly<Record<string, Allowance>>

type Kind = keyof typeof ALLOWANCES

const SEARCH = /^\/zoek$|^\/inbox\/[^/]+\/voorstel\/[^/]+\/anderen$/
const EXPORT =
  /\/(?:meenemen|loon|regels|factuur|exports|payroll-exports|audit-exports|reports|invoices|data|geweigerd\.csv)$/

/** What is asked, beside that anything is. */
export function kindOfAsk(path: string): Exclude<Kind, 'anything'> | undefined {
  if (EXPORT.test(path)) return 'export'
  return SEARCH.test(path) ? 'search' : undefined
}

/** What somebody has left, as it was at a moment. */
interface Left {
  readonly count: number
  readonly at: number
}

/** Above this many people, who has everything left is forgotten. */
const REMEMBERED_MAX = 10_000

/**
 * Holds up whoever asks more than somebody at work does: a bucket per person and kind, kept in this process alone. Several processes
 * each keep their own, so that the limit is at most as many times as high; that is enough, as it keeps one person who is known from using up a
 * process, which is what each process has to itself, and holds off no guessing. What does that is counted in PostgreSQL, for all processes
 * at once (`src/actions/sign-in/knock.ts`); doing so here would make every question a write. Throws `slow-down`.
 */
export function keptToPace(): MiddlewareHandler<HttpEnv> {
  const buckets = new Map<string, Left>()
  return async (c, next) => {
    const who = c.var.signedIn?.actor.userId
    if (who !== undefined && who !== null) {
      if (buckets.size > REMEMBERED_MAX) forgetFull(buckets, c.var.deps.now())
      takeOne(c, buckets, who, 'anything')
      const kind = kindOfAsk(c.req.path)
      if (kind !== undefined) takeOne(c, buckets, who, kind)
    }
    await next()
  }
}

function takeOne(c: Context<HttpEnv>, buckets: Map<string, Left>, who: string, kind: Kind): void {
  const { atOnce, perMinute, told } = ALLOWANCES[kind]
  const now = c.var.deps.now()
  const key = `${kind} ${who}`
  const before = buckets.get(key) ?? { count: atOnce, at: now }
  const come = (Math.max(0, now - before.at) / 60_000) * perMinute
  const count = Math.min(atOnce, before.count + come)
  if (count < 1) {
    const waitSeconds = Math.ceil(((1 - count) / perMinute) * 60)
    throw new ActionError('slow-down', told(waitSeconds), { facts: { waitSeconds } })
  }
  buckets.set(key, { count: count - 1, at: now })
}

/** Whoever asked nothing for so long that everything came back is as good as new. */
function forgetFull(buckets: Map<string, Left>, now: number): void {
  const longest = Math.max(
    ...Object.values(ALLOWANCES).map(({ atOnce, perMinute }) => (atOnce / perMinute) * 60_000),
  )
  for (const [key, { at }] of buckets) if (now - at > longest) buckets.delete(key)
}
