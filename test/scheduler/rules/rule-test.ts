import { describe, expect, it } from 'vitest'
import type { HardRule } from '../../../scheduler/rules/rule.ts'
import { aCase, type Case } from '../case.ts'

/**
 * The test of one hard rule: what it lets pass, and what it blocks with which sentence. Each case says only what it is about;
 * the rest is the ordinary pair of `case.ts`, which every rule lets pass.
 */
export function ruleTest(
  rule: HardRule,
  {
    allows,
    blocks,
  }: {
    readonly allows: Readonly<Record<string, Case>>
    readonly blocks: Readonly<Record<string, Case & { readonly says: string }>>
  },
): void {
  describe(rule.id, () => {
    it.each(Object.entries({ 'the ordinary pair': {}, ...allows }))('allows %s', (_, about) => {
      const { candidacy, setting } = aCase(about)
      expect(rule.check(candidacy, setting)).toBeUndefined()
    })

    it.each(Object.entries(blocks))('blocks %s', (_, { says, ...about }) => {
      const { candidacy, setting } = aCase(about)
      const broken = rule.check(candidacy, setting)
      expect(broken?.ruleId).toBe(rule.id)
      expect(broken && rule.explain(broken.facts)).toBe(says)
    })
  })
}
