import type { Child } from 'hono/jsx'
import type { NewApp } from '../../src/actions/authenticator/new-app.ts'
import type { Enrolling } from '../../src/actions/sign-in/enrol.ts'
import { CodeForm } from '../parts/code-form.tsx'
import { type Refusal, RefusalSummary } from '../parts/notice.tsx'
import { QrCode } from '../parts/qr-code.tsx'
import { SignInWays, type SignInWaysProps, WithPasskey } from '../parts/sign-in-ways.tsx'
import type { View } from '../view.ts'

/** Every way in, also for who is in and must show once more who it is. */
export function SignInPage(props: SignInWaysProps & { readonly refusal?: Refusal | undefined }) {
  const { view, refusal } = props
  const { door } = view.t
  const isAgain = view.signedIn !== undefined
  return (
    <>
      <RefusalSummary t={view.t} refusal={refusal} fieldIds={{ email: 'email' }} />
      <h1>{isAgain ? door.again : door.title}</h1>
      {isAgain && <p class="lead">{door.againLead}</p>}
      <SignInWays {...props} />
    </>
  )
}

export interface StepProps {
  readonly view: View
  readonly action: string
  readonly next: string | undefined
  readonly refusal: Refusal | undefined
}

/** The code from the mail. */
export function CodePage({ view, refusal, ...form }: StepProps) {
  const words = view.t.door.code
  return (
    <Step view={view} title={words.title} lead={words.lead} refusal={refusal}>
      <section class="card">
        <CodeForm {...{ refusal, ...form }} {...words} />
        <p class="muted">
          <a href="/aanmelden">{words.again}</a>
        </p>
      </section>
    </Step>
  )
}

/** The second step of who has one. */
export function SecondPage({ view, refusal, hasApp, hasPasskey, ...form }: SecondProps) {
  const words = view.t.door.second
  return (
    <Step view={view} title={words.title} lead={words.lead} refusal={refusal}>
      <section class="card stack">
        {hasApp ? (
          <CodeForm
            {...{ refusal, ...form }}
            label={words.app}
            hint={words.appHint}
            submit={words.submit}
            hasLetters
          />
        ) : (
          <p>{words.noApp}</p>
        )}
        {hasPasskey && <WithPasskey view={view} next={form.next} />}
      </section>
    </Step>
  )
}

interface SecondProps extends StepProps {
  readonly hasApp: boolean
  /** A passkey is both steps in one. */
  readonly hasPasskey: boolean
}

/** Choosing a second step, the first time. */
export function EnrolPage({
  view,
  refusal,
  enrolling,
  ...form
}: StepProps & { readonly enrolling: Enrolling }) {
  const words = view.t.door.enrol
  const { app } = enrolling
  return (
    <Step view={view} title={words.title} lead={words.lead} refusal={refusal}>
      <section class="card" aria-labelledby="app">
        <h2 id="app">{words.appTitle}</h2>
        {app === undefined ? (
          <p>{words.noApp}</p>
        ) : (
          <AppToScan {...{ view, refusal, app, ...form }} />
        )}
      </section>
    </Step>
  )
}

/** A new app in the place of the own one. */
export function NewAppPage({ view, refusal, app, isFirst, ...form }: NewAppProps) {
  const words = view.t.ownApp
  const title = isFirst ? words.firstTitle : words.pageTitle
  const lead = isFirst ? words.firstLead : words.pageLead
  const along = { sealed: app.sealed }
  return (
    <Step {...{ view, title, lead, refusal }}>
      <section class="card">
        <AppToScan {...{ view, refusal, app, along, ...form }} />
      </section>
    </Step>
  )
}

interface NewAppProps extends StepProps {
  readonly app: NewApp
  /** Whether there is none to be replaced. */
  readonly isFirst: boolean
}

function AppToScan({ view, app, ...form }: AppToScanProps) {
  const words = view.t.door.enrol
  return (
    <>
      <p>{words.appLead}</p>
      <QrCode text={app.uri} label={words.qr} />
      <p>
        {words.secret}: <code class="secret">{app.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
      </p>
      <CodeForm {...form} label={words.code} hint={words.codeHint} submit={words.submit} />
    </>
  )
}

interface AppToScanProps extends StepProps {
  readonly app: Pick<NewApp, 'secret' | 'uri'>
  readonly along?: Readonly<Record<string, string>>
}

function Step({ view, title, lead, refusal, children }: FrameProps) {
  return (
    <>
      <RefusalSummary t={view.t} refusal={refusal} fieldIds={{ code: 'code' }} />
      <h1>{title}</h1>
      <p class="lead">{lead}</p>
      <div class="stack">{children}</div>
    </>
  )
}

interface FrameProps {
  readonly view: View
  readonly title: string
  readonly lead: string
  readonly refusal: Refusal | undefined
  readonly children?: Child
}
