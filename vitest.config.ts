import { defineConfig } from 'vitest/config'

/** Needs nothing but the code: rules, plans, pages and words. Seconds. */
const pure = [
  'test/house.test.ts',
  'test/house/**/*.test.ts',
  'test/scheduler/**/*.test.ts',
  'test/support/**/*.test.ts',
  'test/web/**/*.test.{ts,tsx}',
  'test/db/school-holidays.test.ts',
  'test/db/embedded/data-dir.test.ts',
  'test/**/*.pure.test.ts',
]

/** Needs a PostgreSQL server, which test/support/template.ts finds or starts. */
const postgres = [
  'test/{attack,db,src,api}/**/*.test.{ts,tsx}',
  'test/bench/**/*.test.ts',
  'test/crash/*.test.ts',
  'test/{journey,canary,isolation,isolation-bodies,isolation-pages}.test.ts',
]

const setupFiles = ['test/support/quiet-console.ts']

export default defineConfig({
  test: {
    // every core works: half of the tests wait for PostgreSQL or a browser half of the time
    maxWorkers: '100%',
    reporters: ['default', './test/support/closing-line.ts'],
    projects: [
      { test: { name: 'pure', include: pure, setupFiles, testTimeout: 20_000 } },
      {
        test: {
          name: 'postgres',
          include: postgres,
          exclude: pure,
          setupFiles,
          globalSetup: ['test/support/template.ts'],
          // many times what a test takes: a machine that does other work as well breaks none
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          setupFiles,
          globalSetup: ['test/support/template.ts', 'test/browser/unpack.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
