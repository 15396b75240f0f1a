import type { ClosingPreview } from '../../src/actions/site/preview-closing.ts'
import type { Messages } from '../words/nl.ts'
import type { ClosingProps } from './closing-props.ts'
import { paidInWords } from './paid-in-words.ts'
import { Table } from './table.tsx'
import { shortDay, stretch } from './when.ts'

type Props = ClosingProps & { readonly preview: ClosingPreview }
type Row = ClosingPreview['requests'][number]

/** What would happen, with the button that does it. */
export function ClosingResult({ view, names, typed, preview }: Props) {
  const { t, today } = view
  const words = t.roads.closing
  const days = preview.days.map((day) => shortDay(t, day, today)).join('; ')
  return (
    <section class="card" aria-labelledby="gevolg">
      <h2 id="gevolg">{words.previewTitle(preview.siteName)}</h2>
      <p>{words.days(days)}</p>
      {preview.requests.length === 0 ? (
        <p>{words.nothing}</p>
      ) : (
        <Table<Row>
          caption={words.caption}
          rows={preview.requests}
          columns={[
            {
              head: words.request,
              cell: ({ requestId, roleCode, firstDay, lastDay }) => (
                <a href={`/inbox/${requestId}`}>
                  {names.roles[roleCode] ?? roleCode}, {stretch(t, firstDay, lastDay, today)}
                </a>
              ),
            },
            {
              head: words.falling,
              cell: ({ lessons, ends }) =>
                `${words.lessons(lessons)}; ${ends ? words.ends : words.keeps}`,
            },
            { head: words.coming, cell: (row) => <Told t={t} row={row} /> },
          ]}
        />
      )}
      <form method="post" action="/school-dicht">
        <input type="hidden" name="siteId" value={preview.siteId} />
        <input type="hidden" name="firstDay" value={typed.firstDay} />
        <input type="hidden" name="lastDay" value={typed.lastDay || typed.firstDay} />
        <input type="hidden" name="reason" value={typed.reason} />
        <input type="hidden" name="seen" value={preview.seen} />
        <div class="actions">
          <button type="submit" class="grave">
            {words.submit}
          </button>
        </div>
      </form>
    </section>
  )
}

function Told({ t, row }: { readonly t: Messages; readonly row: Row }) {
  const words = t.roads.closing
  const { members, openOffers } = row
  return (
    <>
      {members.map((member) => (
        <div>
          <strong>{member.name}</strong>: {paidInWords(t, member)}
        </div>
      ))}
      {openOffers > 0 && <div>{words.offers(openOffers)}</div>}
      {members.length === 0 && openOffers === 0 && words.nobody}
    </>
  )
}
