import type { readRequestHistory } from '../../src/actions/request/history.ts'
import type { View } from '../view.ts'
import type { Messages } from '../words/nl.ts'
import { Table } from './table.tsx'
import { moment } from './when.ts'

type Step = Awaited<ReturnType<typeof readRequestHistory>>[number]

/** What happened to a request, folded away: when, what, and in which role. */
export function History({ view, steps }: { readonly view: View; readonly steps: readonly Step[] }) {
  const { t } = view
  const words = t.own
  return (
    <section aria-labelledby="geschiedenis">
      <h2 id="geschiedenis">{words.historyTitle}</h2>
      {steps.length === 0 ? (
        <p class="card">{words.noHistory}</p>
      ) : (
        <Table<Step>
          caption={words.historyTitle}
          rows={steps}
          columns={[
            { head: words.historyWhen, cell: ({ at }) => moment(t, at) },
            { head: words.historyWhat, cell: (step) => <What t={t} step={step} /> },
            { head: words.historyWho, cell: ({ actorRole }) => roleIn(t.roles, actorRole) },
          ]}
        />
      )}
    </section>
  )
}

/** The step in words, and of what was cancelled how much, and why where that is told. */
function What({ t, step }: { readonly t: Messages; readonly step: Step }) {
  const verbs: Readonly<Record<string, string>> = t.own.verbs
  const { verb, sessions, reason } = step
  const more = [
    sessions !== null && t.count.lessons(sessions),
    reason !== null && t.own.cancelReasons[reason],
  ].filter(Boolean)
  return (
    <>
      {verbs[verb] ?? verb}
      {more.length > 0 && <div class="muted">{more.join(', ')}</div>}
    </>
  )
}

function roleIn(roles: Readonly<Record<string, string>>, role: string): string {
  return roles[role] ?? role
}
