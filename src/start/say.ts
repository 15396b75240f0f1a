import type { DatabaseStep } from '../database.ts'

/** Tells the person who waits at the terminal; the log, which machines read, is on standard output. */
export function say(text: string): void {
  process.stderr.write(`${text}\n`)
}

/** What is going on with the database, for the person who waits. */
export const STEP_WORDS: Readonly<Record<DatabaseStep, string>> = {
  preparing: 'De database wordt klaargezet …',
  creating: 'Een eerste keer: PostgreSQL wordt ingericht. Dit duurt even …',
  starting: 'PostgreSQL wordt gestart …',
  'found-running': 'PostgreSQL draait al en wordt gebruikt.',
  migrating: 'De tabellen worden bijgewerkt …',
  ready: 'PostgreSQL is klaar.',
}
