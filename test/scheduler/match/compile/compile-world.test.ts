import { describe, expect, it } from 'vitest'
import { standTogether } from '../../../../scheduler/match/compile/column.ts'
import {
  type CompiledWorld,
  compileWorld,
} from '../../../../scheduler/match/compile/compile-world.ts'
import { overlookedIn } from '../../../../scheduler/match/compile/overlooked-in.ts'
import { withOverlooked } from '../../../../scheduler/match/compile/with-overlooked.ts'
import { otherOrder } from '../../../../scheduler/match/instances/other-order.ts'
import type { Problem } from '../../../../scheduler/match/solve/problem.ts'
import { indexWorld } from '../../../../scheduler/match/world/index-world.ts'
import { aMember, anEngagement, aRequest, sessionsOn } from '../../build.ts'
import { aWorld } from '../../case.ts'
import { dice } from '../dice.ts'
import { randomWorld, type WorldSize } from '../random-world.ts'
import { isAllowedChoice } from '../solve/random-problem.ts'
import { wildWorld } from '../wild-world.ts'

const CROWDED: WorldSize = { members: 5, requests: 14, weeks: 2, boards: 2, vakken: 1 }
const SPLIT: WorldSize = { ...CROWDED, requests: 6, split: 'weekday' }
const FAR: WorldSize = { ...CROWDED, weeks: 12 }
const SIZES = [
  ['crowded weeks', CROWDED],
  ['split requests', SPLIT],
  ['months apart', FAR],
] as const

const compiled = (seed: number, size: WorldSize) =>
  compileWorld(indexWorld(randomWorld(seed, size)))

function coversTwice({ demands, demandStarts }: Problem, chosen: readonly number[]): boolean {
  const covered = chosen.flatMap((column) => [
    ...demands.subarray(demandStarts[column], demandStarts[column + 1]),
  ])
  return new Set(covered).size < covered.length
}

/** Columns of each member, those that cover a request twice left out: that is for the demands. */
function setsOfMember({ problem }: CompiledWorld, count: number, seed: number) {
  const { sample } = dice(seed)
  return problem.members
    .flatMap(({ first, size }) => {
      const own = Array.from({ length: size }, (_, column) => first + column)
      return Array.from({ length: 30 }, () => sample(own, count).toSorted((a, b) => a - b))
    })
    .filter((set) => set.length === count && !coversTwice(problem, set))
}

describe.each(SIZES)('the problem of %s', { timeout: 60_000 }, (_, size) => {
  it('allows two columns of a member exactly where every rule does', () => {
    const found = { allowed: 0, forbidden: 0 }
    for (let seed = 0; seed < 40; seed += 1) {
      const world = compiled(seed, size)
      for (const pair of setsOfMember(world, 2, seed)) {
        const allowed = standTogether(pair.flatMap((at) => world.columns.at(at) ?? []))
        const pairs = { seed, pair, allowed: isAllowedChoice(world.problem, pair) }
        expect(pairs).toEqual({ seed, pair, allowed })
        found[allowed ? 'allowed' : 'forbidden'] += 1
      }
    }
    expect(Math.min(found.allowed, found.forbidden)).toBeGreaterThan(100)
  })

  it.each([3, 4])('never forbids %i that the rules allow; what it overlooks is found', (count) => {
    let [allowedOnes, overlooked] = [0, 0]
    for (let seed = 0; seed < 40; seed += 1) {
      const world = compiled(seed, size)
      const { columns, problem } = world
      for (const set of setsOfMember(world, count, seed)) {
        const allowed = standTogether(set.flatMap((at) => columns.at(at) ?? []))
        const inProblem = isAllowedChoice(problem, set)
        expect({ seed, set, forbids: allowed && !inProblem }).toEqual({ seed, set, forbids: false })
        const rows = overlookedIn(world, set)
        expect(isAllowedChoice(withOverlooked(problem, rows), set)).toBe(allowed)
        if (!allowed && inProblem) overlooked += 1
        if (allowed) allowedOnes += 1
      }
    }
    expect(allowedOnes).toBeGreaterThan(20)
    expect(overlooked).toBeLessThan(allowedOnes / 10)
  })

  it('covers each session at most once, and nothing less', () => {
    for (let seed = 0; seed < 20; seed += 1) {
      const { columns, problem, memberOf } = compiled(seed, size)
      const { sample } = dice(seed)
      const all = Array.from({ length: columns.length }, (_, column) => column)
      for (const pair of Array.from({ length: 60 }, () => sample(all, 2))) {
        const [one, other] = pair
        if (memberOf[one ?? 0] === memberOf[other ?? 0]) continue
        const sessions = pair.flatMap((column) => columns.at(column)?.part.sessions ?? [])
        expect(isAllowedChoice(problem, pair)).toBe(new Set(sessions).size === sessions.length)
      }
    }
  })
})

describe('a wild world', () => {
  it('never has a problem that forbids what the rules allow', () => {
    let [allowedOnes, found] = [0, 0]
    for (let seed = 0; seed < 250; seed += 1) {
      const size = seed % 2 === 0 ? CROWDED : SPLIT
      const world = compileWorld(indexWorld(wildWorld(seed, size)))
      for (const set of [...setsOfMember(world, 2, seed), ...setsOfMember(world, 3, seed)]) {
        const allowed = standTogether(set.flatMap((at) => world.columns.at(at) ?? []))
        const inProblem = isAllowedChoice(world.problem, set)
        expect({ seed, set, forbids: allowed && !inProblem }).toEqual({ seed, set, forbids: false })
        allowedOnes += Number(allowed)
        found += Number(!allowed && !inProblem)
      }
    }
    expect(Math.min(allowedOnes, found)).toBeGreaterThan(100)
  }, 60_000)
})

