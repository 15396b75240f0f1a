import { expect, it } from 'vitest'
import { runSummary } from '../../../src/commands/run-summary.ts'

const run = {
  requestCount: 2,
  memberCount: 1,
  coveredCount: 1,
  gap: 0,
  seed: 7,
  stoppedAtWork: null,
}
const found = [
  { requestId: 'r1', memberId: 'anna' },
  { requestId: 'r2', memberId: null },
  { requestId: 'r2', memberId: null },
]

it('says what was asked, how much of it somebody has, and how near the best it is', () => {
  expect(runSummary(run, found)).toMatch(
    /^2 vragen, 1 vervanger: 1 helemaal vervuld, 1 \(deels\) niet/,
  )
})

it('tells of a run that was stopped by which seed and how much work the same plan comes again', () => {
  expect(runSummary({ ...run, stoppedAtWork: 1234 }, found)).toMatch(
    /Gestopt na .* werk: met --seed 7 --work 1234 komt hetzelfde plan\.$/,
  )
  expect(runSummary(run, found)).not.toContain('--seed')
})
