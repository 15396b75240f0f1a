import { expect, test } from 'vitest'
import { ORDINARY_RULES } from '../../db/seed/demo/ordinary-rules.ts'
import { spelregelsBody } from '../../src/actions/pool/spelregels-body.ts'
import { ruleChanges } from '../../web/parts/rules-of-play/changes.ts'
import { ruleLines } from '../../web/parts/rules-of-play/lines.ts'
import { en } from '../../web/words/en.ts'
import { nl } from '../../web/words/nl.ts'

const names = { vakken: { netl: 'Nederlands', wi: 'Wiskunde' }, roles: { leraar: 'leraar' } }
const lines = (over: object = {}, t = nl) =>
  ruleLines(t, names, spelregelsBody.parse({ ...ORDINARY_RULES, ...over }))

test('the same rules, also in another order, are no difference', () => {
  expect(ruleChanges(lines(), lines())).toEqual([])
  expect(ruleChanges(lines({ vakken: ['wi', 'netl'] }), lines({ vakken: ['netl', 'wi'] }))).toEqual(
    [],
  )
})

test('only what is different is told, of a list only what is not in both', () => {
  const weights = { ...ORDINARY_RULES.weights, cost: 9 }
  expect(ruleChanges(lines(), lines({ weights, peakMode: true }))).toEqual([
    {
      key: 'peakMode',
      label: 'Piekstand',
      was: ['uit'],
      is: ['aan: alleen onvoorziene afwezigheid'],
    },
    { key: 'weights', label: 'Hoe zwaar wensen wegen', was: ['Kosten: 3'], is: ['Kosten: 9'] },
  ])
})

test('another order of sources is told whole', () => {
  const order = [...ORDINARY_RULES.defaultSourceOrder].reverse()
  const [change] = ruleChanges(lines(), lines({ defaultSourceOrder: order }))
  expect(change?.is).toHaveLength(order.length)
  expect(change?.is[0]).toBe('1. uitzendbureau')
})

test('every rule has something to say in both languages', () => {
  for (const t of [nl, en]) {
    const told = lines({}, t)
    expect(told.length).toBeGreaterThan(20)
    expect(told.filter(({ says, label }) => says.length === 0 || label === '')).toEqual([])
  }
})
