import type { readRequestHistory } from '../../src/actions/request/history.ts'
import type { View } from '../view.ts'
import { Table } from './table.tsx'
import { moment } from './when.ts'

type Step = Awaited<ReturnType<typeof readRequestHistory>>[number]

/** What happened to a request, folded away: when, what, and in which role. */
export function History({ view, steps }: { readonly view: View; readonly steps: readonly Step[] }) {
  const { t } = view
  const words = t.own
  const verbs: Readonly<Record<string, string>> = words.verbs
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
            { head: words.historyWhat, cell: ({ verb }) => verbs[verb] ?? verb },
            { head: words.historyWho, cell: ({ actorRole }) => roleIn(t.roles, actorRole) },
          ]}
        />
      )}
    </section>
  )
}

function roleIn(roles: Readonly<Record<string, string>>, role: string): string {
  return roles[role] ?? role
}
