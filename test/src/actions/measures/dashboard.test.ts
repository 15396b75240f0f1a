import { describe, expect, test } from 'vitest'
import { boardId, regionId } from '../../../../db/seed/demo/ids.ts'
import {
  type ReadDashboardInput,
  readDashboard,
  readDashboardInput,
} from '../../../../src/actions/measures/dashboard.ts'
import { exportMeasures, exportMeasuresInput } from '../../../../src/actions/measures/export.ts'
import {
  hasRows,
  listMeasureRows,
  listMeasureRowsInput,
} from '../../../../src/actions/measures/rows.ts'
import type { Actor } from '../../../../src/actor.ts'
import {
  board,
  coordinator,
  PILOT,
  PRIMARY,
  useDemoFigures,
  userId,
  withoutGroupTrends,
} from './demo-figures.ts'

const { contextOf, read, sqlRows } = useDemoFigures()
const YEAR = { from: '2025-08-01', to: '2026-07-31' }
const region: Actor = { role: 'region', userId, regionId: regionId('TVO') }
const WAALSTROOM = boardId('waalstroom')
const school: Actor = { role: 'school', userId, boardId: WAALSTROOM, siteIds: null }

const dashboard = (actor: Actor, input: object = {}) =>
  readDashboard(contextOf(actor), readDashboardInput.parse(input) satisfies ReadDashboardInput)
const rowsBehind = (actor: Actor, input: object) =>
  listMeasureRows(contextOf(actor), listMeasureRowsInput.parse({ ...YEAR, ...input }))

