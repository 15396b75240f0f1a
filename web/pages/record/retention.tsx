import type { showRetention } from '../../../src/actions/retention/show.ts'
import { JustDone } from '../../parts/just-done.tsx'
import { type RefusedStep, StepRefusal } from '../../parts/people/step-form.tsx'
import { RecordNav } from '../../parts/record/record-nav.tsx'
import { SetTerm } from '../../parts/record/set-term.tsx'
import { termInWords, termsToShow } from '../../parts/record/terms.ts'
import { Table } from '../../parts/table.tsx'
import { moment, plainDay } from '../../parts/when.ts'
import type { View } from '../../view.ts'

interface RetentionProps {
  readonly view: View
  readonly kept: Awaited<ReturnType<typeof showRetention>>
  readonly isProven: boolean
  readonly refused: RefusedStep | undefined
}

/** How long things are kept, what would be forgotten now, and the proof of what was. */
export function Retention(props: RetentionProps) {
  const { view, kept, isProven, refused } = props
  const { t, today, signedIn } = view
  const words = t.record.retention
  const actor = signedIn?.actor
  // Who keeps every board reads what holds for all of them.
  const terms = kept.terms.filter(({ boardId }) => boardId === null || actor?.role !== 'admin')
  return (
    <>
      <RecordNav view={view} />
      <StepRefusal t={t} refused={refused} />
      <JustDone view={view} said={words.done} />
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <div class="stack">
        <Table
          caption={words.termsCaption}
          rows={termsToShow(terms, today)}
          columns={[
            { head: words.kind, cell: ({ kind }) => words.kinds[kind] },
            { head: words.term, cell: (term) => termInWords(t, term) },
            { head: words.since, cell: ({ validFrom }) => plainDay(t, validFrom) },
            {
              head: words.whose,
              cell: ({ boardId }) => (boardId === null ? words.everybody : words.ownBoard),
            },
            { head: words.source, cell: ({ source }) => <span lang="nl">{source}</span> },
          ]}
        />
        <Due {...props} />
        <Proof {...props} />
        {actor?.role === 'school' && actor.siteIds === null && (
          <SetTerm {...{ view, isProven, refused }} />
        )}
      </div>
    </>
  )
}

function Due({ view: { t }, kept: { due } }: RetentionProps) {
  const words = t.record.retention
  return (
    <section aria-labelledby="vergeten">
      <h2 id="vergeten">{words.dueTitle}</h2>
      {due.length === 0 ? (
        <p class="card">{words.dueNone}</p>
      ) : (
        <Table
          caption={words.dueCaption}
          rows={due}
          columns={[
            { head: words.kind, cell: ({ kind }) => words.kinds[kind] },
            { head: words.count, cell: ({ count }) => count },
            { head: words.keptUntil, cell: ({ keptUntil }) => plainDay(t, keptUntil) },
          ]}
        />
      )}
    </section>
  )
}

/** How much of the check number is shown: enough to find the line in the file. */
const MARK_LENGTH = 12

function Proof({ view: { t, now }, kept: { forgotten } }: RetentionProps) {
  const words = t.record.retention
  return (
    <section aria-labelledby="bewijs">
      <h2 id="bewijs">{words.proofTitle}</h2>
      {forgotten.length === 0 ? (
        <p class="card">{words.proofNone}</p>
      ) : (
        <>
          <p class="muted">{words.proofLead}</p>
          <Table
            caption={words.proofCaption}
            rows={forgotten}
            columns={[
              { head: words.kind, cell: ({ kind }) => words.kinds[kind] },
              { head: words.count, cell: ({ count }) => count },
              { head: t.record.when, cell: ({ happenedAt }) => moment(t, happenedAt, now) },
              {
                head: words.proof,
                cell: ({ seq, hash }) => words.proofOf(seq, hash.slice(0, MARK_LENGTH)),
              },
            ]}
          />
        </>
      )}
    </section>
  )
}
