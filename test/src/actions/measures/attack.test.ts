import { describe, expect, test } from 'vitest'
import { regionId } from '../../../../db/seed/demo/ids.ts'
import type { MeasuresRead } from '../../../../src/actions/measures/table-of.ts'
import type { Actor } from '../../../../src/actor.ts'
import { board, PRIMARY, useDemoFigures, userId } from './demo-figures.ts'

/* That nothing can be worked out is proved without a database, in attack.pure.test.ts; here the answers are those numbers. */

const { read, sqlRows } = useDemoFigures()
const YEAR = { from: '2025-08-01', to: '2026-07-31' }
const region: Actor = { role: 'region', userId, regionId: regionId('TVO') }

function rowOf({ rows }: MeasuresRead, measureId: string, first: string, group: string | null) {
  return rows.find(
    (row) =>
      row.measureId === measureId && row.first === first && (row.group?.id ?? null) === group,
  )
}

describe('a figure of few', () => {
  test('cannot be asked for by who came, which is one substitute soon', async () => {
    for (const actor of [board, region]) {
      const bySource = read(actor, { ...YEAR, poolId: PRIMARY, by: 'source' })
      await expect(bySource).rejects.toMatchObject({ code: 'invalid-input' })
    }
  })

  test('of the others is withheld of the whole, from a board that knows its own', async () => {
    const answer = await read(board, { ...YEAR, poolId: PRIMARY, by: 'kind' })
    const few = await sqlRows(`
      select to_char(date_trunc('month', request.first_day), 'YYYY-MM-DD') as month, kind
      from request join absence on absence.id = absence_id
      where pool_id = '${PRIMARY}' and request.status <> 'withdrawn'
        and request.board_id <> '${board.role === 'board' ? board.boardId : ''}'
        and request.first_day between '${YEAR.from}' and '${YEAR.to}'
      group by 1, 2 having count(distinct lower(person_name) || request.board_id) < 5`)
    expect(few.length).toBeGreaterThan(0)
    for (const { month = '', kind = '' } of few) {
      expect([month, kind, rowOf(answer, 'demand-hours', month, kind)?.value]).toEqual([
        month,
        kind,
        null,
      ])
    }
  })
})

describe('days of one’s own', () => {
  const asked = { poolId: PRIMARY, period: 'whole', by: 'site' }

  test('are answered: a whole is the asked months together, and says which', async () => {
    const autumn = await read(region, { ...asked, from: '2025-09-10', to: '2025-11-03' })
    expect(autumn.days).toEqual({ first: '2025-09-01', last: '2025-11-30' })
    expect(autumn.period).toBe('whole')
    const row = rowOf(autumn, 'demand-hours', '2025-09-01', null)
    const [counted] = await sqlRows(`
      select sum(minutes) as value from request where pool_id = '${PRIMARY}' and status <> 'withdrawn'
        and first_day between '2025-09-01' and '2025-11-30'`)
    expect(row?.value).toBe(Number(counted?.['value']))
  })

  test('that begin in a month that is withheld are withheld, and say the nearest wider stretch', async () => {
    const months = await read(region, { ...YEAR, ...asked, period: 'month' })
    const quarters = await read(region, { ...YEAR, ...asked, period: 'quarter' })
    const hidden = months.rows.filter(
      ({ measureId, withheld }) => measureId === 'demand-hours' && withheld,
    )
    expect(hidden.length).toBeGreaterThan(5)
    const told = hidden.flatMap(({ first, group, instead }) => {
      const quarter = quarters.rows.find(
        (row) =>
          row.measureId === 'demand-hours' &&
          row.group?.id === group?.id &&
          row.first <= first &&
          first <= row.last,
      )
      return quarter?.withheld === false ? [[instead?.value, quarter.value]] : []
    })
    expect(told.map(([instead]) => instead)).toEqual(told.map(([, value]) => value))
    const [one] = hidden
    const run = await read(region, {
      ...asked,
      from: one?.first,
      to: `${one?.first.slice(0, 8)}20`,
    })
    const same = run.rows.find(
      (row) => row.measureId === 'demand-hours' && row.group?.id === one?.group?.id,
    )
    expect(same?.withheld).toBe(true)
  }, 60_000)
})
