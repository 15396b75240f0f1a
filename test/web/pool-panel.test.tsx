import { expect, test } from 'vitest'
import { htmlOf } from '../../web/html-of.ts'
import { PoolPanel, type PoolSummary } from '../../web/parts/pool-panel.tsx'
import { aView, textIn } from './render.tsx'

const pool: PoolSummary = {
  id: 'p1',
  name: 'Pool Oost',
  lastRun: null,
  refusals: {
    requests: 34,
    minimum: { days: 5, basis: 'schoolDays' },
    atMinimum: { schoolDays: 20, calendarDays: 18, sessionDays: 27 },
    atDays: { schoolDays: 1, calendarDays: 2, sessionDays: 3 },
  },
}

test('what each way of counting refuses, at the own minimum or at one that is tried', () => {
  const { t } = aView()
  const own = textIn(htmlOf(<PoolPanel t={t} pool={pool} />))
  expect(own).toContain('vanaf 5 schooldagen')
  expect(own).toContain('20 geteld in schooldagen 18 geteld in kalenderdagen 27 geteld in lesdagen')
  const refusals = { ...pool.refusals, minimum: null, atMinimum: null }
  const tried = textIn(htmlOf(<PoolPanel t={t} pool={{ ...pool, refusals }} />))
  expect(tried).toContain('1 geteld in schooldagen 2 geteld in kalenderdagen 3 geteld in lesdagen')
})
