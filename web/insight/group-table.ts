import type { MeasureRow, MeasuresRead } from '../../src/actions/measures/table-of.ts'
import type { Messages } from '../words/nl.ts'
import { textOf } from './figure-line.ts'
import type { GroupTable, MeasureName } from './section.ts'

type Row = GroupTable['rows'][number]

/** Tables of some measures by group, the whole at the end; null where none of them is divided. */
export function groupTables(
  t: Messages,
  { by, rows }: MeasuresRead,
): (measures: readonly MeasureName[]) => GroupTable | null {
  if (by === null) return () => null
  const rowsOf = Map.groupBy(rows, ({ measureId }) => measureId)
  return (measures) => {
    const divided = measures.flatMap((measure) => {
      const of = rowsOf.get(measure.id) ?? []
      if (!of.some(({ group }) => group !== null)) return []
      return { measure, of: new Map(of.map((row) => [row.group?.id ?? null, row])) }
    })
    const [first] = divided
    if (first === undefined) return null
    const groups = [...first.of.values()].flatMap(({ group }) => group ?? [])
    return {
      caption: t.insight.perGroup(t.insight.bys[by]),
      rowHead: t.insight.bys[by],
      measures: divided.map(({ measure }) => measure),
      rows: [...groups, { id: null, label: t.insight.all }].map(({ id, label }) => ({
        id,
        label,
        cells: divided.map(({ measure, of }) => cellOf(t, measure, of.get(id))),
      })),
    }
  }
}

function cellOf(
  t: Messages,
  measure: MeasureName,
  row: MeasureRow | undefined,
): Row['cells'][number] {
  return {
    measureId: measure.id,
    text: row === undefined ? t.insight.nothingToSay : textOf(t, measure, row),
    isShown: row !== undefined && !row.withheld && row.value !== null && row.numerator !== 0,
  }
}