describe('a dashboard', () => {
  test('is the reader’s own without a choice, over this school year', async () => {
    const ofBoard = await dashboard(board)
    expect(ofBoard.series.scope.boardId).toBe(WAALSTROOM)
    expect(ofBoard.asked).toEqual({ from: '2026-08-01', to: '2027-07-31' })
    expect(ofBoard.choices.map(({ kind }) => kind)).toEqual(['board', 'pool'])
    expect(ofBoard.target).toBeNull()
    const ofRegion = await dashboard(region)
    expect(ofRegion.series.scope.regionId).toBe(regionId('TVO'))
    expect(ofRegion.choices[0]).toMatchObject({ kind: 'region' })
    expect((await dashboard(coordinator)).series.scope.poolId).not.toBeNull()
  })

  test('has the numbers of the measures, and what the rules of play aim at', async () => {
    const input = { ...YEAR, poolId: PRIMARY, period: 'quarter', by: 'kind' } as const
    const shown = await dashboard(coordinator, input)
    const series = await read(coordinator, input)
    const together = series.rows.filter(({ group }) => group === null)
    expect(shown.series).toEqual({ ...series, rows: together })
    const whole = await read(coordinator, { ...input, period: 'whole' })
    expect(shown.whole.rows).toEqual(withoutGroupTrends(whole.rows))
    expect(shown.target?.deploymentBasisPoints).toBeGreaterThan(0)
  })

  test('finds a breakdown that divides', async () => {
    expect((await dashboard(coordinator, { ...YEAR, poolId: PRIMARY, by: 'auto' })).series.by).toBe(
      'board',
    )
    const pilot = { from: '2026-01-01', to: '2026-11-01', poolId: PILOT, by: 'auto' }
    expect((await dashboard(coordinator, pilot)).series.by).toBe('vak')
  })

  test('of all boards of a region is what they asked, in a pool or in none', async () => {
    const { whole } = await dashboard(region, { ...YEAR, by: 'board' })
    const [row] = whole.rows.filter(
      ({ measureId, group }) => measureId === 'demand-requests' && group === null,
    )
    const [counted] = await sqlRows(`
      select count(*) as value from request join board on board.id = board_id
      where region_id = '${regionId('TVO')}' and status <> 'withdrawn'
        and first_day between '${YEAR.from}' and '${YEAR.to}'`)
    expect(row?.value).toBe(Number(counted?.['value']))
  })

  const strangers: readonly (readonly [string, Actor, object])[] = [
    ['a board, of another', board, { boardId: boardId('klimop') }],
    ['a board, of a region', board, { regionId: regionId('TVO') }],
    ['a region, of another', region, { regionId: regionId('MNL') }],
    ['a region, of another’s pool', region, { poolId: PILOT }],
  ]
  test.for(strangers)('%s is not found', async ([, actor, input]) => {
    await expect(dashboard(actor, input)).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('the rows behind a figure', () => {
  const asked = { poolId: PRIMARY, measureId: 'demand-hours' }

  test.for(['demand-hours', 'demand-requests', 'wage-cost', 'law-blocked-placements'])(
    'of %s add up to it, for a coordinator',
    async (measureId) => {
      const { value, items } = await rowsBehind(coordinator, { poolId: PRIMARY, measureId })
      expect(items.length).toBeGreaterThan(5)
      expect(items.reduce((sum, item) => sum + (item.value ?? 0), 0)).toBe(value)
      const shown = await read(coordinator, { ...YEAR, poolId: PRIMARY, period: 'whole' })
      expect(shown.rows.find((row) => row.measureId === measureId)?.value).toBe(value)
    },
  )

  test('keep the filter: one group, and the days', async () => {
    const october = { from: '2025-10-01', to: '2025-10-31', by: 'kind', group: 'planned' }
    const { items } = await rowsBehind(coordinator, { ...asked, ...october })
    expect(items.length).toBeGreaterThan(0)
    for (const { kind, firstDay } of items) {
      expect([kind, firstDay.slice(0, 7)]).toEqual(['planned', '2025-10'])
    }
  })

  test('are the own board’s alone for a school', async () => {
    const { items, value } = await rowsBehind(school, { measureId: 'demand-hours' })
    const [counted] = await sqlRows(`
      select count(*) as count, sum(minutes) as value from request where board_id = '${WAALSTROOM}'
        and status <> 'withdrawn' and first_day between '${YEAR.from}' and '${YEAR.to}'`)
    expect([items.length, value]).toEqual([Number(counted?.['count']), Number(counted?.['value'])])
    await expect(rowsBehind(school, asked)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('are of what it pays for a board, and never of what is withheld', async () => {
    const own = { measureId: 'wage-cost' }
    const { rows } = await read(board, {
      ...YEAR,
      boardId: WAALSTROOM,
      period: 'whole',
      by: 'site',
    })
    const sites = rows.filter(({ measureId, group }) => measureId === 'wage-cost' && group !== null)
    const months = await read(board, { ...YEAR, boardId: WAALSTROOM, by: 'site' })
    const hidden = months.rows.filter(
      ({ measureId, group, withheld }) => measureId === 'wage-cost' && group !== null && withheld,
    )
    expect(hidden.length).toBeGreaterThan(0)
    for (const { first, last, group } of hidden.slice(0, 4)) {
      const cell = { ...own, from: first, to: last, by: 'site', group: group?.id }
      await expect(rowsBehind(board, cell)).rejects.toMatchObject({ code: 'not-found' })
    }
    const shown = sites.find(({ withheld, value }) => !withheld && value !== 0)
    const found = await rowsBehind(board, { ...own, by: 'site', group: shown?.group?.id })
    expect(found.value).toBe(shown?.value)
    const demand = { measureId: 'demand-hours' }
    await expect(rowsBehind(board, demand)).rejects.toMatchObject({ code: 'not-found' })
  }, 60_000)

  test('are no region’s', async () => {
    await expect(rowsBehind(region, asked)).rejects.toMatchObject({ code: 'not-allowed' })
    expect(hasRows('region', 'demand-hours')).toBe(false)
    expect(hasRows('coordinator', 'demand-hours')).toBe(true)
    expect(hasRows('coordinator', 'idle-hours')).toBe(false)
    expect(hasRows('board', 'fill-rate')).toBe(false)
  })

  test('of a group that is not there are none; what belongs to no request has none', async () => {
    const none = { ...asked, measureId: 'idle-hours' }
    await expect(rowsBehind(coordinator, none)).rejects.toMatchObject({ code: 'not-found' })
    const nobody = { ...asked, by: 'vak', group: 'geheim' }
    expect(await rowsBehind(coordinator, nobody)).toMatchObject({ value: 0, items: [] })
  })
})

describe('taking figures along', () => {
  const takers: readonly (readonly [Actor, object, string])[] = [
    [board, { boardId: WAALSTROOM }, `board:${WAALSTROOM}`],
    [board, { poolId: PRIMARY }, `board:${WAALSTROOM}`],
    [region, {}, 'system'],
    [coordinator, { poolId: PRIMARY }, `pool:${PRIMARY}`],
  ]
  test.for(takers)('gives the same figures and is written down', async ([actor, scope, chain]) => {
    const input = { ...YEAR, ...scope, period: 'quarter', by: 'kind' }
    const events = `select actor_role, facts from event where chain = '${chain}' and verb = 'measures.export' order by seq`
    const before = (await sqlRows(events)).length
    const taken = await exportMeasures(
      contextOf(actor),
      exportMeasuresInput.parse({ ...input, format: 'csv' }),
    )
    const shown = await dashboard(actor, input)
    const together = taken.series.rows.filter(({ group }) => group === null)
    const whole = { ...taken.whole, rows: withoutGroupTrends(taken.whole.rows) }
    expect({ ...taken, whole, series: { ...taken.series, rows: together } }).toEqual(shown)
    // A file has course and trend of every group besides.
    expect(taken.series.rows.length).toBeGreaterThan(together.length)
    expect(taken.whole.rows.some(({ group, trend }) => group !== null && trend !== null)).toBe(true)
    const written = await sqlRows(events)
    expect(written).toHaveLength(before + 1)
    const { from: first, to: last } = YEAR
    expect(written.at(-1)).toEqual({
      actor_role: actor.role,
      facts: { format: 'csv', first, last, period: 'quarter', by: 'kind' },
    })
  })

  test('is for nobody else', async () => {
    const input = exportMeasuresInput.parse({ ...YEAR, poolId: PILOT, format: 'pdf' })
    await expect(exportMeasures(contextOf(board), input)).rejects.toMatchObject({
      code: 'not-found',
    })
  })
})
