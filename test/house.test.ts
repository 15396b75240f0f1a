import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { carelessActions } from './house/actions.ts'
import { circles, crossedArrows, PACKAGE_HOMES, strayPackages } from './house/arrows.ts'
import { importsOf } from './house/imports.ts'
import { shippedLicences } from './house/licences.ts'
import { impurities } from './house/purity.ts'
import { ruleFiles, strayRules } from './house/rules.ts'
import { badNames, longFiles, looseEnds } from './house/shape.ts'
import { ROOMS, readTree, type Tree } from './house/tree.ts'

const house = readTree()

const plant = (files: Readonly<Record<string, string>>): Tree => new Map(Object.entries(files))

describe('the house is seen', () => {
  test.for([...ROOMS, 'test'])('%s has files', (room) => {
    const files = [...house].filter(([path]) => path.startsWith(`${room}/`))
    expect(files.length).toBeGreaterThan(0)
    expect(files.every(([, source]) => source.length > 0)).toBe(true)
  })

  test('their imports are seen', () => {
    const client = importsOf('db/client.ts', house.get('db/client.ts') ?? '')
    expect(client.packages).toEqual(['node:', 'pg'])
    expect(client.files).toContain('db/scope.ts')
    const asOwner = importsOf('db/as-owner.ts', house.get('db/as-owner.ts') ?? '')
    expect(asOwner.packages).toEqual(['drizzle-orm', 'pg'])
  })

  test('in every form, and not in comments or texts', () => {
    const source = `
      import plain from 'a'
      import {
        many, // from 'not-this'
        lines,
      } from "@scope/b/deep"
      import type { T } from './c.ts'
      export { x } from '../d.ts'
      export * from './e.ts'
      import 'f'
      const g = await import('g/deep')
      // import no from 'no'
      /* import no from 'no' */
      const url = 'http://h' // import('no')
      const text = "take it from 'here'"`
    expect(importsOf('room/inner/file.ts', source)).toEqual({
      packages: ['a', '@scope/b', 'f', 'g'],
      files: ['room/inner/c.ts', 'room/d.ts', 'room/inner/e.ts'],
    })
  })
})

describe('arrows point down', () => {
  test('in the house', () => {
    expect(crossedArrows(house)).toEqual([])
  })

  test.for([
    ['scheduler/judge.ts', '../db/client.ts'],
    ['scheduler/domain/day.ts', '../rules/rule.ts'],
    ['scheduler/calendar/clock.ts', '../match/solver.ts'],
    ['db/queries/world.ts', '../../scheduler/judge.ts'],
    ['db/client.ts', '../src/errors.ts'],
    ['src/actions/offer/accept.ts', '../../../api/problem.ts'],
    ['src/change.ts', '../web/app.tsx'],
    ['src/solver/ask.ts', '../../db/client.ts'],
    ['api/routes/offer.ts', '../../db/queries/offer.ts'],
    ['api/routes/offer.ts', '../../scheduler/rules/register.ts'],
    ['api/app.ts', '../src/change.ts'],
    ['web/pages/desk.tsx', '../../db/client.ts'],
    ['web/pages/desk.tsx', '../../scheduler/judge.ts'],
    ['web/pages/desk.tsx', '../../api/routes/offer.ts'],
  ])('and %s importing %s is found', ([path = '', file = '']) => {
    const planted = plant({ [path]: `import type { X } from '${file}'` })
    expect(crossedArrows(planted)).toEqual([expect.stringContaining(`${path} may not import`)])
  })

  test('and down is allowed', () => {
    const planted = plant({
      'src/main.ts': `import { app } from '../api/app.ts'`,
      'api/routes/offer.ts': `import { accept } from '../../src/actions/offer/accept.ts'`,
      'src/actions/offer/accept.ts': `import { judge } from '../../../scheduler/judge.ts'`,
      'db/schema/offer.ts': `import type { Day } from '../../scheduler/domain/day.ts'`,
    })
    expect(crossedArrows(planted)).toEqual([])
  })
})

