import { setImmediate } from 'node:timers/promises'
import { keepParts } from '../../../db/queries/measure/kept.ts'
import type { Context } from '../../context.ts'
import type { KeptFigures } from './now-figures.ts'

/** Works out what was missing, and keeps it, days by days: between two the process answers whoever asks. */
export async function keepMade(
  { db }: Pick<Context, 'db'>,
  made: KeptFigures['made'],
): Promise<void> {
  for (const rowsMade of made) {
    const rows = rowsMade()
    if (rows.length > 0)
      await db.transaction({ role: 'measures', userId: null }, (tx) => keepParts(tx, rows))
    await setImmediate()
  }
}
