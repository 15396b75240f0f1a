import type { OwnApp } from '../../src/actions/authenticator/new-app.ts'
import type { OwnPasskeys } from '../../src/actions/passkey/list.ts'
import type { OwnSessions } from '../../src/actions/session/list.ts'
import { JustDone } from '../parts/just-done.tsx'
import { OwnAppPart } from '../parts/own-app.tsx'
import { OwnPasskeysPart } from '../parts/own-passkeys.tsx'
import { type RefusedStep, StepRefusal } from '../parts/people/step-form.tsx'
import { Table } from '../parts/table.tsx'
import { moment } from '../parts/when.ts'
import type { View } from '../view.ts'

export interface AccountProps {
  readonly view: View
  readonly own: OwnSessions
  readonly passkeys: OwnPasskeys
  readonly app: OwnApp
  readonly refused: RefusedStep | undefined
}

/** The own account. */
export function Account(props: AccountProps) {
  const { view, refused } = props
  const { t } = view
  return (
    <>
      <StepRefusal t={t} refused={refused} />
      <JustDone view={view} said={t.account.done} />
      <h1>{t.account.title}</h1>
      <p class="lead">{t.account.lead}</p>
      <div class="stack">
        <p>
          <a href="/mijn-berichten">{t.preference.link}</a>
        </p>
        <p>
          <a href="/mijn-sleutels">{t.keys.link}</a>
        </p>
        <p>
          <a href="/privacy">{t.record.link}</a>
        </p>
        <OwnPasskeysPart view={view} own={props.passkeys} refused={refused} />
        <OwnAppPart view={view} own={props.app} />
        <Sessions {...props} />
        <Scopes {...props} />
      </div>
    </>
  )
}

type Session = OwnSessions['sessions'][number]

function Sessions({ view, own: { sessions } }: AccountProps) {
  const { t, signedIn } = view
  const words = t.account.sessions
  const isHere = ({ id }: Session) => id === signedIn?.session?.id
  const here = signedIn?.session
  return (
    <section aria-labelledby="sessies">
      <h2 id="sessies">{words.title}</h2>
      <p class="muted">{words.lead}</p>
      <Table
        caption={words.title}
        rows={sessions}
        columns={[
          {
            head: words.device,
            cell: (one) => (isHere(one) ? `${one.device} (${words.here})` : one.device),
          },
          { head: words.since, cell: ({ createdAt }) => moment(t, createdAt) },
          { head: words.seen, cell: ({ lastSeenAt }) => moment(t, lastSeenAt) },
          { head: words.how, cell: ({ method }) => words.methods[method] },
          {
            head: words.end,
            cell: (one) => (isHere(one) ? null : <EndSession view={view} session={one} />),
          },
        ]}
      />
      {here === undefined && <p>{words.byKey}</p>}
      {here !== undefined && sessions.length > 1 && (
        <form method="post" action="/mijn-aanmelding/andere" class="actions">
          <button type="submit" class="quiet">
            {words.endOthers}
          </button>
        </form>
      )}
      {sessions.length === 1 && here !== undefined && <p>{words.none}</p>}
    </section>
  )
}

function EndSession({ view: { t }, session }: { readonly view: View; readonly session: Session }) {
  const { id, device, createdAt } = session
  const words = t.account.sessions
  return (
    <form method="post" action={`/mijn-aanmelding/sessie/${id}`}>
      <button type="submit" class="quiet" aria-label={words.endThis(device, moment(t, createdAt))}>
        {words.end}
      </button>
    </form>
  )
}

/** Only who has several roles has something to choose. */
function Scopes({ view, own: { scopes } }: AccountProps) {
  const { t, signedIn } = view
  const words = t.account.scopes
  if (scopes.length < 2 || signedIn?.session === undefined) return null
  return (
    <section aria-labelledby="rollen" class="card">
      <h2 id="rollen">{words.title}</h2>
      <p class="muted">{words.lead}</p>
      <ul class="plain">
        {scopes.map(({ id, role, where }) => {
          const named = t.roleAt(t.roles[role], where ?? '')
          return (
            <li>
              {id === signedIn.scope.id ? (
                <p>
                  <strong>{named}</strong> <span class="muted">({words.now})</span>
                </p>
              ) : (
                <form method="post" action="/mijn-aanmelding/rol" hx-boost="false">
                  <input type="hidden" name="rol" value={id} />
                  <button type="submit" class="quiet">
                    {words.choose(named)}
                  </button>
                </form>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
