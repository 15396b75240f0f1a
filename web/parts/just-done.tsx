import type { View } from '../view.ts'
import { Done } from './notice.tsx'

/** What the step before this page did, by its word in the address: a closed list, so that no link can put words in our mouth. */
export function JustDone({ view: { t, query } }: { readonly view: View }) {
  const said: Readonly<Record<string, string>> = t.doneWords
  const word = query['gelukt'] ?? ''
  if (!Object.hasOwn(said, word)) return null
  return <Done t={t}>{said[word]}</Done>
}