describe('columns', () => {
  it('are refused for the same rules with the same facts where only those are asked', () => {
    for (let seed = 0; seed < 20; seed += 1) {
      const { parts, world, verdictOf, failingOf } = compileWorld(
        indexWorld(wildWorld(seed, SPLIT)),
      )
      for (const part of parts.keys()) {
        for (const member of world.members.keys()) {
          const mask = failingOf(part)[member] ?? 0
          expect(verdictOf(part, member, mask)).toEqual(verdictOf(part, member))
          const wronglyRefused = mask === 0 ? verdictOf(part, member, 1).broken : []
          expect(wronglyRefused).toEqual([])
        }
      }
    }
  })

  it('are worth what the judge says, stand by member and begin, and know their pair', () => {
    for (let seed = 0; seed < 60; seed += 1) {
      const { problem, columns, partOf, memberOf, parts, world, verdictOf, failingOf } =
        compileWorld(indexWorld(wildWorld(seed, SPLIT)))
      const keys = Array.from(partOf, (part, column) => {
        const verdict = verdictOf(part, memberOf[column] ?? 0)
        expect(verdict.broken).toEqual([])
        expect(problem.values[column]).toBe(verdict.value)
        expect(columns.at(column)?.verdict).toEqual(verdict)
        const { member, part: ofColumn } = columns.at(column) ?? {}
        expect([ofColumn, member]).toEqual([parts[part], world.members[memberOf[column] ?? -1]])
        const { sessions, id } = parts[part] ?? { sessions: [], id: '' }
        return [member?.id, String(sessions[0]?.startsAt).padStart(20), id].join(' ')
      })
      expect(keys).toEqual(keys.toSorted())
      for (const part of parts.keys()) {
        for (const member of world.members.keys()) {
          const isColumn = partOf.some((one, column) => one === part && memberOf[column] === member)
          expect(failingOf(part)[member] === 0).toBe(isColumn)
        }
      }
    }
  })

  it('are the same in whatever order the world is told', () => {
    for (let seed = 0; seed < 40; seed += 1) {
      const world = wildWorld(seed, SPLIT)
      const one = compileWorld(indexWorld(world))
      const other = compileWorld(indexWorld(otherOrder(world, seed)))
      expect(other.problem).toEqual(one.problem)
      expect(other.partOf).toEqual(one.partOf)
    }
  })
})

describe('a week that is too short', () => {
  const days = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26']
  const requests = days.map((day, n) => {
    return aRequest({ id: `request-${n}`, sessions: sessionsOn([day]) })
  })
  const problemFor = (weekMinutes: number) => {
    const members = [aMember({ engagements: [anEngagement({ weekMinutes })] })]
    const [member] = compileWorld(indexWorld(aWorld({ requests, members }))).problem.members
    return { budgets: member?.budgets, conflicts: member?.conflicts }
  }

  it('keeps four lessons of 50 minutes within three, as a share of what they have in common', () => {
    const columns = Int32Array.of(0, 1, 2, 3)
    const uses = Float64Array.of(1, 1, 1, 1)
    expect(problemFor(199)).toEqual({
      budgets: [{ columns, uses, room: 3 }],
      conflicts: Uint32Array.of(0, 0, 0, 0),
    })
  })

  it('has no budget when the week is long enough', () => {
    expect(problemFor(200).budgets).toEqual([])
  })

  it('makes every two conflict where no two fit, and needs no budget beside', () => {
    const conflicts = Uint32Array.of(0b1110, 0b1101, 0b1011, 0b0111)
    expect(problemFor(99)).toEqual({ budgets: [], conflicts })
  })
})

describe('contracts that a board can still give', () => {
  const weeks = ['2026-11-23', '2026-11-30', '2026-12-07']
  const employer = { kind: 'requesting-board' } as const
  const members = [aMember({ engagements: [anEngagement({ employer, form: 'temporary' })] })]
  const problemFor = (rooms: readonly (number | null)[]) => {
    const requests = weeks.map((day, n) => aRequest({ id: `${n}`, sessions: sessionsOn([day]) }))
    const chainLimits = rooms.flatMap((room, n) =>
      room === null ? [] : [{ requestId: `${n}`, memberId: 'member', room }],
    )
    const [member] = compileWorld(indexWorld(aWorld({ requests, members, chainLimits }))).problem
      .members
    return { budgets: member?.budgets, conflicts: member?.conflicts }
  }

  it('are a budget of requests where two are left', () => {
    const budget = { columns: Int32Array.of(0, 1, 2), uses: Float64Array.of(1, 1, 1), room: 2 }
    expect(problemFor([2, 2, 2])).toEqual({ budgets: [budget], conflicts: Uint32Array.of(0, 0, 0) })
  })

  it('make requests conflict where one is left, also with one that has more', () => {
    expect(problemFor([1, null, 2]).conflicts).toEqual(Uint32Array.of(0b110, 0b001, 0b001))
  })
})
