import type { World } from '../../scheduler/domain/world.ts'

/** What a world has by the thousand. */
type Lists = Pick<World, 'requests' | 'members' | 'chainLimits'>

/** A few items of one list of a world. */
export type WorldPiece = {
  readonly [List in keyof Lists]: { readonly list: List; readonly items: World[List] }
}[keyof Lists]

/** A world without its lists, which come in pieces. */
export type WorldFrame = Omit<World, keyof Lists>

/** Copying so many for another thread takes a few milliseconds. */
const ITEMS_PER_PIECE = 50

/**
 * The lists of a world in pieces, in order. A whole world is copied in one go, for as long as half a second; between pieces
 * people are answered.
 */
export function* piecesOf(world: World): Generator<WorldPiece, undefined> {
  const { requests, members, chainLimits } = world
  for (const items of sliced(requests)) yield { list: 'requests', items }
  for (const items of sliced(members)) yield { list: 'members', items }
  for (const items of sliced(chainLimits)) yield { list: 'chainLimits', items }
}

/** The world without what {@link piecesOf} tells. */
export function frameOf(world: World): WorldFrame {
  const { requests: _requests, members: _members, chainLimits: _chainLimits, ...frame } = world
  return frame
}

/** Puts a world together again, item by item as it was. */
export function worldFrom(frame: WorldFrame, pieces: readonly WorldPiece[]): World {
  return {
    ...frame,
    requests: pieces.flatMap((piece) => (piece.list === 'requests' ? piece.items : [])),
    members: pieces.flatMap((piece) => (piece.list === 'members' ? piece.items : [])),
    chainLimits: pieces.flatMap((piece) => (piece.list === 'chainLimits' ? piece.items : [])),
  }
}

function* sliced<Item>(items: readonly Item[]): Generator<readonly Item[], undefined> {
  for (let from = 0; from < items.length; from += ITEMS_PER_PIECE)
    yield items.slice(from, from + ITEMS_PER_PIECE)
}
