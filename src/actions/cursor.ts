import { z } from 'zod'
import { ActionError } from '../errors.ts'

/** The place in a list after a row, as text that a caller hands back unread: what the list is ordered by, ending in the id. */
export function cursorAfter(...order: readonly string[]): string {
  return Buffer.from(JSON.stringify(order)).toString('base64url')
}

/**
 * Reads a cursor back with the schema of its parts; nothing for the first page. Throws `invalid-input` for text that is not a
 * cursor of this list, so that nobody gets the wrong page in silence.
 */
export function readCursor<Parts>(text: string | undefined, parts: z.ZodType<Parts>) {
  if (text === undefined) return undefined
  const read = parts.safeParse(jsonIn(Buffer.from(text, 'base64url').toString()))
  if (read.success) return read.data
  throw new ActionError('invalid-input', 'Deze bladzijde bestaat niet.', {
    fields: [
      { field: 'after', value: text.slice(0, 40), remedy: 'Begin bij de eerste bladzijde.' },
    ],
  })
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** A page out of one row more than it holds: the extra row tells whether there is a next page. */
export function pageOf<Row>(
  rows: readonly Row[],
  limit: number,
  cursor: (last: Row) => string,
): { readonly items: readonly Row[]; readonly next: string | null } {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, next: rows.length > limit && last !== undefined ? cursor(last) : null }
}