describe('packages stay in their rooms', () => {
  test('in the house', () => {
    expect(strayPackages(house)).toEqual([])
  })

  test.for([
    ['src/actions/offer/accept.ts', 'drizzle-orm/pg-core'],
    ['src/change.ts', 'pg'],
    ['db/client.ts', 'postgres'],
    ['db/queries/offer.ts', 'zod'],
    ['src/context.ts', 'zod'],
    ['web/app.tsx', 'zod'],
    ['src/actions/offer/accept.ts', 'hono'],
    ['api/app.ts', '@hono/node-server'],
    ['scheduler/judge.ts', 'luxon'],
    ['scheduler/domain/day.ts', 'rrule'],
    ['scheduler/match/search.ts', 'highs'],
    ['scheduler/judge.ts', 'node:fs'],
    ['src/worker.ts', 'left-pad'],
  ])('and %s importing %s is found', ([path = '', name = '']) => {
    const planted = plant({ [path]: `import x from '${name}'` })
    expect(strayPackages(planted)).toHaveLength(1)
  })

  test('every package that is shipped has a room', () => {
    const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
      readonly dependencies: Readonly<Record<string, string>>
    }
    // tsx runs the product and is imported by nobody.
    const homes = ['node:', 'tsx', ...Object.keys(PACKAGE_HOMES)]
    expect([...Object.keys(manifest.dependencies), 'node:'].toSorted()).toEqual(
      [...new Set(homes)].toSorted(),
    )
  })
})

describe('no circles', () => {
  test('in the house', () => {
    expect(circles(house)).toEqual([])
  })

  test('and a planted one is found', () => {
    const planted = plant({
      'src/a.ts': `import './b.ts'`,
      'src/b.ts': `import type { C } from './c.ts'`,
      'src/c.ts': `export { b } from './b.ts'`,
    })
    expect(circles(planted)).toEqual(['src/b.ts -> src/c.ts -> src/b.ts'])
  })
})

describe('a rule is one file, its id, an entry in the register and a test', () => {
  const whole = {
    'scheduler/rules/hard/long-term.ts': `export const longTerm = hardRule({ id: 'long-term' })`,
    'scheduler/rules/register.ts': `import { longTerm } from './hard/long-term.ts'
      export const HARD_RULES = [longTerm]`,
    'test/scheduler/rules/hard/long-term.test.ts': `
      import { longTerm } from '../../../../scheduler/rules/hard/long-term.ts'
      ruleTest(longTerm, {})`,
  }

  test('in the house', () => {
    expect(ruleFiles(house).length).toBeGreaterThan(20)
    expect(strayRules(house)).toEqual([])
  })

  test('and one that is all of it is found whole', () => {
    expect(strayRules(plant(whole))).toEqual([])
  })

  test.for([
    [
      'scheduler/rules/hard/long-term.ts',
      `export const longTerm = hardRule({ id: 'other' })`,
      'has no id',
    ],
    [
      'scheduler/rules/hard/long-term.ts',
      `export const other = hardRule({ id: 'long-term' })`,
      'does not export',
    ],
    ['scheduler/rules/register.ts', 'export const HARD_RULES = []', 'is not in'],
    ['scheduler/rules/register.ts', `import { longTerm } from './hard/long-term.ts'`, 'is not in'],
    ['test/scheduler/rules/hard/long-term.test.ts', 'ruleTest(neighbour, {})', 'is not tested'],
  ])('and %s as "%s" is found', ([path = '', source = '', fault = '']) => {
    expect(strayRules(plant({ ...whole, [path]: source }))).toEqual([
      expect.stringContaining(fault),
    ])
  })

  test('and one without a test is found', () => {
    const { 'test/scheduler/rules/hard/long-term.test.ts': _test, ...untested } = whole
    expect(strayRules(plant(untested))).toEqual([expect.stringContaining('has no test')])
  })
})

