import { describe, expect, test } from 'vitest'
import type { MeasuresRead } from '../../../../src/actions/measures/table-of.ts'
import { DEMO_TODAY } from '../../../support/demo-clone.ts'
import { board, coordinator, figures, PILOT, PRIMARY, useDemoFigures } from './demo-figures.ts'

/* What boards gave each other and what they had agreed, a second time by SQL over the raw rows of the demonstration. */

const { read, sqlRows } = useDemoFigures()

const valuesOf = ({ rows }: MeasuresRead, measureId: string) =>
  Object.fromEntries(
    rows
      .filter((row) => row.measureId === measureId && row.group !== null)
      .map(({ group, value }) => [group?.id ?? '', value]),
  )

const SUPPLIED = (poolId: string) => `
  select assignment_session.day, fulfilment_session.minutes, assignment.board_id as borrower,
    coalesce(engagement.board_id, case when employer = 'requesting-board' then assignment.board_id end) as lender
  from fulfilment_session join assignment_session on assignment_session.id = assignment_session_id
  join assignment on assignment.id = assignment_id join engagement on engagement.id = engagement_id
  where assignment.pool_id = '${poolId}' and assignment_session.day < '${DEMO_TODAY}'`

describe('who lent to whom', () => {
  test('is what SQL finds per pair of boards, and per month', async () => {
    const pairs = await read(coordinator, { poolId: PRIMARY, period: 'whole', by: 'pair' })
    const rows = await sqlRows(`select lender || '>' || borrower as key, sum(minutes) as value
      from (${SUPPLIED(PRIMARY)}) as moved where lender <> borrower group by 1`)
    expect(rows.length).toBeGreaterThan(1)
    expect(valuesOf(pairs, 'lent-hours')).toEqual(
      Object.fromEntries(rows.map(({ key, value }) => [key, Number(value)])),
    )
    const names = pairs.rows.flatMap(({ group }) => group?.label ?? [])
    expect(names.filter((name) => !/^\D+ → \D+$/.test(name))).toEqual([])
    const [month] =
      await sqlRows(`select to_char(date_trunc('month', day), 'YYYY-MM-DD') || ' ' || lender || '>' || borrower as key,
      sum(minutes) as value from (${SUPPLIED(PRIMARY)}) as moved where lender <> borrower group by 1 order by 2 desc limit 1`)
    const months = await read(coordinator, { poolId: PRIMARY, period: 'month', by: 'pair' })
    expect(figures(months, 'lent-hours')[month?.['key'] ?? '']).toBe(Number(month?.['value']))
  })

  test('is not told to a board, by pair or in the whole', async () => {
    const asked = read(board, { poolId: PRIMARY, by: 'pair' })
    await expect(asked).rejects.toMatchObject({ code: 'invalid-input' })
    const { measures } = await read(board, { poolId: PRIMARY, period: 'school-year' })
    const told = measures.map(({ id }) => id)
    expect(told).toContain('balance-hours')
    for (const id of ['lent-hours', 'lent-cost', 'balance-agreed']) expect(told).not.toContain(id)
  })
})

test.for([PILOT, PRIMARY])(
  'what was agreed is in proportion to share and pupils, day by day',
  async (poolId) => {
    const answer = await read(coordinator, { poolId, period: 'whole', by: 'board' })
    const rows = await sqlRows(`
    with supplied as (${SUPPLIED(poolId)}),
    days as (select day, sum(minutes) as minutes from supplied where lender is not null group by day),
    parts as (select board_id, day, minutes * (formation_share_basis_points * pupils)::numeric
      / sum(formation_share_basis_points * pupils) over (partition by day) as part
      from days join participation on supplies and formation_share_basis_points * pupils > 0
        and valid_from <= day and (valid_until is null or valid_until >= day)
      where pool_id = '${poolId}')
    select board_id as key, coalesce((select sum(minutes) from supplied where lender = board_id), 0) - sum(part) as value
    from parts group by board_id`)
    const shown = valuesOf(answer, 'balance-agreed')
    expect(rows.length).toBeGreaterThan(1)
    // A day is divided into whole minutes: half a minute a day may be another board's.
    for (const { key = '', value } of rows)
      expect(Math.abs((shown[key] ?? Number.NaN) - Number(value))).toBeLessThan(250)
    const total = Object.values(shown).reduce((sum: number, value) => sum + (value ?? 0), 0)
    expect(total).toBe(answer.rows.find((row) => row.measureId === 'balance-agreed')?.value)
  },
)
