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
    const priced = this.#part.price(start)
    if (priced.bound <= this.choice.value) return leafOf(priced)
    this.#part.lean()
    return this.#split(priced)
  }

  /** Decides the column that is most in doubt, first the way the prices lean. */
  #split(priced: Priced): Proven {
    const { work, nodesMax } = this.#with
    const doubt = this.nodes < nodesMax && !work.isOver() ? this.#part.mostInDoubt() : undefined
    if (doubt === undefined) return leafOf(priced)
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

function leafOf({ bound, prices }: Priced): Proven {
  return { bound, certificate: { kind: 'bound', ...prices } }
}
