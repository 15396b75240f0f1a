import type { View } from '../view.ts'
import { clockAt } from './when.ts'

/** Less than this, and a page says by itself that the session is about to end. */
const SOON_MS = 15 * 60_000

/**
 * Nobody is signed out without a word: a dialog that opens five minutes before the end and a way to stay, and, for who has no
 * script, a line above the page in the last quarter of an hour.
 */
export function SessionEnding({ view }: { readonly view: View }) {
  const { t, signedIn, now, path, query } = view
  if (signedIn?.expiresAt === undefined) return null
  const leftMs = signedIn.expiresAt - now
  const search = new URLSearchParams(query).toString()
  const here = search === '' ? path : `${path}?${search}`
  const until = t.session.until(clockAt(signedIn.expiresAt))
  return (
    <>
      {leftMs < SOON_MS && (
        <form method="post" action="/sessie" class="notice warn between" hx-boost="false">
          <span>{until}</span>
          <input type="hidden" name="verder" value={here} />
          <button type="submit" class="quiet">
            {t.session.stay}
          </button>
        </form>
      )}
      <dialog
        id="sessie-einde"
        class="ending"
        aria-labelledby="sessie-einde-titel"
        data-over-ms={leftMs}
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
