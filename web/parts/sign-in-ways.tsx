import type { View } from '../view.ts'
import { Field } from './field.tsx'
import { PasskeyForm } from './passkey-form.tsx'

/** Every way in, the one for most people first. Each is a form that works without a script, but for passkeys. */
export function SignInWays(props: SignInWaysProps) {
  const { view, next, emailError, typedEmail = '' } = props
  const { door } = view.t
  return (
    <section aria-labelledby="aanmelden" class="card stack">
      <h2 id="aanmelden">{door.title}</h2>
      <form method="post" action="/aanmelden/code" hx-boost="false" novalidate>
        <Next next={next} />
        <Field
          name="email"
          label={door.email}
          hint={door.emailHint}
          error={emailError}
          control={(field) => (
            <input {...field} type="email" autocomplete="username" value={typedEmail} />
          )}
        />
        <div class="actions">
          <button type="submit">{door.send}</button>
        </div>
      </form>
      {props.isPasskeyPossible === true && <WithPasskey {...props} />}
      <WithSchoolAccount {...props} />
      {props.isKeyAllowed && <WithKey {...props} />}
    </section>
  )
}

export interface SignInWaysProps {
  readonly view: View
  /** Where to go after signing in. */
  readonly next: string | undefined
  readonly isKeyAllowed: boolean
  readonly isPasskeyPossible?: boolean
  /** The boards whose staff come in with their school account. */
  readonly schoolAccounts?: readonly { readonly providerId: string; readonly boardName: string }[]
  readonly keyError?: string | undefined
  readonly emailError?: string | undefined
  readonly typedEmail?: string
}

/** Who has a passkey needs nothing else. */
export function WithPasskey({ view: { t }, next }: Pick<SignInWaysProps, 'view' | 'next'>) {
  return (
    <PasskeyForm t={t} how="use" action="/aanmelden/passkey" submit={t.passkey.use} isQuiet>
      <h3>{t.passkey.useTitle}</h3>
      <Next next={next} />
    </PasskeyForm>
  )
}

function WithSchoolAccount({ view: { t }, next, schoolAccounts = [] }: SignInWaysProps) {
  if (schoolAccounts.length === 0) return null
  const after = next === undefined ? '' : `?${new URLSearchParams({ verder: next }).toString()}`
  return (
    <div>
      <h3>{t.door.schoolTitle}</h3>
      <ul class="tasks">
        {schoolAccounts.map(({ providerId, boardName }) => (
          <li>
            <a href={`/aanmelden/school/${providerId}${after}`} hx-boost="false">
              {t.door.schoolAt(boardName)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

function WithKey({ view: { t }, next, keyError }: SignInWaysProps) {
  return (
    <div>
      <h3>{t.door.keyTitle}</h3>
      <form method="post" action="/aanmelden" hx-boost="false" novalidate>
        <Next next={next} />
        <Field
          name="sleutel"
          label={t.start.key}
          hint={t.start.keyHint}
          error={keyError}
          control={(props) => <input {...props} type="password" autocomplete="current-password" />}
        />
        <div class="actions">
          <button type="submit" class="quiet">
            {t.start.signIn}
          </button>
        </div>
      </form>
    </div>
  )
}

/** Where to go on to, kept through the steps. */
export function Next({ next }: Pick<SignInWaysProps, 'next'>) {
  return next === undefined ? null : <input type="hidden" name="verder" value={next} />
}
