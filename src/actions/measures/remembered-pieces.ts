import type { Piece } from '../../../scheduler/measures/piece.ts'
import type { KeptDays } from './kept-days.ts'
import { type PieceBody, pieceFrom } from './piece-body.ts'

/** Three years of a pool by nine breakdowns; by school they are some hundred kilobytes each. */
const PIECES_REMEMBERED = 1_200
const remembered = new Map<string, Piece>()

/** Kept pieces by their id, which never changes: those that are not there are read with their bodies. */
export type KnownPieces = ReadonlyMap<string, Piece>

/** The kept pieces that this process has read, as they are now: what is forgotten meanwhile is still there for who asked. */
export function knownPieces(): KnownPieces {
  return new Map(remembered)
}

/** The piece of a kept row, out of its body or as it was known when the row was asked for. */
export function pieceOfRow(
  { id, body }: { readonly id: string; readonly body: unknown },
  { days, family }: KeptDays,
  known: KnownPieces,
): Piece {
  const piece = known.get(id) ?? pieceFrom(body as PieceBody, days, family)
  remembered.delete(id)
  remembered.set(id, piece)
  const [oldest] = remembered.keys()
  if (remembered.size > PIECES_REMEMBERED && oldest !== undefined) remembered.delete(oldest)
  return piece
}
