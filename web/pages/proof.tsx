import type { ProofWays } from '../../src/actions/proof/ways.ts'
import { CodeForm } from '../parts/code-form.tsx'
import { type Refusal, RefusalSummary } from '../parts/notice.tsx'
import { PasskeyForm } from '../parts/passkey-form.tsx'
import { PROOF_PATH, proofPath } from '../parts/proof-first.tsx'
import { Next } from '../parts/sign-in-ways.tsx'
import type { View } from '../view.ts'

export interface ProofProps {
  readonly view: View
  readonly ways: ProofWays
  /** Where they were. */
  readonly next: string
  readonly refusal: Refusal | undefined
}

/** Showing once more who one is, with what one has. */
export function ProofPage({ view, ways, next, refusal }: ProofProps) {
  const { t } = view
  const words = t.proof
  return (
    <>
      <RefusalSummary t={t} refusal={refusal} fieldIds={{ code: 'code' }} />
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      {ways.isProven ? (
        <section class="card stack">
          <p>{view.signedIn?.session === undefined ? words.byKey : words.done}</p>
          <p class="actions">
            <a class="button" href={next}>
              {words.goOn}
            </a>
          </p>
        </section>
      ) : (
        <section class="card stack">
          <Ways {...{ view, ways, next, refusal }} />
        </section>
      )}
    </>
  )
}

function Ways({ view: { t }, ways, next, refusal }: ProofProps) {
  const words = t.proof
  const passkey = { action: `${PROOF_PATH}/passkey`, submit: words.passkey }
  return (
    <>
      {ways.hasPasskey && (
        <PasskeyForm t={t} how="use" {...passkey}>
          <Next next={next} />
        </PasskeyForm>
      )}
      {ways.hasApp && (
        <CodeForm
          {...{ refusal, next }}
          action={`${PROOF_PATH}/app`}
          label={words.app}
          hint={words.appHint}
          submit={words.submit}
          hasLetters
        />
      )}
      {ways.isByMail && (
        <form method="post" action={`${PROOF_PATH}/code`} hx-boost="false">
          <Next next={next} />
          <p>{words.mail}</p>
          <div class="actions">
            <button type="submit">{words.send}</button>
          </div>
        </form>
      )}
    </>
  )
}

/** The code that was mailed for it. */
export function ProofCodePage({ view: { t }, action, next, refusal }: ProofCodeProps) {
  const words = t.proof
  return (
    <>
      <RefusalSummary t={t} refusal={refusal} fieldIds={{ code: 'code' }} />
      <h1>{words.codeTitle}</h1>
      <p class="lead">{words.codeLead}</p>
      <section class="card">
        <CodeForm
          {...{ action, next, refusal }}
          label={words.code}
          hint={words.codeHint}
          submit={words.submit}
        />
        <p class="muted">
          <a href={proofPath(next)}>{words.again}</a>
        </p>
      </section>
    </>
  )
}

interface ProofCodeProps {
  readonly view: View
  readonly action: string
  readonly next: string
  readonly refusal: Refusal | undefined
}
