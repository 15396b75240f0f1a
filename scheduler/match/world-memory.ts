import type { World } from '../domain/world.ts'
import type { Column } from './compile/column.ts'
import { type CompiledWorld, compileWorld } from './compile/compile-world.ts'
import { isSameGround } from './compile/kept.ts'
import { Judged } from './judged.ts'
import { StoodTogether } from './stood-together.ts'
import { withEvenness } from './with-evenness.ts'
import { indexWorld } from './world/index-world.ts'

/**
 * What is remembered of the world that was decided last, so that after a change only what it touches is worked out again: a
 * speed-up and nothing else, since what is compiled and judged is the same with and without (tests hold every plan to that, byte
 * for byte). It holds one world of one pool; another pool, other rules of play, places or another day begin at nothing.
 */
export class WorldMemory {
  #last: CompiledWorld | undefined
  #judged = new Judged()
  #stood = new StoodTogether()

  /** The world as numbers, with evenness, in which a pair is only judged where nobody did. Throws `RangeError` as `indexWorld`. */
  compile(world: World): CompiledWorld {
    if (this.#last?.world.spelregels.poolId !== world.spelregels.poolId) this.#last = undefined
    const before = this.#last
    const indexed = indexWorld(world, before?.facts)
    const isKnown = before !== undefined && isSameGround(indexed.world, before.world)
    this.#last = undefined
    if (!isKnown) this.#forget()
    this.#stood.turn()
    const compiled = compileWorld(indexed, isKnown ? before : undefined)
    this.#last = compiled
    const stood = this.#stood
    const standTogether = (columns: readonly Column[]) => stood.stand(columns)
    return withEvenness(this.#judged.onceIn({ ...compiled, standTogether }))
  }

  #forget(): void {
    this.#judged = new Judged()
    this.#stood = new StoodTogether()
  }
}
