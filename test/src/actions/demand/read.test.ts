import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, test } from 'vitest'
import { exportDemand } from '../../../../src/actions/demand/export.ts'
import { type DemandRead, readDemand } from '../../../../src/actions/demand/read.ts'
import { demandCsv } from '../../../../web/document/demand-file.ts'
import { nl } from '../../../../web/words/nl.ts'
import { DEMO_TODAY } from '../../../support/demo-clone.ts'
import {
  board,
  coordinator,
  FAILING,
  figures,
  PILOT,
  PRIMARY,
  useDemoFigures,
} from '../measures/demo-figures.ts'

/* How demand of the demonstration developed and what is expected, held against the measures and against the rows. */

const { contextOf, read, sqlRows } = useDemoFigures()

describe.each([PILOT, PRIMARY, FAILING])('of pool %s', (poolId) => {
  let found: DemandRead
  beforeAll(async () => {
    found = await readDemand(contextOf(coordinator), { poolId })
  })

  test('each week has what the measures have for it', async () => {
    const weeks = figures(await read(coordinator, { poolId, period: 'week' }), 'demand-hours')
    const stretches = found.years.flatMap((year) => year.stretches)
    const both = stretches.filter(({ first }) => first in weeks)
    expect(both.length).toBeGreaterThan(20)
    expect(both.map(({ first, minutes }) => [first, minutes?.asked])).toEqual(
      both.map(({ first }) => [first, weeks[first]]),
    )
  })

  test('what became of it adds up, and nothing is of the future', () => {
    for (const { minutes, last } of found.years.flatMap((year) => year.stretches)) {
      const { asked, pool, outside, unfilled, open } = minutes ?? { asked: -1, pool: 0 }
      expect(pool + (outside ?? 0) + (unfilled ?? 0) + (open ?? 0)).toBe(asked)
      expect(last < DEMO_TODAY).toBe(true)
    }
  })
})

describe.each([PRIMARY, FAILING])('of a pool with a year behind it, %s', (poolId) => {
  test('a mean lies in its interval, and the forecasts of groups are parts of the whole', async () => {
    const { forecast } = await readDemand(contextOf(coordinator), { poolId })
    expect((forecast.term?.first ?? '') > DEMO_TODAY).toBe(true)
    const [whole, ...cells] = forecast.rows.flatMap(({ minutes }) => minutes ?? [])
    for (const { low95, low80, mean, high80, high95 } of [whole, ...cells].filter(isThere)) {
      const inOrder = [low95, low80, mean, high80, high95]
      expect(inOrder.toSorted((one, other) => one - other)).toEqual(inOrder)
    }
    expect(cells.length).toBeGreaterThan(0)
    expect(cells.reduce((sum, { mean }) => sum + mean, 0)).toBeLessThanOrEqual(whole?.mean ?? 0)
  })
})

test('a pool of a few months has no forecast, and says why', async () => {
  const { forecast } = await readDemand(contextOf(coordinator), { poolId: PILOT })
  expect(forecast).toMatchObject({ unknown: 'no-history', rows: [], backtests: [] })
})

test('a board is told months and quarters, and no week', async () => {
  const found = await readDemand(contextOf(board), {})
  expect(found.withholds).toBe(true)
  expect(new Set(found.years.map(({ period }) => period))).toEqual(new Set(['month']))
  const { first, last } = found.forecast.term ?? { first: '', last: '' }
  expect([first.slice(8), Number(first.slice(5, 7)) % 3]).toEqual(['01', 1])
  expect(last > first).toBe(true)
  await expect(readDemand(contextOf(board), { poolId: crypto.randomUUID() })).rejects.toMatchObject(
    {
      code: 'not-found',
    },
  )
})

test('the file has the numbers of the page, and who took it is written down', async () => {
  const found = await exportDemand(contextOf(coordinator), { poolId: PRIMARY, format: 'csv' })
  const lines = parse(demandCsv(nl, found), { bom: true, delimiter: ';', columns: true }) as Record<
    string,
    string
  >[]
  const hours = (part: string, column: string) =>
    lines
      .filter((line) => line['Onderdeel'] === part)
      .map((line) => Number(line[column]?.replace(',', '.')))
  const asked = found.years.flatMap((year) => year.stretches.map(({ minutes }) => minutes?.asked))
  expect(hours('verloop', 'Gevraagd (uur)')).toEqual(asked.map(inHours))
  const expected = found.forecast.rows.map(({ minutes }) => minutes?.mean)
  expect(hours('verwachting', 'Verwacht (uur)')).toEqual(expected.map(inHours))
  const tests = found.forecast.backtests.map(({ actual }) => actual)
  expect(hours('eerdere verwachting', 'Gevraagd (uur)')).toEqual(tests.map(inHours))
  const events = await sqlRows(`select facts->>'format' as format from event
    where verb = 'demand.export' and subject_id = '${PRIMARY}'`)
  expect(events).toEqual([{ format: 'csv' }])
})

function isThere<T>(value: T | undefined): value is T {
  return value !== undefined
}

function inHours(minutes: number | undefined): number {
  return Math.round(((minutes ?? Number.NaN) / 60) * 100) / 100
}
