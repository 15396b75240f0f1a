import { describe, expect, it } from 'vitest'
import { HARD_RULES } from '../../../scheduler/rules/register.ts'
import { budgetRule, canBeOverridden, hardRule, ORIGINS } from '../../../scheduler/rules/rule.ts'
import { aCase } from '../case.ts'

const text = { title: 'Proef', basis: 'Proef' }

describe('canBeOverridden', () => {
  it('is so for what the pool made, and for nothing else', () => {
    expect(ORIGINS.filter((origin) => canBeOverridden({ origin }))).toEqual(['pool'])
  })
})

describe('hardRule', () => {
  it('puts its id beside what it found', () => {
    const rule = hardRule({
      ...text,
      id: 'found',
      origin: 'pool',
      check: () => ({ count: 3 }),
      explain: ({ count }) => `Het zijn er ${count}.`,
    })
    const { candidacy, setting } = aCase()
    expect(rule.check(candidacy, setting)).toEqual({ ruleId: 'found', facts: { count: 3 } })
    expect(rule.explain({ count: 4 })).toBe('Het zijn er 4.')
    expect(rule.looksAtCommitments).toBe(false)
  })
})

describe('budgetRule', () => {
  const rule = budgetRule({
    ...text,
    id: 'budget',
    origin: 'law',
    budgets: () => [
      { key: 'full', uses: 5, room: 5 },
      { key: 'first-over', uses: 6, room: 5 },
      { key: 'second-over', uses: 9, room: 5 },
    ],
    exceeded: ({ key }) => ({ key }),
    explain: ({ key }) => key,
  })

  it('breaks at the first budget of which more is used than there is', () => {
    const { candidacy, setting } = aCase()
    expect(rule.check(candidacy, setting)?.facts).toEqual({ key: 'first-over' })
    expect(rule.looksAtCommitments).toBe(true)
  })
})

describe('the register', () => {
  it('lets the ordinary pair pass every hard rule', () => {
    const { candidacy, setting } = aCase()
    expect(HARD_RULES.flatMap((rule) => rule.check(candidacy, setting) ?? [])).toEqual([])
  })

  it('says of each rule whether it looks at the other sessions of a member', () => {
    const looking = HARD_RULES.filter((rule) => rule.looksAtCommitments).map((rule) => rule.id)
    expect(looking).toEqual([
      'no-double-booking',
      'travel-between-sites',
      'contract-hours',
      'working-day',
      'working-week',
      'average-4-weeks',
      'average-16-weeks',
      'daily-rest',
    ])
  })

  it('names no budget twice, so that the match can add up what shares a name', () => {
    const { candidacy, setting } = aCase()
    const keys = HARD_RULES.flatMap((rule) => rule.budgets?.(candidacy, setting) ?? []).map(
      (budget) => budget.key,
    )
    expect(keys.length).toBe(5 + 1 + 1 + 4 + 16)
    expect(new Set(keys).size).toBe(keys.length)
  })
})
