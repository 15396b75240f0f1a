import type { ActorRole } from '../../src/actor.ts'
import { Field } from '../parts/field.tsx'
import { Next, SignInWays, type SignInWaysProps } from '../parts/sign-in-ways.tsx'
import { tasksOf } from '../parts/tasks-of.ts'
import { type WaitingList, WaitingNow } from '../parts/waiting.tsx'
import type { View } from '../view.ts'
import type { Messages } from '../words/nl.ts'

/** Somebody as whom a visitor of the demonstration may look. */
export interface DemoUser {
  readonly name: string
  readonly role: ActorRole
  readonly where: string
  /** The access key, which everybody may know. */
  readonly key: string
  /** The pool or region under which the first page groups this person. */
  readonly pool: string
}

/** The first page: what this is, and signing in; or, for who has, what can be done here. */
export function Start(props: StartProps) {
  const { view, demoUsers, next, isSignedOut = false, waiting = [] } = props
  const { t, signedIn } = view
  const { isPasskeyOffered = false } = props
  if (signedIn !== undefined) return <Welcome {...{ view, signedIn, waiting, isPasskeyOffered }} />
  return (
    <div class="stack">
      {isSignedOut && (
        <p class="notice" role="status">
          {t.start.signedOut}
        </p>
      )}
      {next !== undefined && (
        <p class="notice warn" role="status">
          {t.start.signInFirst}
        </p>
      )}
      <div class="prose">
        <h1>{t.start.title}</h1>
        <p class="lead">{t.start.lead}</p>
      </div>
      {next !== undefined && <SignInWays {...props} />}
      {demoUsers.length > 0 && <DemoPools t={t} demoUsers={demoUsers} next={next} />}
      {next === undefined && <SignInWays {...props} />}
    </div>
  )
}

interface StartProps extends SignInWaysProps {
  readonly demoUsers: readonly DemoUser[]
  readonly isSignedOut?: boolean
  /** What waits for who is signed in. */
  readonly waiting?: WaitingList
  /** Whether who came in by a mailed code is told of passkeys. */
  readonly isPasskeyOffered?: boolean
}

function DemoPools({ t, demoUsers, next }: Pick<StartProps, 'demoUsers' | 'next'> & WithWords) {
  const pools = Map.groupBy(demoUsers, ({ pool }) => pool)
  return (
    <section aria-labelledby="rondkijken">
      <h2 id="rondkijken">{t.start.demoTitle}</h2>
      <p class="lead">{t.start.demoLead}</p>
      <ul class="cards demo">
        {[...pools].map(([pool, users]) => (
          <li class="card">
            <h3>{pool}</h3>
            {users.map((user) => (
              <form method="post" action="/aanmelden" class="look" hx-boost="false">
                <Next next={next} />
                <input type="hidden" name="sleutel" value={user.key} />
                <p class="muted">
                  {t.roles[user.role]}
                  {user.where !== pool && `, ${user.where}`}
                </p>
                <button type="submit" class="quiet">
                  {t.start.lookAs(user.name)}
                </button>
              </form>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Welcome({ view, signedIn, waiting, isPasskeyOffered }: WelcomeProps) {
  const { t } = view
  const { scope } = signedIn
  const where = scope.poolName ?? scope.boardName ?? scope.regionName
  const canSearch = scope.role === 'school' || scope.role === 'coordinator'
  return (
    <div class="stack">
      <div>
        <h1>{t.start.welcome(scope.userName)}</h1>
        <p class="lead">
          {t.start.asRole} {t.roles[scope.role]}
          {where !== null && `, ${where}`}.
        </p>
      </div>
      {isPasskeyOffered && (
        <p class="notice">
          {t.passkey.offer} <a href="/mijn-aanmelding#passkeys">{t.passkey.offerMake}</a>{' '}
          <a href="/?passkey=later">{t.passkey.offerLater}</a>
        </p>
      )}
      {scope.role !== 'region' && <WaitingNow view={view} list={waiting} />}
      {canSearch && <SearchBox t={t} />}
      <section aria-labelledby="te-doen">
        <h2 id="te-doen">{t.start.toDo}</h2>
        <ul class="tasks">
          {tasksOf(t, scope.role).map(({ href, label }) => (
            <li>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}

interface WelcomeProps {
  readonly view: View
  readonly signedIn: Who
  readonly waiting: WaitingList
  readonly isPasskeyOffered: boolean
}

function SearchBox({ t }: WithWords) {
  return (
    <search>
      <form method="get" action="/zoek" class="card seek">
        <Field
          name="q"
          label={t.search.field}
          hint={t.search.hint}
          control={(props) => <input {...props} type="search" maxlength={80} autocomplete="off" />}
        />
        <div class="actions">
          <button type="submit" class="quiet">
            {t.search.submit}
          </button>
        </div>
      </form>
    </search>
  )
}

type Who = NonNullable<View['signedIn']>

interface WithWords {
  readonly t: Messages
}
