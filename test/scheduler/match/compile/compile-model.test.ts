import { describe, expect, it } from 'vitest'
import { compileModel, type Model } from '../../../../scheduler/match/compile/compile-model.ts'
import { judgeAll } from '../../../../scheduler/match/compile/judge-all.ts'
import { overlookedIn, standTogether } from '../../../../scheduler/match/compile/overlooked-in.ts'
import { indexWorld } from '../../../../scheduler/match/world/index-world.ts'
import { aMember, anEngagement, aRequest, sessionsOn } from '../../build.ts'
import { aWorld } from '../../case.ts'
import { dice } from '../dice.ts'
import { randomWorld, type WorldSize } from '../random-world.ts'

const CROWDED: WorldSize = { members: 5, requests: 14, weeks: 2, boards: 2, vakken: 1 }
const SPLIT: WorldSize = { ...CROWDED, requests: 6, split: 'weekday' }
const FAR: WorldSize = { ...CROWDED, weeks: 12 }

function modelOf(seed: number, size: WorldSize): Model {
  const judged = judgeAll(indexWorld(randomWorld(seed, size)))
  return compileModel(judged.flatMap(({ columns }) => columns))
}

function rowsAllow({ rows }: Model, chosen: readonly number[]): boolean {
  return rows.every(({ columns, uses, max }) => {
    const used = columns.map((column, n) => (chosen.includes(column) ? (uses[n] ?? 0) : 0))
    return used.reduce((sum, one) => sum + one, 0) <= max
  })
}

/** The columns of each member, those that cover a request twice left out: that is for the cover rows alone. */
function setsOfMember({ columns }: Model, count: number, seed: number): readonly number[][] {
  const { sample } = dice(seed)
  const byMember = Map.groupBy(columns.keys(), (index) => columns[index]?.member.id)
  return [...byMember.values()]
    .flatMap((own) =>
      Array.from({ length: 30 }, () => sample(own, count).toSorted((a, b) => a - b)),
    )
    .filter(
      (set) => set.length === count && !coversTwice(set.flatMap((index) => columns[index] ?? [])),
    )
}

function coversTwice(columns: Model['columns']): boolean {
  const sessions = columns.flatMap(({ part }) => part.sessions)
  return new Set(sessions).size < sessions.length
}

describe.each([
  ['crowded weeks', CROWDED],
  ['split requests', SPLIT],
  ['months apart', FAR],
] as const)('the rows of %s', { timeout: 60_000 }, (_, size) => {
  it('allow two assignments of a member exactly where every rule does', () => {
    const found = { allowed: 0, forbidden: 0 }
    for (let seed = 0; seed < 40; seed += 1) {
      const model = modelOf(seed, size)
      for (const pair of setsOfMember(model, 2, seed)) {
        const allowed = standTogether(model.columns, pair)
        expect({ seed, pair, allowed: rowsAllow(model, pair) }).toEqual({ seed, pair, allowed })
        found[allowed ? 'allowed' : 'forbidden'] += 1
      }
    }
    expect(Math.min(found.allowed, found.forbidden)).toBeGreaterThan(100)
  })

  it.each([3, 4])('never forbid %i that the rules allow; what they overlook is found', (count) => {
    let allowedOnes = 0
    for (let seed = 0; seed < 40; seed += 1) {
      const model = modelOf(seed, size)
      for (const set of setsOfMember(model, count, seed)) {
        const allowed = standTogether(model.columns, set)
        const more = overlookedIn(model.columns, set)
        expect(rowsAllow(model, set) || !allowed).toBe(true)
        expect(rowsAllow({ ...model, rows: more }, set)).toBe(allowed)
        if (allowed) allowedOnes += 1
      }
    }
    expect(allowedOnes).toBeGreaterThan(20)
  })

  it('cover each session at most once, and nothing less', () => {
    for (let seed = 0; seed < 20; seed += 1) {
      const model = modelOf(seed, size)
      const { sample } = dice(seed)
      for (const pair of Array.from({ length: 60 }, () => sample([...model.columns.keys()], 2))) {
        const columns = pair.flatMap((index) => model.columns[index] ?? [])
        if (new Set(columns.map(({ member }) => member)).size < 2) continue
        expect(rowsAllow(model, pair)).toBe(!coversTwice(columns))
      }
    }
  })
})

describe('the rows of a week that is too short', () => {
  const days = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26']
  const requests = days.map((day, n) => {
    return aRequest({ id: `request-${n}`, sessions: sessionsOn([day]) })
  })
  const rowsFor = (weekMinutes: number) => {
    const members = [aMember({ engagements: [anEngagement({ weekMinutes })] })]
    const judged = judgeAll(indexWorld(aWorld({ requests, members })))
    return compileModel(judged.flatMap(({ columns }) => columns)).rows
  }

  it('keep four lessons of 50 minutes within three by themselves, as a share of what they have in common', () => {
    expect(rowsFor(199)).toEqual([{ columns: [0, 1, 2, 3], uses: [1, 1, 1, 1], max: 3 }])
  })

  it('are not there when the week is long enough', () => {
    expect(rowsFor(200)).toEqual([])
  })

  it('are one group where no two fit', () => {
    const [group] = rowsFor(99)
    expect(group).toEqual({ columns: [0, 1, 2, 3], uses: [1, 1, 1, 1], max: 1 })
  })
})
