import type { MatchPhase } from '../../domain/match-run.ts'
import type { Certificate } from '../trust/certificate.ts'
import type { Choice, Prices } from './problem.ts'
import type { Work } from './work.ts'

/** How far a search is, told each time that something got better or something else is begun. */
export interface SearchProgress {
  readonly phase: MatchPhase
  readonly choice: Choice
  /** No choice is worth more; Infinity where nothing is known yet. */
  readonly bound: number
  readonly work: number
}

/** The best choice and the best bound that a search has by now, told to whoever follows it. */
export class Search {
  #choice: Choice
  #bound = Infinity
  #certifiedBound = Infinity
  #certificate: Certificate
  #prices: Prices
  #phase: MatchPhase = 'planning'
  readonly #work: Work
  readonly #onProgress: (progress: SearchProgress) => void

  constructor(
    start: Choice,
    prices: Prices,
    work: Work,
    onProgress: (progress: SearchProgress) => void,
  ) {
    this.#choice = start
    this.#prices = prices
    this.#certificate = { kind: 'bound', ...prices }
    this.#work = work
    this.#onProgress = onProgress
    this.#tell()
  }

  get choice(): Choice {
    return this.#choice
  }

  get bound(): number {
    return this.#bound
  }

  /** The prices with the lowest bound so far. */
  get prices(): Prices {
    return this.#prices
  }

  get certificate(): Certificate {
    return this.#certificate
  }

  /** What the certificate proves; never below `bound`. */
  get certifiedBound(): number {
    return this.#certifiedBound
  }

  /** Values are whole, so less than 1 apart is proof. */
  get isClosed(): boolean {
    return this.#bound - this.#choice.value < 1
  }

  /** How far the bound is from the choice, as a share of the bound. */
  get gap(): number {
    return (this.#bound - this.#choice.value) / Math.max(1, Math.abs(this.#bound))
  }

  enter(phase: MatchPhase): void {
    this.#phase = phase
    this.#tell()
  }

  /** Keeps a choice that is worth more than the best so far. */
  offer(choice: Choice): void {
    if (choice.value <= this.#choice.value) return
    this.#choice = choice
    this.#tell()
  }

  /** Keeps prices that prove a lower bound than the best so far. */
  lowerByPrices(bound: number, prices: Prices): void {
    if (bound >= this.#certifiedBound) return
    this.#prices = prices
    this.lowerBy(bound, { kind: 'bound', ...prices })
  }

  /** Keeps a certificate that proves a lower bound than the best so far. */
  lowerBy(bound: number, certificate: Certificate): void {
    if (bound >= this.#certifiedBound) return
    this.#certifiedBound = bound
    this.#certificate = certificate
    this.lower(bound)
  }

  /** Keeps a bound for which there is no more than somebody's word. */
  lower(bound: number): void {
    if (bound >= this.#bound) return
    this.#bound = Math.max(bound, this.#choice.value)
    this.#tell()
  }

  #tell(): void {
    const [phase, choice, bound] = [this.#phase, this.#choice, this.#bound]
    this.#onProgress({ phase, choice, bound, work: this.#work.used() })
  }
}
