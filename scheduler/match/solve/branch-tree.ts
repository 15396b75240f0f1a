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

/** A column that prices settled: whoever decides it the other way is no better off than with the best known choice. */
interface Settled {
  readonly column: number
  readonly isChosen: boolean
  /** The prices that prove it. */
  readonly leaf: Certificate
}

/** How often prices are found anew because columns were settled. */
const PASSES = 3

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
      const found = this.#settle(priced)
      if (found.length === 0) break
      settled.push(...found)
      priced = this.#part.price(priced.prices)
    }
    if (!this.#isClosed(priced)) this.#part.lean()
    const inner = this.#isClosed(priced) ? this.#leaf(priced) : this.#split(priced)
    return settled
      .filter(({ column, isChosen }) => this.#part.free(column, isChosen))
      .reduceRight(around, inner)
  }

  #isClosed({ bound }: Priced): boolean {
    return bound <= this.choice.value
  }

  #settle(priced: Priced): readonly Settled[] {
    const leaf = this.#leaf(priced).certificate
    const { out, must } = this.#part.settled()
    const found = [
      ...out.map((column) => ({ column, isChosen: false, leaf })),
      ...must.map((column) => ({ column, isChosen: true, leaf })),
    ]
    for (const { column, isChosen } of found) this.#part.decide(column, isChosen)
    return found
  }

  /** Of the prices found last. */
  #leaf({ bound, prices }: Priced): Proven {
    this.#part.prove()
    return { bound, certificate: { kind: 'bound', ...prices } }
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

/** What is proven with a column settled, once it is not: the other side is closed. */
function around({ bound, certificate }: Proven, { column, isChosen, leaf }: Settled): Proven {
  return {
    bound,
    certificate: {
      kind: 'branch',
      column,
      without: isChosen ? leaf : certificate,
      with: isChosen ? certificate : leaf,
    },
  }
}
