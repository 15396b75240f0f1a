import { describe, expect, test } from 'vitest'
import { boardId } from '../../../../db/seed/demo/ids.ts'
import { board, figures, PRIMARY, useDemoFigures } from './demo-figures.ts'

const { read, sqlRows } = useDemoFigures()

describe('small cells', () => {
  test('are withheld from a board, and other boards are one group', async () => {
    const answer = await read(board, { poolId: PRIMARY, by: 'board' })
    expect(answer.withholds).toBe(true)
    const ids = new Set(answer.rows.flatMap(({ group }) => group?.id ?? []))
    expect([...ids].toSorted()).toEqual(['-', 'others', boardId('waalstroom')].toSorted())
    expect(answer.rows.some(({ withheld }) => withheld)).toBe(true)
    for (const row of answer.rows.filter(({ withheld }) => withheld)) {
      expect([row.value, row.numerator, row.denominator]).toEqual([null, null, null])
    }
  })

  test('are those behind which fewer than five people stand, also where they posted more often', async () => {
    const answer = await read(board, { poolId: PRIMARY, by: 'site' })
    const small = await sqlRows(`
      select to_char(date_trunc('month', request.first_day), 'YYYY-MM-DD') || ' ' || request.site_id as key
      from request join absence on absence.id = absence_id
      where pool_id = '${PRIMARY}' and request.board_id = '${boardId('waalstroom')}' and request.status <> 'withdrawn'
      group by 1, request.site_id, date_trunc('month', request.first_day)
      having count(distinct lower(person_name)) < 5`)
    const shown = figures(answer, 'demand-hours')
    expect(small.length).toBeGreaterThan(5)
    for (const { key = '' } of small) expect([key, shown[key]]).toEqual([key, null])
  })

  test('cannot be found by choosing other days or a finer period', async () => {
    const wide = await read(board, { poolId: PRIMARY, by: 'site' })
    const narrow = await read(board, {
      poolId: PRIMARY,
      by: 'site',
      from: '2026-03-10',
      to: '2026-03-18',
      period: 'week',
    })
    expect(narrow.period).toBe('month')
    const march = wide.rows.filter((row) => row.first === '2026-03-01')
    expect(narrow.rows).toEqual(march)
    expect(march.length).toBeGreaterThan(0)
  })
})
