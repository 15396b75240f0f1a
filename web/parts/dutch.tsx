import type { Messages } from '../words/nl.ts'

/** A sentence that exists in Dutch only, so that a reader aloud of another language pronounces it as Dutch. */
export function Dutch({ t, text }: { readonly t: Messages; readonly text: string }) {
  return t.code === 'nl' ? <>{text}</> : <span lang="nl">{text}</span>
}
