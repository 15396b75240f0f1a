import type { Messages } from '../../words/nl.ts'

/** What was done, in words; a verb that nothing writes any more by its code. */
export function verbName(t: Messages, verb: string): string {
  const names: Readonly<Record<string, string>> = t.record.verbs
  return names[verb] ?? verb
}
