/** The quantiles of one side in one round, in milliseconds. */
export interface Times {
  readonly p50: number
  readonly p95: number
  readonly p99: number
}

/** Two sides that were measured in turn. */
export interface Compared {
  readonly product: Times
  readonly bare: Times
  /** Per quantile, the median of what each round says: product divided by bare. */
  readonly ratio: Times
}

type Work = () => Promise<unknown>
/** Does something and says itself how many milliseconds it took. */
type Clocked = () => Promise<number>
type Effort = Readonly<Record<'rounds' | 'perRound' | 'warmUp', number>>

/**
 * Measures two things in turn, so that whatever else the machine does meets both: one call of each, the order changing every
 * time. Each round has its own quantiles; what is told is the median over the rounds.
 */
export function compare(
  { product, bare }: { readonly product: Work; readonly bare: Work },
  effort: Effort,
): Promise<Compared> {
  return compareClocked({ product: () => timed(product), bare: () => timed(bare) }, effort)
}

/** The same for what is not over when it answers, or began later than it was called. */
export async function compareClocked(
  sides: { readonly product: Clocked; readonly bare: Clocked },
  { rounds, perRound, warmUp }: Effort,
): Promise<Compared> {
  for (let n = 0; n < warmUp; n += 1) {
    await sides.product()
    await sides.bare()
  }
  const seen: { readonly product: Times; readonly bare: Times }[] = []
  for (let round = 0; round < rounds; round += 1) {
    const product: number[] = []
    const bare: number[] = []
    for (let n = 0; n < perRound; n += 1) {
      if (n % 2 === 0) product.push(await sides.product())
      bare.push(await sides.bare())
      if (n % 2 === 1) product.push(await sides.product())
    }
    seen.push({ product: timesOf(product), bare: timesOf(bare) })
  }
  return {
    product: mediansOf(seen.map((round) => round.product)),
    bare: mediansOf(seen.map((round) => round.bare)),
    ratio: mediansOf(seen.map(({ product, bare }) => over(product, bare))),
  }
}

/** How long it took, in milliseconds. */
async function timed(work: Work): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** The middle one. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}

/** The quantiles of these milliseconds. */
export function timesOf(values: readonly number[]): Times {
  return { p50: median(values), p95: quantile(values, 0.95), p99: quantile(values, 0.99) }
}

function mediansOf(rounds: readonly Times[]): Times {
  return {
    p50: median(rounds.map(({ p50 }) => p50)),
    p95: median(rounds.map(({ p95 }) => p95)),
    p99: median(rounds.map(({ p99 }) => p99)),
  }
}

function over(product: Times, bare: Times): Times {
  return {
    p50: product.p50 / bare.p50,
    p95: product.p95 / bare.p95,
    p99: product.p99 / bare.p99,
  }
}
