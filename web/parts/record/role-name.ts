import type { Messages } from '../../words/nl.ts'

/** A role of the log in words; a role that no longer exists by its code. */
export function roleName(t: Messages, role: string): string {
  const names: Readonly<Record<string, string>> = t.record.roles
  return names[role] ?? role
}
