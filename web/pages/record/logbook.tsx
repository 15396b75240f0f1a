import type { Day } from '../../../scheduler/domain/day.ts'
import type { listAudit } from '../../../src/actions/audit/list.ts'
import { JustDone } from '../../parts/just-done.tsx'
import { LogbookFilter } from '../../parts/record/logbook-filter.tsx'
import { LogbookTake } from '../../parts/record/logbook-take.tsx'
import { RecordNav } from '../../parts/record/record-nav.tsx'
import { roleName } from '../../parts/record/role-name.ts'
import { verbName } from '../../parts/record/verb-name.ts'
import { requestNumber } from '../../parts/request-number.ts'
import { Table } from '../../parts/table.tsx'
import { moment } from '../../parts/when.ts'
import type { View } from '../../view.ts'

type Log = Awaited<ReturnType<typeof listAudit>>
type Line = Log['items'][number]

interface LogbookProps {
  readonly view: View
  readonly log: Log
  /** From which day the file begins unless told otherwise. */
  readonly firstDay: Day
}

/** Who did what at the own board, and whether the log is whole. */
export function Logbook(props: LogbookProps) {
  const { view, log } = props
  const words = view.t.record.logbook
  const { soort, q, vanaf, tot, na } = view.query
  const isAll = !(soort || q || vanaf || tot || na)
  return (
    <>
      <RecordNav view={view} />
      <JustDone view={view} />
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <div class="stack">
        <Whole {...props} />
        <LogbookFilter view={view} />
        {log.items.length === 0 ? (
          <p class="card">
            {isAll ? words.none : words.noneFound}{' '}
            {!isAll && <a href="/privacy/logboek">{view.t.record.all}</a>}
          </p>
        ) : (
          <Lines {...props} />
        )}
        <Pager {...props} />
        <LogbookTake {...props} />
      </div>
    </>
  )
}

function Whole({ view: { t, now }, log: { chain } }: LogbookProps) {
  const words = t.record.logbook
  if (chain === null) return null
  const isWhole = chain.broken === 0
  return (
    <p class={isWhole ? 'notice good' : 'notice danger'} role={isWhole ? undefined : 'alert'}>
      <strong>{isWhole ? words.whole(chain.events) : words.broken(chain.broken)}</strong>{' '}
      {words.checkedAt(moment(t, now))}
    </p>
  )
}

function Lines({ view, log }: LogbookProps) {
  const { t, now } = view
  const words = t.record.logbook
  return (
    <Table<Line>
      caption={words.caption}
      rows={log.items}
      columns={[
        { head: words.what, cell: ({ verb }) => verbName(t, verb) },
        { head: words.by, cell: (line) => <By view={view} line={line} /> },
        { head: t.record.when, cell: ({ happenedAt }) => moment(t, happenedAt, now) },
        { head: words.about, cell: (line) => <About view={view} line={line} /> },
        { head: words.number, cell: ({ seq }) => seq },
      ]}
    />
  )
}

/** Of somebody whose name the board may not read, the role alone. */
function By({ view: { t }, line }: { readonly view: View; readonly line: Line }) {
  const role = roleName(t, line.actorRole)
  if (!line.actorName) return role
  return (
    <>
      {line.actorName} <small class="muted">{role}</small>
    </>
  )
}

/** Who works for a school goes to the request itself. */
function About({ view: { t, signedIn }, line }: { readonly view: View; readonly line: Line }) {
  const words = t.record.logbook
  const requestId = line.verb.startsWith('request.') ? line.subjectId : line.requestId
  if (requestId === null) return words.subject(requestNumber(line.subjectId))
  const text = words.request(requestNumber(requestId))
  return signedIn?.actor.role === 'school' ? <a href={`/inbox/${requestId}`}>{text}</a> : text
}

function Pager({ view: { t, query }, log: { next } }: LogbookProps) {
  const words = t.record.logbook
  const { na: after, gelukt: _said, ...rest } = query
  if (next === null && after === undefined) return null
  const to = (asked: Readonly<Record<string, string>>) =>
    `/privacy/logboek?${new URLSearchParams(asked).toString()}`
  return (
    <nav class="pager" aria-label={words.pages}>
      {after !== undefined && (
        <a class="button quiet" href={to(rest)}>
          {words.first}
        </a>
      )}
      {next !== null && (
        <a class="button quiet" href={to({ ...rest, na: next })}>
          {words.next}
        </a>
      )}
    </nav>
  )
}
