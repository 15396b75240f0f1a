import { setBit } from '../bits.ts'
import type { MemberProblem } from './problem.ts'

/** Which pairs of columns exclude each other. */
type Conflicts = Pick<MemberProblem, 'size' | 'words' | 'conflicts'>

/** What a pair that no clique holds yet counts for, when the next one into a clique is chosen. */
const GAIN_FOR_FIRST = 2
const GAIN_FOR_SECOND = 1

/**
 * Groups of which at most one can be, that together hold every pair that excludes each other: each pair not yet in a group is
 * grown into as large a group as goes, taking first who brings new pairs with the two that the group began with. One row per
 * group says more to a solver than one per pair: the relaxation of pairs was 26 % off, of groups 0.1 %.
 */
export function coverByCliques(graph: Conflicts): readonly (readonly number[])[] {
  const { size, words, conflicts } = graph
  const covered = new Uint32Array(size * words)
  const cliques: number[][] = []
  for (let one = 0; one < size; one += 1) {
    for (let word = one >>> 5; word < words; word += 1) {
      const at = one * words + word
      for (;;) {
        const open = (conflicts[at] ?? 0) & ~(covered[at] ?? 0) & after(one, word)
        if (open === 0) break
        const clique = grow(graph, covered, one, word * 32 + lowestBit(open))
        for (const inside of clique) {
          for (const other of clique) setBit(covered, inside * words, other)
        }
        cliques.push(clique.sort((a, b) => a - b))
      }
    }
  }
  return cliques
}

function grow({ words, conflicts }: Conflicts, covered: Uint32Array, one: number, other: number) {
  const candidates = new Uint32Array(words)
  for (let word = 0; word < words; word += 1) {
    candidates[word] = (conflicts[one * words + word] ?? 0) & (conflicts[other * words + word] ?? 0)
  }
  const clique = [one, other]
  for (;;) {
    const next = bestOf(candidates, covered, one * words, other * words)
    if (next < 0) return clique
    clique.push(next)
    for (let word = 0; word < words; word += 1) {
      candidates[word] = (candidates[word] ?? 0) & (conflicts[next * words + word] ?? 0)
    }
  }
}

/** The candidate with most pairs that are new, of equals the first; -1 where there is none. */
function bestOf(
  candidates: Uint32Array,
  covered: Uint32Array,
  rowOfFirst: number,
  rowOfSecond: number,
): number {
  let best = -1
  let bestGain = -1
  for (let word = 0; word < candidates.length; word += 1) {
    let bits = candidates[word] ?? 0
    while (bits !== 0) {
      const bit = lowestBit(bits)
      bits &= bits - 1
      const isOldForFirst = ((covered[rowOfFirst + word] ?? 0) >>> bit) & 1
      const isOldForSecond = ((covered[rowOfSecond + word] ?? 0) >>> bit) & 1
      const gain = (1 - isOldForFirst) * GAIN_FOR_FIRST + (1 - isOldForSecond) * GAIN_FOR_SECOND
      if (gain <= bestGain) continue
      bestGain = gain
      best = word * 32 + bit
    }
  }
  return best
}

/** The bits of a word that stand after vertex `one`. */
function after(one: number, word: number): number {
  if (one >>> 5 !== word) return -1
  return (one & 31) === 31 ? 0 : -1 << ((one & 31) + 1)
}

const lowestBit = (bits: number) => 31 - Math.clz32(bits & -bits)
