import { expect, test } from 'vitest'
import { htmlOf } from '../../../web/html-of.ts'
import { Behind } from '../../../web/insight/behind.tsx'
import { nl } from '../../../web/words/nl.ts'

const shown = {
  whose: 'pool:p',
  from: '2026-08-01',
  to: '2027-07-31',
  period: 'month',
  by: null,
} as const

const linkOf = (role: 'coordinator' | 'board', measureId: string) => {
  const figure = { t: nl, shown, role, measureId, group: null, name: 'Cijfer' }
  return /href="([^"?]*)/.exec(htmlOf(<Behind {...figure}>3</Behind>))?.[1]
}

test.each([
  ['coordinator', 'beginning-directors', '/beginnende-directeuren'],
  ['coordinator', 'beginning-directors-stayed', '/beginnende-directeuren'],
  ['coordinator', 'disputes-noted', '/knelpunten'],
  ['coordinator', 'demand-hours', '/dashboard/rijen'],
  ['coordinator', 'overhead', '/dashboard'],
  ['board', 'beginning-directors', '/dashboard'],
] as const)('what a %s is told of %s leads to %s', (role, measureId, path) => {
  expect(linkOf(role, measureId)).toBe(path)
})
