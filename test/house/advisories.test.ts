import { expect, test } from 'vitest'
import { adviceOf } from './advisories.ts'

const audit = (severities: Readonly<Record<string, string>>) =>
  JSON.stringify({
    auditReportVersion: 2,
    vulnerabilities: Object.fromEntries(
      Object.entries(severities).map(([name, severity]) => [name, { name, severity }]),
    ),
  })

test.each([
  ['nothing', {}, [], 0],
  ['what is not grave', { a: 'low', b: 'moderate' }, [], 2],
  ['what is grave', { a: 'moderate', b: 'high', c: 'critical' }, ['b (high)', 'c (critical)'], 1],
])('%s', (_, severities, grave, others) => {
  expect(adviceOf(audit(severities))).toEqual({ kind: 'known', grave, others })
})

test.each([
  ['{"message":"405 Method Not Allowed","statusCode":405}', '405 Method Not Allowed'],
  ['', 'no answer'],
  ['<html>', 'no answer'],
])('an answer %s tells nothing', (text, why) => {
  expect(adviceOf(text)).toEqual({ kind: 'unknown', why })
})
