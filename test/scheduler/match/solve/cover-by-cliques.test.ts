import { describe, expect, it } from 'vitest'
import { coverByCliques } from '../../../../scheduler/match/solve/cover-by-cliques.ts'
import type { MemberProblem } from '../../../../scheduler/match/solve/problem.ts'
import { randomProblem, SMALL_PROBLEM } from './random-problem.ts'

const exclude = ({ words, conflicts }: MemberProblem, one: number, other: number) =>
  (((conflicts[one * words + (other >>> 5)] ?? 0) >>> (other & 31)) & 1) === 1

const graph = (seed: number, demands: number, conflicts: number) => {
  const size = { ...SMALL_PROBLEM, members: 1, demands, density: 1, conflicts }
  const [member] = randomProblem(seed, size).members
  if (member === undefined) throw new RangeError('no member')
  return member
}

describe('coverByCliques', () => {
  it.each([
    [5, 0.5],
    [33, 0.3],
    [70, 0.8],
    [64, 0.05],
  ])('holds exactly the pairs that exclude each other, of %d columns', (columns, likely) => {
    for (let seed = 0; seed < 10; seed += 1) {
      const member = graph(seed, columns, likely)
      const held = new Set<string>()
      for (const clique of coverByCliques(member)) {
        expect(clique.length).toBeGreaterThan(1)
        for (const one of clique) {
          for (const other of clique) if (one < other) held.add(`${one}-${other}`)
        }
      }
      const pairs = new Set<string>()
      for (let one = 0; one < columns; one += 1) {
        for (let other = one + 1; other < columns; other += 1) {
          if (exclude(member, one, other)) pairs.add(`${one}-${other}`)
        }
      }
      expect(held).toEqual(pairs)
    }
  })

  it('is one group where all exclude each other, and none where nobody does', () => {
    expect(coverByCliques(graph(1, 40, 1))).toEqual([[...Array(40).keys()]])
    expect(coverByCliques(graph(1, 40, 0))).toEqual([])
  })
})
