import type { Messages } from '../../words/nl.ts'

/** What is kept in a table, in words. */
export function tableName(t: Messages, table: string): string {
  const names: Readonly<Record<string, string>> = t.record.tables
  return names[table] ?? table
}
