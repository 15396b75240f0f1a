import { describe, expect, it } from 'vitest'
import {
  type CompiledWorld,
  compileWorld,
} from '../../../../scheduler/match/compile/compile-world.ts'
import { type IndexedWorld, indexWorld } from '../../../../scheduler/match/world/index-world.ts'
import { changedWorld } from '../changed-world.ts'
import { randomWorld, type WorldSize } from '../random-world.ts'
import { wildWorld } from '../wild-world.ts'

const SIZE: WorldSize = { members: 12, requests: 14, weeks: 3, boards: 3, vakken: 2 }
const SPLIT: WorldSize = { ...SIZE, requests: 8, split: 'weekday' }

function maskOfPairs({ parts, failingOf }: CompiledWorld): readonly number[] {
  return parts.flatMap((_, part) => [...failingOf(part)])
}

describe('a world that changes', { timeout: 60_000 }, () => {
  it.each([
    ['a wild one', wildWorld, SIZE],
    ['a wild one with splits', wildWorld, SPLIT],
    ['an ordinary one', randomWorld, { ...SIZE, members: 30 }],
  ] as const)('compiles to the same as from scratch, change after change: %s', (_, make, size) => {
    let [kept, takenOver, steps] = [0, 0, 0]
    for (let seed = 0; seed < 10; seed += 1) {
      const more = make(seed + 1000, size)
      let world = make(seed, size)
      let indexed: IndexedWorld = indexWorld(world)
      let compiled = compileWorld(indexed)
      for (let step = 0; step < 15; step += 1) {
        world = changedWorld(world, more, 100 * seed + step)
        const before = indexed
        indexed = indexWorld(world, before)
        compiled = compileWorld(indexed, compiled)
        const scratch = compileWorld(indexWorld(structuredClone(world)))
        const what = { seed, step }
        expect({ what, problem: compiled.problem }).toEqual({ what, problem: scratch.problem })
        expect({ what, of: compiled.partOf }).toEqual({ what, of: scratch.partOf })
        expect({ what, masks: maskOfPairs(compiled) }).toEqual({
          what,
          masks: maskOfPairs(scratch),
        })
        kept += indexed.world.members.filter((one) => before.world.members.includes(one)).length
        if ((compiled.lasting?.age ?? 0) > 0) takenOver += 1
        steps += 1
      }
    }
    expect(kept / steps).toBeGreaterThan(size.members / 2)
    expect(takenOver).toBeGreaterThan(steps / 4)
  })

  it('takes over who stayed the same by reference, also where it was read again', () => {
    const world = randomWorld(1, SIZE)
    const before = indexWorld(world)
    const [changed, ...others] = structuredClone(world).members
    const members = changed === undefined ? [] : [{ ...changed, loadMinutes: -1 }, ...others]
    const after = indexWorld({ ...structuredClone(world), members }, before)
    expect(after.world.members.map((one, at) => one === before.world.members[at])).toEqual(
      after.world.members.map(({ id }) => id !== changed?.id),
    )
    expect(after.parts.every((part, at) => part === before.parts[at])).toBe(true)
  })
})
