import type { OwnApp } from '../../src/actions/authenticator/new-app.ts'
import type { View } from '../view.ts'
import { ProofFirst } from './proof-first.tsx'

/** The own app with codes: putting another in its place, and new codes on paper. */
export function OwnAppPart({ view, own }: { readonly view: View; readonly own: OwnApp }) {
  const words = view.t.ownApp
  const { hasApp, codesLeft, isProven, isPossible } = own
  if (!isPossible) return null
  return (
    <section aria-labelledby="app-met-codes">
      <h2 id="app-met-codes">{words.title}</h2>
      <p class="muted">{words.lead}</p>
      <p>{hasApp ? words.left(codesLeft) : words.none}</p>
      <ProofFirst {...{ view, isProven }} />
      {isProven && (
        <p>
          <a href="/mijn-aanmelding/app">{hasApp ? words.replace : words.make}</a>
        </p>
      )}
      {isProven && hasApp && (
        <form method="post" action="/mijn-aanmelding/herstelcodes" hx-boost="false">
          <p class="muted">{words.renewHint}</p>
          <div class="actions">
            <button type="submit" class="quiet">
              {words.renew}
            </button>
          </div>
        </form>
      )}
    </section>
  )
}
