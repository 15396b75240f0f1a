import { describe, expect, it } from 'vitest'
import { judge } from '../../../../scheduler/judge.ts'
import { hasBit } from '../../../../scheduler/match/bits.ts'
import { eligibilityOf } from '../../../../scheduler/match/compile/eligibility.ts'
import { eligibilityOfFew } from '../../../../scheduler/match/compile/eligibility-of-few.ts'
import { factsOf } from '../../../../scheduler/match/compile/facts-of.ts'
import { indexWorld } from '../../../../scheduler/match/world/index-world.ts'
import { HARD_RULES } from '../../../../scheduler/rules/register.ts'
import type { WorldSize } from '../random-world.ts'
import { wildWorld } from '../wild-world.ts'

const SMALL: WorldSize = { members: 7, requests: 9, weeks: 3, boards: 3, vakken: 2 }
const SIZES: readonly (readonly [string, WorldSize, number])[] = [
  ['few weeks', SMALL, 500],
  ['requests that may be split', { ...SMALL, requests: 5, split: 'weekday' }, 300],
  ['half a year', { ...SMALL, weeks: 20 }, 250],
  ['more members than fit in a word', { ...SMALL, members: 70, requests: 4 }, 20],
]

/** What the rules themselves say of every pair of a world, and what the rows say. */
function judgedAndCompiled(seed: number, size: WorldSize) {
  const indexed = indexWorld(wildWorld(seed, size))
  const { parts, world, settingOf } = indexed
  const { bits, words, failingOf } = eligibilityOf(factsOf(indexed))
  return parts.flatMap((part, at) =>
    world.members.map((member, of) => {
      const { request, sessions } = part
      const { broken } = judge({ request, sessions, member }, settingOf(part, member), part.id)
      const mask = failingOf(at)[of] ?? 0
      const compiled = HARD_RULES.filter((_, rule) => (mask >>> rule) & 1).map(({ id }) => id)
      return {
        pair: `${seed} ${part.id} ${member.id}`,
        judged: broken.map(({ ruleId }) => ruleId),
        compiled,
        isEligible: hasBit(bits, at * words, of),
      }
    }),
  )
}

describe('who is eligible', { timeout: 120_000 }, () => {
  it.each(SIZES)('is as judged, with every failing rule: %s', (_, size, seeds) => {
    const failed = new Map<string, number>()
    let [pairs, eligible] = [0, 0]
    for (let seed = 0; seed < seeds; seed += 1) {
      for (const { pair, judged, compiled, isEligible } of judgedAndCompiled(seed, size)) {
        const said = { pair, compiled, isEligible }
        expect(said).toEqual({ pair, compiled: judged, isEligible: judged.length === 0 })
        for (const id of judged) failed.set(id, (failed.get(id) ?? 0) + 1)
        pairs += 1
        if (isEligible) eligible += 1
      }
    }
    expect([...failed.keys()].toSorted()).toEqual(HARD_RULES.map(({ id }) => id).toSorted())
    for (const [id, count] of failed)
      expect({ id, always: count === pairs }).toEqual({ id, always: false })
    expect(eligible).toBeGreaterThan(20)
  })

  it('is the same where few may, with every rule that keeps somebody away anyway and beside other work', () => {
    let [pairs, eligible, onlyByWork] = [0, 0, 0]
    for (const [, size] of SIZES) {
      for (let seed = 0; seed < 20; seed += 1) {
        const facts = factsOf(indexWorld(wildWorld(seed, size)))
        const [all, few] = [eligibilityOf(facts), eligibilityOfFew(facts)]
        expect(few.bits).toEqual(all.bits)
        for (const part of facts.parts.keys()) {
          const masks = [...all.failingOf(part)]
          expect([...few.failingOf(part)]).toEqual(masks)
          const anyway = [...few.failingAnyway(part)]
          const together = anyway.map((mask, of) => (mask | few.failingBesideWork(part, of)) >>> 0)
          expect(together).toEqual(masks)
          pairs += masks.length
          eligible += masks.filter((mask) => mask === 0).length
          onlyByWork += masks.filter((mask, of) => mask !== 0 && anyway[of] === 0).length
        }
      }
    }
    expect(Math.min(eligible, onlyByWork)).toBeGreaterThan(20)
    expect(pairs).toBeGreaterThan(eligible)
  })

  it('has a bit for every rule', () => {
    expect(HARD_RULES.length).toBeLessThanOrEqual(32)
  })
})
