import { Table } from '../parts/table.tsx'
import { pathInto } from './address.ts'
import { Behind } from './behind.tsx'
import { type GroupTable, nameOf, type SectionProps } from './section.ts'

/** The figures of a section per group; each leads to what is behind it. */
export function GroupFigures({
  t,
  section,
  shown,
  role,
  isKnown,
  groups,
}: SectionProps & { readonly groups: GroupTable }) {
  type Row = GroupTable['rows'][number]
  return (
    <Table<Row>
      caption={`${groups.caption}: ${section.title}`}
      isWide
      rows={groups.rows}
      columns={[
        {
          head: groups.rowHead,
          cell: ({ id, label }) => {
            const path = pathInto(shown, id, isKnown)
            return path === null ? label : <a href={path}>{label}</a>
          },
        },
        ...groups.measures.map((measure, place) => ({
          head: nameOf(t, measure),
          cell: ({ id, label, cells }: Row) => {
            const cell = cells[place]
            if (cell === undefined || !cell.isShown || id === null) return cell?.text ?? ''
            const name = `${nameOf(t, measure)}, ${label}`
            return (
              <Behind {...{ t, shown, role, name }} measureId={measure.id} group={id}>
                {cell.text}
              </Behind>
            )
          },
        })),
      ]}
    />
  )
}
