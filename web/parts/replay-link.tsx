import type { Messages } from '../words/nl.ts'

/** From figures to what they would have been otherwise. */
export function ReplayLink({ t }: { readonly t: Messages }) {
  return (
    <p>
      <a href="/naspelen">{t.replay.link}</a>
    </p>
  )
}
