import type { Child } from 'hono/jsx'
import { PASSKEY_SCRIPT } from '../asset.ts'
import type { Messages } from '../words/nl.ts'

/** What a device answers, by the name of its field; the script fills them in. */
const ANSWER = {
  use: [
    'attemptId',
    'credentialId',
    'clientDataJSON',
    'authenticatorData',
    'signature',
    'userHandle',
  ],
  make: ['attemptId', 'credentialId', 'clientDataJSON', 'attestationObject', 'transports'],
} as const

/** The names of the fields that come back. */
export function passkeyFields(how: keyof typeof ANSWER): readonly string[] {
  return ANSWER[how]
}

/** A button that asks a device for a passkey, or to make one. There is nothing to see where the browser cannot. */
export function PasskeyForm({ t, how, action, submit, isQuiet = false, children }: Props) {
  return (
    <>
      <passkey-form
        hidden
        data-ask={`${action}/vraag`}
        data-failed={t.passkey.failed}
        {...(how === 'make' && { 'data-makes': 'ja' })}
      >
        <form method="post" action={action} hx-boost="false">
          {ANSWER[how].map((name) => (
            <input type="hidden" name={name} value="" autocomplete="off" />
          ))}
          {children}
          <div class="actions">
            <button type="submit" class={isQuiet ? 'quiet' : undefined}>
              {submit}
            </button>
          </div>
          <p role="status" />
        </form>
      </passkey-form>
      <script type="module" src={PASSKEY_SCRIPT.path} />
    </>
  )
}

interface Props {
  readonly t: Messages
  readonly how: keyof typeof ANSWER
  /** Where the answer goes; the question is asked one step below it. */
  readonly action: string
  readonly submit: string
  readonly isQuiet?: boolean
  readonly children?: Child
}
