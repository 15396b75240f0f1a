import { describe, expect, it } from 'vitest'
import { cliqueCover, exclusions } from '../../../../scheduler/match/compile/clique-cover.ts'
import { dice } from '../dice.ts'

describe('cliqueCover', () => {
  it('holds every pair of any graph, and no two that can both be', () => {
    for (let seed = 0; seed < 100; seed += 1) {
      const { whole, chance } = dice(seed)
      const graph = exclusions(whole(1, 70))
      const vertices = Array.from({ length: graph.size }, (_, vertex) => vertex)
      const pairs = vertices.flatMap((one) =>
        vertices.slice(one + 1).map((other) => [one, other] as const),
      )
      const exclusive = pairs.filter(() => chance(0.3))
      for (const [one, other] of exclusive) graph.exclude(one, other)
      const covered = cliqueCover(graph).flatMap((clique) =>
        clique.flatMap((one, at) => clique.slice(at + 1).map((other) => `${one} ${other}`)),
      )
      expect(new Set(covered)).toEqual(new Set(exclusive.map(([one, other]) => `${one} ${other}`)))
    }
  })

  it('makes one group of all that exclude each other', () => {
    const graph = exclusions(40)
    for (let one = 0; one < 40; one += 1) {
      for (let other = one + 1; other < 40; other += 1) graph.exclude(one, other)
    }
    expect(cliqueCover(graph)).toEqual([Array.from({ length: 40 }, (_, vertex) => vertex)])
  })
})