describe('the scheduler has no clock, no dice and no world', () => {
  test('in the house', () => {
    expect(impurities(house)).toEqual([])
  })

  test.for([
    'const today = new Date()',
    'const today = new Date( )',
    'const today = Date()',
    'const now = Date.now()',
    'const now = performance.now()',
    'const now = DateTime.now()',
    'const now = DateTime.local(2026, 9, 7)',
    'const die = Math.random()',
    'const id = crypto.randomUUID()',
    'const hour = date.getHours()',
    'const text = date.toLocaleDateString()',
    'const zone = process.env.TZ',
    'const day = new Date(text)',
  ])('and "%s" is found', (line) => {
    expect(impurities(plant({ 'scheduler/rules/points.ts': line }))).not.toEqual([])
  })

  test('and a given day may be counted with, in the calendar', () => {
    expect(impurities(plant({ 'scheduler/domain/day.ts': 'new Date(text).getUTCDay()' }))).toEqual(
      [],
    )
    expect(impurities(plant({ 'scheduler/calendar/a.ts': '// new Date() would not do' }))).toEqual(
      [],
    )
  })
})

describe('an action that changes asks who may and records it', () => {
  const action = (body: string) => plant({ 'src/actions/offer/accept.ts': body })

  test('in the house', () => {
    expect(carelessActions(house)).toEqual([])
  })

  test('and one that forgets is found', () => {
    expect(carelessActions(action('onlyFor(actor); change(c, o, i, () => record(tx))'))).toEqual([])
    expect(carelessActions(action('change(c, o, i, () => record(tx)) // onlyFor(actor)'))).toEqual([
      'src/actions/offer/accept.ts changes without onlyFor()',
    ])
    expect(carelessActions(action('onlyFor(actor); change<Answer>(c, o, i, work)'))).toEqual([
      'src/actions/offer/accept.ts changes without record()',
    ])
    expect(carelessActions(action('list.change(1)'))).toEqual([])
  })
})

describe('sizes, names and loose ends', () => {
  const lines = (count: number) => 'x\n'.repeat(count)

  test('in the house', () => {
    expect(longFiles(house)).toEqual([])
    expect(badNames(house)).toEqual([])
    expect(looseEnds(house)).toEqual([])
  })

  test.for([
    ['src/change.ts', 200],
    ['scheduler/rules/hard/role.ts', 60],
    ['test/house.test.ts', 300],
  ] as const)('and %s of more than %i lines is found', ([path, linesMax]) => {
    expect(longFiles(plant({ [path]: lines(linesMax) }))).toEqual([])
    expect(longFiles(plant({ [path]: lines(linesMax + 1) }))).toHaveLength(1)
  })

  test('and words may be many', () => {
    expect(longFiles(plant({ 'web/words/nl.ts': lines(2_000) }))).toEqual([])
  })

  test.for([
    ['src/utils/day.ts', 'x'],
    ['api/helpers.ts', 'x'],
    ['src/Offer.ts', 'x'],
    ['src/actions/index.ts', 'x'],
    ['src/actions/offer.ts', `export { a } from './a.ts'\nexport * from './b.ts'\n`],
  ])('and %s is found', ([path = '', source = '']) => {
    expect(badNames(plant({ [path]: source }))).toHaveLength(1)
  })

  test.for([
    'const a = b as unknown as C',
    '// @ts-expect-error it works',
    '// TODO finish',
    '// oxlint-disable-next-line no-console',
  ])('and "%s" is found', (line) => {
    expect(looseEnds(plant({ 'src/a.ts': line }))).toHaveLength(1)
  })
})

describe('licences of what ships', () => {
  const lock = (license: string, dev = false) =>
    JSON.stringify({ packages: { '': {}, 'node_modules/a': { version: '1.0.0', license, dev } } })

  test('bind nobody in the house', () => {
    const licences = shippedLicences(readFileSync('package-lock.json', 'utf8'))
    expect(licences.length).toBeGreaterThan(20)
    expect(licences.filter(({ isPermissive }) => !isPermissive)).toEqual([])
  })

  test.for([
    ['GPL-3.0-only', false],
    ['no licence named', false],
    ['MIT AND GPL-3.0-only', false],
    ['(MIT OR GPL-3.0-only)', true],
    ['MIT AND ISC', true],
  ] as const)('and %s is judged %s', ([licence, isPermissive]) => {
    expect(shippedLicences(lock(licence))).toEqual([{ name: 'a 1.0.0', licence, isPermissive }])
    expect(shippedLicences(lock(licence, true))).toEqual([])
  })
})
