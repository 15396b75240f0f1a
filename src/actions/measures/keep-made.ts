import { keepParts } from '../../../db/queries/measure/kept.ts'
import type { Context } from '../../context.ts'
import type { KeptFigures } from './now-figures.ts'

/** Works out what was missing, and keeps it. */
export async function keepMade(
  { db }: Pick<Context, 'db'>,
  made: KeptFigures['made'],
): Promise<void> {
  const rows = made()
  if (rows.length === 0) return
  await db.transaction({ role: 'measures', userId: null }, (tx) => keepParts(tx, rows))
}
