import type { View } from '../view.ts'
import { Done } from './notice.tsx'

/** What the step before this page did, by its word in the address: a closed list, so that no link can put words in our mouth. */
export function JustDone({ view: { t, query }, said = t.doneWords }: JustDoneProps) {
  const word = query['gelukt'] ?? ''
  if (!Object.hasOwn(said, word)) return null
  return <Done t={t}>{said[word]}</Done>
}

interface JustDoneProps {
  readonly view: View
  /** What can be said here; the common list where a page has none of its own. */
  readonly said?: Readonly<Record<string, string>>
}
