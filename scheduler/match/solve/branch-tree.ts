import type { Certificate } from '../trust/certificate.ts'
import { BranchPart, type BranchPartWith, type Priced } from './branch-part.ts'
import type { Choice, Prices, Problem } from './problem.ts'

export interface BranchTreeWith extends BranchPartWith {
  readonly nodesMax: number
}

/** What is proven for a part of all choices, and why. */
export interface Proven {
  readonly bound: number
  readonly certificate: Certificate
}

/** Columns that prices settled as kept out: no choice of the part that has one of them is better than the best known one. */
interface Settled {
  readonly columns: readonly number[]
  readonly prices: Priced
}

/** How often prices are found anew because columns were settled. */
const PASSES = 2

/** All choices in parts, depth first: every part has one more column decided than the one around it. */
export class BranchTree {
  nodes = 0
  readonly #part: BranchPart
  readonly #with: BranchTreeWith

  constructor(problem: Problem, options: BranchTreeWith) {
    this.#part = new BranchPart(problem, options)
    this.#with = options
  }

  /** The best choice met. */
  get choice(): Choice {
    return this.#part.choice
  }

  /** Proves a bound for the part that is left open, starting from prices. */
  grow(start: Prices): Proven {
    this.nodes += 1
    const settled: Settled[] = []
    let priced = this.#part.price(start)
    for (let pass = 0; pass < PASSES && !this.#isClosed(priced); pass += 1) {
      const columns = this.#part.hopeless()
      if (columns.length === 0) break
      settled.push({ columns, prices: priced })
      this.#part.settle(columns)
      priced = this.#part.price(priced.prices)
    }
    if (!this.#isClosed(priced)) this.#part.lean()
    let proven = this.#isClosed(priced) ? this.#leaf(priced) : this.#split(priced)
    for (const pass of settled.toReversed()) proven = this.#around(proven, pass)
    return proven
  }

  #isClosed({ bound }: Priced): boolean {
    return bound <= this.choice.value
  }

  /** Of the prices found last. */
  #leaf({ bound, prices }: Priced): Proven {
    this.#part.prove(Math.max(bound, this.choice.value))
    return { bound, certificate: { kind: 'bound', ...prices } }
  }

  /** What is proven once settled columns are so no longer: by the prices that settled them, where it is needed. */
  #around(proven: Proven, { columns, prices: { prices } }: Settled): Proven {
    const needed = this.#part.unsettle(columns)
    if (needed.length === 0) return proven
    this.#part.proveSettled(prices)
    const leaf: Certificate = { kind: 'bound', ...prices }
    const certificate = needed.reduce<Certificate>(
      (without, column) => ({ kind: 'branch', column, without, with: leaf }),
      proven.certificate,
    )
    return { bound: proven.bound, certificate }
  }

  /** Decides the column that is most in doubt, first the way the prices lean. */
  #split(priced: Priced): Proven {
    const { work, nodesMax } = this.#with
    const doubt = this.nodes < nodesMax && !work.isOver() ? this.#part.mostInDoubt() : undefined
    if (doubt === undefined) return this.#leaf(priced)
    const { column, isLikely } = doubt
    const likely = this.#growWith(column, isLikely, priced.prices)
    const unlikely = this.#growWith(column, !isLikely, priced.prices)
    return {
      bound: Math.max(likely.bound, unlikely.bound),
      certificate: {
        kind: 'branch',
        column,
        without: (isLikely ? unlikely : likely).certificate,
        with: (isLikely ? likely : unlikely).certificate,
      },
    }
  }

  #growWith(column: number, isChosen: boolean, prices: Prices): Proven {
    this.#part.decide(column, isChosen)
    const proven = this.grow(prices)
    this.#part.free(column, isChosen)
    return proven
  }
}
