import { describe, expect, it } from 'vitest'
import { judge } from '../../../../scheduler/judge.ts'
import { settingBeside } from '../../../../scheduler/match/compile/column.ts'
import { checkPlan } from '../../../../scheduler/match/trust/check-plan.ts'
import { type IndexedWorld, indexWorld } from '../../../../scheduler/match/world/index-world.ts'
import { isWhole, type Part } from '../../../../scheduler/match/world/parts-of.ts'
import { HARD_RULES } from '../../../../scheduler/rules/register.ts'
import { dice } from '../dice.ts'
import { randomWorld, type WorldSize } from '../random-world.ts'
import { aPlan } from './a-plan.ts'
import { checkableWorld } from './checkable-world.ts'

const SIZE: WorldSize = { members: 6, requests: 5, weeks: 4, boards: 3, vakken: 2 }
/** No request of these worlds asks for two lessons at once. */
const ALL_RULES = HARD_RULES.map(({ id }) => id).filter((id) => id !== 'lessons-apart')
const SPLIT: WorldSize = { ...SIZE, split: 'weekday' }

/** What the checker finds in the plan in which one member takes these parts. */
function foundIn(
  indexed: IndexedWorld,
  memberId: string,
  parts: readonly Part[],
): readonly string[] {
  const { world } = indexed
  const pairs = parts.map(({ id, request }) => ({ memberId, requestId: request.id, partId: id }))
  const problems = checkPlan(world, aPlan(world, pairs, indexed))
  return [...new Set(problems.map(({ code }) => code))].toSorted()
}

/** Which rules are broken when each of these parts is judged with the others as commitments. */
function brokenBy(
  { world, settingOf }: IndexedWorld,
  memberId: string,
  parts: readonly Part[],
): readonly string[] {
  const member = world.members.find((one) => one.id === memberId)
  if (member === undefined) throw new Error(memberId)
  const broken = parts.flatMap((part) => {
    const others = parts.filter((other) => other !== part)
    const setting = settingBeside(settingOf(part, member), part, others)
    const { request, sessions } = part
    return judge({ request, sessions, member }, setting, part.id).broken
  })
  return [...new Set(broken.map(({ ruleId }) => ruleId))].toSorted()
}

describe('checker and judge agree', () => {
  it.each([
    ['wild worlds', checkableWorld, SIZE, 60, ALL_RULES, 0],
    ['wild worlds that split', checkableWorld, SPLIT, 20, ALL_RULES, 0],
    ['ordinary worlds', randomWorld, SIZE, 20, [], 50],
  ] as const)(
    'on every single assignment: %s',
    (_, worldOf, size, count, broken, allowedMin) => {
      const seen = new Set<string>()
      let allowed = 0
      for (let seed = 0; seed < count; seed += 1) {
        const indexed = indexWorld(worldOf(seed, size))
        for (const part of indexed.parts) {
          for (const { id } of indexed.world.members) {
            const about = { seed, id, part: part.id }
            const ruleIds = brokenBy(indexed, id, [part])
            const found = foundIn(indexed, id, [part])
            expect({ ...about, found }).toEqual({ ...about, found: ruleIds })
            for (const ruleId of ruleIds) seen.add(ruleId)
            if (ruleIds.length === 0) allowed += 1
          }
        }
      }
      // Every rule had its turn where anything may be the matter, and elsewhere it is not that nothing was allowed.
      expect([...seen]).toEqual(expect.arrayContaining([...broken]))
      expect(allowed).toBeGreaterThanOrEqual(allowedMin)
    },
    60_000,
  )

  it.each([
    ['wild worlds', checkableWorld, SIZE, 40],
    ['ordinary worlds', randomWorld, SIZE, 100],
    ['ordinary worlds that split', randomWorld, SPLIT, 60],
  ] as const)(
    'on what one member does together: %s',
    (_, worldOf, size, count) => {
      const seen = new Set<string>()
      for (let seed = 0; seed < count; seed += 1) {
        const indexed = indexWorld(worldOf(seed, { ...size, weeks: 2 }))
        const { sample } = dice(seed)
        const mixed = sample(indexed.parts, indexed.parts.length)
        const parts = mixed.filter((part) => size.split !== 'weekday' || !isWhole(part)).slice(0, 3)
        for (const { id } of indexed.world.members) {
          const broken = brokenBy(indexed, id, parts)
          const found = foundIn(indexed, id, parts)
          expect({ seed, id, found }).toEqual({ seed, id, found: broken })
          for (const ruleId of broken) seen.add(ruleId)
        }
      }
      const together = [
        'no-double-booking',
        'travel-between-sites',
        'contract-hours',
        'contract-chain',
      ]
      expect([...seen]).toEqual(expect.arrayContaining(together))
    },
    60_000,
  )
})
