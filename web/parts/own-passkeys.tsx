import type { OwnPasskeys } from '../../src/actions/passkey/list.ts'
import type { View } from '../view.ts'
import { Field } from './field.tsx'
import { PasskeyForm } from './passkey-form.tsx'
import { type RefusedStep, stepErrorOf, stepFieldId, typedOr } from './people/step-form.tsx'
import { ProofFirst } from './proof-first.tsx'
import { Table } from './table.tsx'
import { moment } from './when.ts'

const ADD = '/mijn-aanmelding/passkey'

/** The own passkeys: which there are, taking one away, and making one. */
export function OwnPasskeysPart({ view, own, refused }: OwnPasskeysProps) {
  const { t } = view
  const { passkeys, isPossible, isProven } = own
  if (!isPossible && passkeys.length === 0) return null
  return (
    <section aria-labelledby="passkeys">
      <h2 id="passkeys">{t.passkey.title}</h2>
      <p class="muted">{t.passkey.lead}</p>
      {passkeys.length === 0 ? (
        <p class="card">{t.passkey.none}</p>
      ) : (
        <List view={view} passkeys={passkeys} />
      )}
      {isPossible && <ProofFirst {...{ view, isProven }} />}
      {isPossible && isProven && <Add view={view} at={{ action: ADD, refused }} />}
    </section>
  )
}

interface OwnPasskeysProps {
  readonly view: View
  readonly own: OwnPasskeys
  readonly refused: RefusedStep | undefined
}

function List({
  view: { t },
  passkeys,
}: Pick<OwnPasskeysProps, 'view'> & Pick<OwnPasskeys, 'passkeys'>) {
  const words = t.passkey
  return (
    <Table
      caption={words.title}
      rows={passkeys}
      columns={[
        { head: words.name, cell: ({ name }) => name },
        { head: words.made, cell: ({ createdAt }) => moment(t, createdAt) },
        {
          head: words.used,
          cell: ({ lastUsedAt }) => (lastUsedAt === null ? words.never : moment(t, lastUsedAt)),
        },
        {
          head: words.kept,
          cell: ({ isBackedUp }) => (isBackedUp ? words.inCloud : words.onDevice),
        },
        { head: words.rename, cell: (one) => <Rename words={words} one={one} /> },
        {
          head: words.remove,
          cell: ({ id, name }) => (
            <form method="post" action={`${ADD}/${id}/weg`}>
              <button type="submit" class="quiet" aria-label={words.removeOf(name)}>
                {words.remove}
              </button>
            </form>
          ),
        },
      ]}
    />
  )
}

function Rename({ words, one: { id, name } }: RenameProps) {
  return (
    <form method="post" action={`${ADD}/${id}/naam`} class="actions">
      <input
        type="text"
        name="name"
        value={name}
        aria-label={words.renameOf(name)}
        maxlength={60}
        required
        autocomplete="off"
      />
      <button type="submit" class="quiet" aria-label={`${words.renameOf(name)}: ${words.rename}`}>
        {words.rename}
      </button>
    </form>
  )
}

interface RenameProps {
  readonly words: View['t']['passkey']
  readonly one: OwnPasskeys['passkeys'][number]
}

function Add({
  view: { t },
  at,
}: {
  view: View
  at: { action: string; refused: RefusedStep | undefined }
}) {
  const words = t.passkey
  return (
    <>
      <PasskeyForm t={t} how="make" action={ADD} submit={words.add} isQuiet>
        <Field
          name="name"
          id={stepFieldId(ADD, 'name')}
          label={words.newName}
          hint={words.newNameHint}
          error={stepErrorOf(at, 'name')}
          control={(field) => (
            <input
              {...field}
              type="text"
              value={typedOr(at, 'name', '')}
              maxlength={60}
              required
              autocomplete="off"
            />
          )}
        />
      </PasskeyForm>
      <p class="notice scriptless">{words.noScript}</p>
    </>
  )
}
