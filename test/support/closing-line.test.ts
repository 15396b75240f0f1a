import { expect, test } from 'vitest'
import { tally } from './closing-line.ts'

const file = (
  states: readonly string[],
  errors: readonly unknown[] = [],
  ofSuite: readonly unknown[] = [],
) => ({
  children: {
    allTests: () => states.map((state) => ({ result: () => ({ state }) })),
    allSuites: () => [{ errors: () => ofSuite }],
  },
  errors: () => errors,
})

test('every test of every file counts once', () => {
  const files = [file(['passed', 'failed', 'skipped']), file(['passed'])]
  expect(tally(files, [], false)).toEqual({ passed: 2, failed: 1 })
})

test('what fails outside any test is a failure too', () => {
  expect(tally([file([], ['no such module'])], [], false)).toEqual({ passed: 0, failed: 1 })
  expect(tally([file(['skipped'], [], ['beforeAll failed'])], [], false)).toEqual({
    passed: 0,
    failed: 1,
  })
  expect(tally([file(['passed'])], ['unhandled rejection'], false)).toEqual({
    passed: 1,
    failed: 1,
  })
  expect(tally([file(['passed'])], [], true)).toEqual({ passed: 1, failed: 1 })
})
