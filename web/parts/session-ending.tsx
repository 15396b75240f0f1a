import type { View } from '../view.ts'
import { clockAt } from './when.ts'

/** Less than this, and every page says that the session cannot go on. */
const SOON_MS = 15 * 60_000

/**
 * Nobody is signed out without a word: a dialog that opens five minutes before the end and a way to stay. Who has no script reads
 * until when nothing need be done, and everybody reads it in the last quarter of an hour of the longest that a session can last.
 */
export function SessionEnding({ view }: { readonly view: View }) {
  const { t, signedIn, now } = view
  const session = signedIn?.session
  if (session === undefined) return null
  const { endsAt, expiresAt } = session
  return (
    <>
      {expiresAt - now < SOON_MS ? (
        <p class="notice warn">{t.session.over(clockAt(expiresAt))}</p>
      ) : (
        <p class="muted scriptless">{t.session.until(clockAt(endsAt))}</p>
      )}
      <dialog
        id="sessie-einde"
        class="ending"
        aria-labelledby="sessie-einde-titel"
        data-over-ms={endsAt - now}
      >
        <h2 id="sessie-einde-titel">{t.session.title}</h2>
        <p>{t.session.soon}</p>
        <form id="blijf-aangemeld" method="post" action="/sessie" hx-boost="false">
          <button type="submit">{t.session.stay}</button>
        </form>
      </dialog>
    </>
  )
}
