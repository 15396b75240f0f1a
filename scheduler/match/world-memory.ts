import type { World } from '../domain/world.ts'
import type { Column } from './compile/column.ts'
import {
  type CompiledForFew,
  type CompiledWorld,
  compileForFew,
  compileWorld,
} from './compile/compile-world.ts'
import { isSameGround } from './compile/kept.ts'
import { Judged } from './judged.ts'
import { StoodTogether } from './stood-together.ts'
import { withEvenness } from './with-evenness.ts'
import { type IndexedWorld, indexWorld } from './world/index-world.ts'

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
    const { indexed, before } = this.#index(world)
    return this.#remember(compileWorld(indexed, before))
  }

  /** The same for few requests, of which few of the refusals are asked about. */
  compileForFew(world: World): CompiledForFew {
    const compiled = compileForFew(this.#index(world).indexed)
    const { failingAnyway, failingBesideWork } = compiled
    return { ...this.#remember(compiled), failingAnyway, failingBesideWork }
  }

  #index(world: World): { readonly indexed: IndexedWorld; readonly before?: CompiledWorld } {
    if (this.#last?.world.spelregels.poolId !== world.spelregels.poolId) this.#last = undefined
    const before = this.#last
    const indexed = indexWorld(world, before?.facts)
    this.#last = undefined
    this.#stood.turn()
    if (before !== undefined && isSameGround(indexed.world, before.world))
      return { indexed, before }
    this.#judged = new Judged()
    this.#stood = new StoodTogether()
    return { indexed }
  }

  #remember(compiled: CompiledWorld): CompiledWorld {
    this.#last = compiled
    const stood = this.#stood
    const standTogether = (columns: readonly Column[]) => stood.stand(columns)
    return withEvenness(this.#judged.onceIn({ ...compiled, standTogether }))
  }
}
