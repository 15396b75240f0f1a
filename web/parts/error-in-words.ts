import type { Messages } from '../words/nl.ts'

/** Why something that goes on by itself did not succeed, from its code. */
export function errorInWords(t: Messages, code: string | null): string {
  const known: Readonly<Record<string, string>> = t.delivery.errors
  if (code === null) return t.unknown
  if (Object.hasOwn(known, code)) return known[code] ?? code
  const { refusedFor, laterFor, errorCode } = t.delivery
  if (code.startsWith('smtp-5')) return refusedFor(code.slice(5))
  return code.startsWith('smtp-4') ? laterFor(code.slice(5)) : errorCode(code)
}
