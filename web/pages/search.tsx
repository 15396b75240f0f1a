import type { Names } from '../../src/actions/reference/names.ts'
import type { Found } from '../../src/actions/search/find.ts'
import { Badge } from '../parts/badge.tsx'
import { Field } from '../parts/field.tsx'
import { subjectsInWords } from '../parts/lesson.ts'
import { type Refusal, RefusalSummary } from '../parts/notice.tsx'
import { Phone } from '../parts/phone.tsx'
import { requestNumber } from '../parts/request-number.ts'
import { type Column, Table } from '../parts/table.tsx'
import { stretch } from '../parts/when.ts'
import type { View } from '../view.ts'

export interface SearchProps {
  readonly view: View
  readonly names: Names
  readonly role: 'school' | 'coordinator'
  /** What was typed; empty before anybody searched. */
  readonly text: string
  readonly found: Found | undefined
  readonly refusal: Refusal | undefined
}

/** Finding a request or somebody by a word, within what one may see. */
export function Search(props: SearchProps) {
  const { view, role, text, refusal } = props
  const { t } = view
  return (
    <>
      <RefusalSummary t={t} refusal={refusal} fieldIds={{ text: 'q' }} />
      <h1>{t.search.title}</h1>
      <p class="lead">{t.search.lead[role]}</p>
      <search>
        <form method="get" action="/zoek" class="card seek section" novalidate>
          <Field
            name="q"
            label={t.search.field}
            hint={t.search.hint}
            error={refusal?.fields[0]?.remedy}
            control={(control) => (
              <input
                {...control}
                type="search"
                value={text}
                maxlength={80}
                autocomplete="off"
                autofocus={text === ''}
              />
            )}
          />
          <div class="actions">
            <button type="submit">{t.search.submit}</button>
          </div>
        </form>
      </search>
      <Results {...props} />
    </>
  )
}

function Results({ view, names, text, found }: SearchProps) {
  const { t } = view
  if (found === undefined) return null
  const { requests, members, isWhole } = found
  const count = requests.length + members.length
  return (
    <div class="stack section">
      <p role="status" class={count === 0 ? 'card' : 'muted'}>
        {count === 0 ? t.search.none(text) : t.search.found(count)}
      </p>
      {!isWhole && <p class="notice warn">{t.search.notWhole}</p>}
      {members.length > 0 && (
        <section aria-labelledby="mensen">
          <h2 id="mensen">{t.search.members}</h2>
          <Table<Found['members'][number]>
            caption={t.search.members}
            rows={members}
            columns={[
              {
                head: t.search.name,
                cell: ({ id, name }) => <a href={`/leden/${id}`}>{name}</a>,
              },
              { head: t.search.phone, cell: ({ phone }) => <Phone t={t} number={phone} /> },
            ]}
          />
        </section>
      )}
      {requests.length > 0 && (
        <section aria-labelledby="aanvragen">
          <h2 id="aanvragen">{t.search.requests}</h2>
          <Table<FoundRequest>
            caption={t.search.requests}
            rows={requests}
            columns={columnsOf(view, names)}
          />
        </section>
      )}
    </div>
  )
}

type FoundRequest = Found['requests'][number]

function columnsOf({ t, today }: View, names: Names): readonly Column<FoundRequest>[] {
  return [
    {
      head: t.search.number,
      cell: ({ id }) => <a href={`/inbox/${id}`}>{requestNumber(id)}</a>,
    },
    { head: t.search.away, cell: ({ personName }) => personName ?? '–' },
    { head: t.search.where, cell: ({ siteName }) => siteName },
    {
      head: t.search.when,
      cell: ({ firstDay, lastDay }) => stretch(t, firstDay, lastDay, today),
    },
    { head: t.search.what, cell: (request) => subjectsInWords(names, request) },
    {
      head: t.search.status,
      cell: ({ status }) => <Badge text={t.status.request[status]} />,
    },
  ]
}
