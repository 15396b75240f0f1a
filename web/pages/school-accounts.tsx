import type { SchoolAccounts } from '../../src/actions/school-account/list.ts'
import type { TriedSchoolAccount } from '../../src/actions/school-account/try.ts'
import { Choice, Field, Tick } from '../parts/field.tsx'
import { JustDone } from '../parts/just-done.tsx'
import {
  type RefusedStep,
  type StepAt,
  StepRefusal,
  stepErrorOf,
  stepFieldId,
  typedOr,
} from '../parts/people/step-form.tsx'
import { ProofFirst } from '../parts/proof-first.tsx'
import { Table } from '../parts/table.tsx'
import type { View } from '../view.ts'

const HOME = '/schoolaccounts'
const KINDS = ['entra', 'google', 'surfconext', 'entree'] as const

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
        <Setting {...props} />
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

function Setting({ view: { t }, row: { number, account }, refused }: SchoolAccountProps) {
  const words = t.schoolAccounts
  const at: StepAt = { action: `${HOME}/${number}`, refused }
  const secretName = account?.secretName ?? 'NAAM'
  return (
    <section class="card" aria-labelledby="instellen">
      <h2 id="instellen">{words.formTitle}</h2>
      <form method="post" action={at.action} novalidate>
        <Choice
          name="preset"
          id={stepFieldId(at.action, 'preset')}
          label={words.kind}
          options={KINDS.map((kind) => ({ value: kind, text: words.kinds[kind] }))}
          chosen={typedOr(at, 'preset', account?.preset ?? 'entra')}
        />
        <Text {...{ at, words }} name="issuer" known={account?.issuer} hint={words.issuerHint} />
        <Text {...{ at, words }} name="clientId" known={account?.clientId} />
        <Text
          {...{ at, words }}
          name="secretName"
          known={account?.secretName}
          hint={words.secretHint(`ACHTERVANG_OIDC_SECRET_${secretName}`)}
        />
        <Text
          {...{ at, words }}
          name="emailDomains"
          known={account?.emailDomains.join(', ')}
          hint={words.emailDomainsHint}
        />
        <Text
          {...{ at, words }}
          name="organisation"
          known={account?.organisation ?? undefined}
          hint={words.organisationHint}
        />
        <Ticks {...{ at, words, account }} />
        <div class="actions">
          <button type="submit">{words.save}</button>
        </div>
      </form>
    </section>
  )
}

interface TicksProps extends Pick<TextProps, 'at' | 'words'> {
  readonly account: SchoolAccountProps['row']['account']
}

function Ticks({ at: { action, refused }, words, account }: TicksProps) {
  const isAgain = refused?.action === action
  const ticked = (name: string, known: boolean) =>
    isAgain ? refused.typed[name] !== undefined : known
  return (
    <div class="field ticks">
      <Tick
        name="isMfaAsked"
        label={words.isMfaAsked}
        isOn={ticked('isMfaAsked', account?.isMfaAsked ?? false)}
      />
      <Tick name="isOn" label={words.isOn} isOn={ticked('isOn', account?.isOn ?? true)} />
    </div>
  )
}

function Text({ at, words, name, known = '', hint }: TextProps) {
  return (
    <Field
      name={name}
      id={stepFieldId(at.action, name)}
      label={words[name]}
      hint={hint}
      error={stepErrorOf(at, name)}
      control={(field) => (
        <input {...field} type="text" value={typedOr(at, name, known)} autocomplete="off" />
      )}
    />
  )
}

interface TextProps {
  readonly at: StepAt
  readonly words: View['t']['schoolAccounts']
  readonly name: 'issuer' | 'clientId' | 'secretName' | 'emailDomains' | 'organisation'
  readonly known: string | undefined
  readonly hint?: string
}
