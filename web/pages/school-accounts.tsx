import type { SchoolAccounts } from '../../src/actions/school-account/list.ts'
import type { TriedSchoolAccount } from '../../src/actions/school-account/try.ts'
import { JustDone } from '../parts/just-done.tsx'
import { type RefusedStep, StepRefusal } from '../parts/people/step-form.tsx'
import { ProofFirst } from '../parts/proof-first.tsx'
import { SchoolAccountSetting } from '../parts/school-account-setting.tsx'
import { Table } from '../parts/table.tsx'
import type { View } from '../view.ts'

const HOME = '/schoolaccounts'

type Row = SchoolAccounts['boards'][number]

/** Every board, and whether its staff have a school account here. */
export function SchoolAccountsPage({ view, boards }: { view: View; boards: readonly Row[] }) {
  const { t } = view
  const words = t.schoolAccounts
  return (
    <>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      {boards.length === 0 ? (
        <p class="card">{words.none}</p>
      ) : (
        <Table
          caption={words.title}
          rows={boards}
          columns={[
            { head: words.board, cell: ({ name }) => name },
            {
              head: words.kind,
              cell: ({ account }) => (account ? words.kinds[account.preset] : '–'),
            },
            { head: words.state, cell: (row) => words.states[stateOf(row)] },
            {
              head: words.open,
              cell: ({ number, name }) => (
                <a href={`${HOME}/${number}`} aria-label={words.openOf(name)}>
                  {words.open}
                </a>
              ),
            },
          ]}
        />
      )}
    </>
  )
}

function stateOf({ account }: Row): keyof View['t']['schoolAccounts']['states'] {
  if (account === null) return 'none'
  if (!account.isSecretThere) return 'secretMissing'
  return account.isOn ? 'on' : 'off'
}

export interface SchoolAccountProps {
  readonly view: View
  readonly row: Row
  readonly isProven: boolean
  /** What trying came to, just now. */
  readonly tried: TriedSchoolAccount | undefined
  readonly refused: RefusedStep | undefined
}

/** The school account of one board: how it is set, setting it, and trying it. */
export function SchoolAccountPage(props: SchoolAccountProps) {
  const { view, row, refused, tried, isProven } = props
  const { t } = view
  const words = t.schoolAccounts
  return (
    <>
      <StepRefusal t={t} refused={refused} />
      <JustDone view={view} said={words.done} />
      <h1>{`${words.title}: ${row.name}`}</h1>
      <div class="stack">
        <p>
          <a href={HOME}>{words.all}</a>
        </p>
        {tried !== undefined && (
          <p class="notice" role="status">
            {words.answers(tried.issuer)}
          </p>
        )}
        <ProofFirst view={view} isProven={isProven} />
        <SchoolAccountSetting
          t={t}
          account={row.account}
          at={{ action: `${HOME}/${row.number}`, refused }}
        />
        {row.account !== null && <Trying {...props} account={row.account} />}
      </div>
    </>
  )
}

function Trying({
  view: { t },
  row,
  account,
}: SchoolAccountProps & { account: NonNullable<Row['account']> }) {
  const words = t.schoolAccounts
  return (
    <section class="card" aria-labelledby="proberen">
      <h2 id="proberen">{words.tryTitle}</h2>
      <p>{account.isSecretThere ? words.secretThere : words.secretMissing}</p>
      <p>
        {words.returnAddress}: <code class="secret">{account.returnAddress}</code>
      </p>
      <form method="post" action={`${HOME}/${row.number}/probeer`}>
        <p>{words.tryLead}</p>
        <div class="actions">
          <button type="submit" class="quiet">
            {words.try}
          </button>
        </div>
      </form>
    </section>
  )
}
