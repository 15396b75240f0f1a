import type { Piece } from '../../../scheduler/measures/piece.ts'
import type { Month } from './kept-months.ts'
import { type PieceBody, pieceFrom } from './piece-body.ts'

/** Three years of a pool by some breakdowns; by school they are some hundred kilobytes each. */
const PIECES_REMEMBERED = 600
const remembered = new Map<string, Piece>()

/** The kept pieces that this process has read: what has an id never changes. */
export function rememberedIds(): readonly string[] {
  return [...remembered.keys()]
}

/** The piece of a kept row, out of its body or as it is remembered; null where its body is not there and it is forgotten by now. */
export function pieceOfRow(
  { id, body }: { readonly id: string; readonly body: unknown },
  { days, family }: Month,
): Piece | null {
  const known = remembered.get(id)
  if (known === undefined && body === null) return null
  const piece = known ?? pieceFrom(body as PieceBody, days, family)
  remembered.delete(id)
  remembered.set(id, piece)
  const [oldest] = remembered.keys()
  if (remembered.size > PIECES_REMEMBERED && oldest !== undefined) remembered.delete(oldest)
  return piece
}
