import { type Border, border } from './border.ts'

const words = (column: string, beside = '') => ({
  refused: [
    `${column} = ''${beside}`,
    `${column} = ' '${beside}`,
    `${column} = repeat('x', 1001)${beside}`,
  ],
  allowed: [`${column} = 'x'${beside}`, `${column} = repeat('x', 1000)${beside}`],
})

/** What people of a pool ran into. */
export const CONCERN_BORDERS: readonly Border[] = [
  border('concern', 'rule_id_is_line', {
    refused: [`rule_id = ''`, `rule_id = E'a\\nb'`],
    allowed: [`rule_id = null`, `rule_id = 'vog-seen'`],
  }),
  border('concern', 'summary_says_something', words('summary')),
  border('concern', 'outcome_says_something', words('outcome', `, settled_on = '2026-11-03'`)),
  border('concern', 'minutes_count', {
    refused: ['minutes = 0', 'minutes = 10000001'],
    allowed: ['minutes = 1', 'minutes = 10000000', 'minutes = null'],
  }),
  border('concern', 'cents_count', {
    refused: ['cents = 0', 'cents = 1000000001'],
    allowed: ['cents = 1', 'cents = 1000000000', 'cents = null'],
  }),
  border('concern', 'open_for_a_stretch', {
    refused: [`settled_on = '2026-11-01', outcome = 'x'`],
    allowed: [`settled_on = '2026-11-02', outcome = 'x'`],
  }),
  border('concern', 'settled_somehow', {
    refused: [`settled_on = '2026-11-03'`, `outcome = 'x'`],
    allowed: [`settled_on = '2026-11-03', outcome = 'x'`],
  }),
]
