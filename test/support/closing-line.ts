import type { Reporter, SerializedError, TestModule } from 'vitest/node'

/** What a run came to; `failed` also counts files that did not load, suites that did not get ready and errors outside any test. */
export interface Tally {
  readonly passed: number
  readonly failed: number
}

/** As much of vitest's `TestModule` as counting needs. */
interface CountedFile {
  readonly children: {
    readonly allTests: () => Iterable<{ readonly result: () => { readonly state: string } }>
    /** A `beforeAll` that fails leaves its tests skipped and its error at the suite. */
    readonly allSuites: () => Iterable<{ readonly errors: () => readonly unknown[] }>
  }
  readonly errors: () => readonly unknown[]
}

/** Counts every test of every project once. A failed `npm run check` is one failure more, so the line never looks green. */
export function tally(
  modules: readonly CountedFile[],
  strayErrors: readonly unknown[],
  checkFailed: boolean,
): Tally {
  const states = modules.flatMap((module) =>
    [...module.children.allTests()].map((test) => test.result().state),
  )
  const broken = modules
    .flatMap((module) => [module, ...module.children.allSuites()])
    .filter((part) => part.errors().length > 0).length
  return {
    passed: states.filter((state) => state === 'passed').length,
    failed:
      states.filter((state) => state === 'failed').length +
      broken +
      strayErrors.length +
      (checkFailed ? 1 : 0),
  }
}

/** Prints `N passed, N failed` as the last line of the run; a run with a failure, or without a single test, exits with 1. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], strayErrors: readonly SerializedError[]): void {
    const { passed, failed } = tally(modules, strayErrors, process.env['CHECK_FAILED'] === '1')
    if (failed > 0 || passed === 0) process.exitCode = 1
    process.once('exit', () => process.stdout.write(`${passed} passed, ${failed} failed\n`))
  }
}
