import type { ListedUsers } from '../../src/actions/user/list.ts'
import { Field } from '../parts/field.tsx'
import { JustDone } from '../parts/just-done.tsx'
import { type RefusedStep, StepRefusal } from '../parts/people/step-form.tsx'
import { Table } from '../parts/table.tsx'
import type { View } from '../view.ts'

export interface UsersProps {
  readonly view: View
  readonly listed: ListedUsers
  readonly text: string
  readonly role: 'admin' | 'board' | 'coordinator'
  readonly refused: RefusedStep | undefined
}

/** Who can sign in, and what whoever keeps them may do about it. */
export function Users(props: UsersProps) {
  const { view, refused, role } = props
  const words = view.t.users
  return (
    <>
      <StepRefusal t={view.t} refused={refused} />
      <JustDone view={view} said={words.done} />
      <h1>{words.title}</h1>
      <p class="lead">{words.lead[role]}</p>
      <div class="stack">
        <p>
          <a href="/uitnodigingen">{words.invite}</a>
        </p>
        <Search {...props} />
        <List {...props} />
        <p class="muted">{words.what}</p>
      </div>
    </>
  )
}

function Search({ view: { t }, text }: UsersProps) {
  return (
    <form method="get" action="/gebruikers" class="row">
      <Field
        name="q"
        label={t.users.search}
        control={(field) => <input {...field} type="search" value={text} autocomplete="off" />}
      />
      <div class="actions">
        <button type="submit" class="quiet">
          {t.users.find}
        </button>
      </div>
    </form>
  )
}

type User = ListedUsers['users'][number]

function List({ view: { t }, listed: { users, isCut }, text }: UsersProps) {
  const words = t.users
  if (users.length === 0)
    return (
      <p class="card">
        {text === '' ? words.none : words.noneFound}{' '}
        {text !== '' && <a href="/gebruikers">{words.all}</a>}
      </p>
    )
  const secondOf = ({ hasApp, passkeyCount }: User) =>
    [hasApp && words.app, passkeyCount > 0 && words.passkeys(passkeyCount)]
      .filter(Boolean)
      .join(', ') || words.noSecond
  return (
    <>
      <Table
        caption={words.title}
        rows={users}
        columns={[
          {
            head: words.name,
            cell: ({ name, email }) => (
              <>
                {name} <small class="muted">{email}</small>
              </>
            ),
          },
          {
            head: words.roles,
            cell: ({ roles }) =>
              roles.map(({ role, where }) => t.roleAt(t.roles[role], where ?? '')).join('; '),
          },
          { head: words.second, cell: secondOf },
          { head: words.state, cell: ({ isDisabled }) => (isDisabled ? words.off : words.on) },
          { head: words.act, cell: (user) => <Steps words={words} user={user} /> },
        ]}
      />
      {isCut && <p class="notice">{words.cut}</p>}
    </>
  )
}

function Steps({ words, user }: { readonly words: View['t']['users']; readonly user: User }) {
  const { id, name, isDisabled, isSelf, hasApp, passkeyCount } = user
  if (isSelf) return words.self
  return (
    <div class="side-by-side">
      {isDisabled ? (
        <Step id={id} step="aan" label={words.enable} about={words.enableOf(name)} />
      ) : (
        <Step id={id} step="uit" label={words.disable} about={words.disableOf(name)} />
      )}
      {(hasApp || passkeyCount > 0) && (
        <Step id={id} step="wis" label={words.reset} about={words.resetOf(name)} />
      )}
    </div>
  )
}

function Step({ id, step, label, about }: Record<'id' | 'step' | 'label' | 'about', string>) {
  return (
    <form method="post" action={`/gebruikers/${id}/${step}`}>
      <button type="submit" class="quiet" aria-label={about}>
        {label}
      </button>
    </form>
  )
}
