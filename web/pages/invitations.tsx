import type { ListedInvitation, listPlaces } from '../../src/actions/invitation/list.ts'
import { Choice, Field } from '../parts/field.tsx'
import { JustDone } from '../parts/just-done.tsx'
import {
  type RefusedStep,
  type StepAt,
  StepForm,
  StepRefusal,
  stepErrorOf,
  stepFieldId,
  tickedOr,
  typedOr,
} from '../parts/people/step-form.tsx'
import { ProofFirst } from '../parts/proof-first.tsx'
import { Table } from '../parts/table.tsx'
import { moment } from '../parts/when.ts'
import type { View } from '../view.ts'

export interface InvitationsProps {
  readonly view: View
  readonly invitations: readonly ListedInvitation[]
  readonly places: Awaited<ReturnType<typeof listPlaces>>
  /** The roles that the reader may offer. */
  readonly roles: readonly ListedInvitation['role'][]
  readonly refused: RefusedStep | undefined
}

/** Inviting somebody, and what became of it. */
export function Invitations(props: InvitationsProps) {
  const { view, places, roles, refused } = props
  const words = view.t.door.invitations
  return (
    <>
      <StepRefusal t={view.t} refused={refused} />
      <JustDone view={view} said={words.done} />
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <div class="stack">
        <p>
          <a href="/gebruikers">{view.t.users.title}</a>
        </p>
        <ProofFirst view={view} isProven={places.isProven} />
        <section class="card">
          {roles.map((role) => (
            <InviteForm {...props} role={role} />
          ))}
        </section>
        <Sent {...props} />
      </div>
    </>
  )
}

function InviteForm(props: InvitationsProps & { readonly role: ListedInvitation['role'] }) {
  const { view, refused, role } = props
  const { t } = view
  const words = t.door.invitations
  const at = { action: `/uitnodigingen/nieuw/${role}`, refused }
  return (
    <StepForm {...at} title={words.inviteTitle(t.roles[role])} submit={words.submit}>
      {role !== 'member' && (
        <div class="row">
          <Text at={at} name="name" label={words.name} />
          <Text at={at} name="email" label={words.email} type="email" />
        </div>
      )}
      <Where {...props} at={at} />
    </StepForm>
  )
}

function Where({ view, places, role, at }: InvitationsProps & { role: string; at: StepAt }) {
  const words = view.t.door.invitations
  const { boards, pools, regions, members } = places
  const lists: Readonly<Record<string, Omit<PlaceChoiceProps, 'at'>>> = {
    school: { name: 'boardId', label: words.board, list: boards },
    board: { name: 'boardId', label: words.board, list: boards },
    coordinator: { name: 'poolId', label: words.pool, list: pools },
    region: { name: 'regionId', label: words.region, list: regions },
    member: { name: 'memberId', label: words.member, list: members },
  }
  const pick = lists[role]
  if (pick === undefined) return null
  return (
    <>
      <PlaceChoice at={at} {...pick} />
      {role === 'school' && boards.length === 1 && <Sites at={at} view={view} places={places} />}
    </>
  )
}

interface PlaceChoiceProps {
  readonly at: StepAt
  readonly name: string
  readonly label: string
  readonly list: readonly { readonly id: string; readonly name: string }[]
}

function PlaceChoice({ at, name, label, list }: PlaceChoiceProps) {
  const [first] = list
  return (
    <Choice
      name={name}
      id={stepFieldId(at.action, name)}
      label={label}
      error={stepErrorOf(at, name)}
      options={list.map(({ id, name: text }) => ({ value: id, text }))}
      chosen={typedOr(at, name, first?.id ?? '')}
    />
  )
}

/** Who invites for one board may say which of its sites. */
function Sites({ at, view, places }: Pick<InvitationsProps, 'view' | 'places'> & { at: StepAt }) {
  const words = view.t.door.invitations
  const ticked = tickedOr(at, 'siteIds', [])
  return (
    <fieldset class="field">
      <legend>{words.sites}</legend>
      <p class="hint">{words.sitesHint}</p>
      <div class="ticks">
        {places.sites.map(({ id, name }) => (
          <label class="choice">
            <input type="checkbox" name="siteIds" value={id} checked={ticked.includes(id)} />
            {name}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function Text({ at, name, label, type = 'text' }: TextProps) {
  return (
    <Field
      name={name}
      id={stepFieldId(at.action, name)}
      label={label}
      error={stepErrorOf(at, name)}
      control={(field) => (
        <input {...field} type={type} value={typedOr(at, name, '')} autocomplete="off" />
      )}
    />
  )
}

interface TextProps {
  readonly at: StepAt
  readonly name: string
  readonly label: string
  readonly type?: 'text' | 'email'
}

function Sent({ view, invitations }: InvitationsProps) {
  const { t } = view
  const words = t.door.invitations
  const nameOf = ({ name }: ListedInvitation) => name ?? words.unseen
  return (
    <section aria-labelledby="verstuurd">
      <h2 id="verstuurd">{words.listTitle}</h2>
      {invitations.length === 0 ? (
        <p class="card">{words.none}</p>
      ) : (
        <Table
          caption={words.listTitle}
          rows={invitations}
          columns={[
            { head: words.who, cell: nameOf },
            { head: words.as, cell: ({ role, where }) => t.roleAt(t.roles[role], where ?? '') },
            { head: words.until, cell: ({ expiresAt }) => moment(t, expiresAt) },
            { head: words.status, cell: ({ status }) => words.statuses[status] },
            {
              head: words.revoke,
              cell: (one) =>
                one.status === 'open' ? (
                  <form method="post" action={`/uitnodigingen/${one.id}/trek-in`}>
                    <button type="submit" class="quiet" aria-label={words.revokeOf(nameOf(one))}>
                      {words.revoke}
                    </button>
                  </form>
                ) : null,
            },
          ]}
        />
      )}
    </section>
  )
}
