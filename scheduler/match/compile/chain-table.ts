import { hasBit, setBit } from '../bits.ts'
import type { ChainTable, Facts, ToldRoom } from './facts.ts'

/** Lays out what was told; nearly every pair is without, which one bit says. */
export function chainTable({ parts, members, words, chainRooms }: Facts): ChainTable {
  const memberAt = new Map(members.map(({ id }, at) => [id, at]))
  const told = new Uint32Array(parts.length * words)
  const ofParts = parts.map(({ request }, part) => {
    const rooms: ToldRoom[] = []
    // Of several limits for one pair the last one counts: the first that is met from the end.
    for (const { memberId, room } of chainRooms.ofRequest(request.id).toReversed()) {
      const member = memberAt.get(memberId)
      if (member === undefined || hasBit(told, part * words, member)) continue
      setBit(told, part * words, member)
      rooms.push({ member, room })
    }
    return rooms
  })
  const ofPart = (part: number) => ofParts[part] ?? []
  return {
    ofPart,
    roomFor: (part, member) =>
      hasBit(told, part * words, member)
        ? (ofPart(part).find((one) => one.member === member)?.room ?? null)
        : null,
  }
}
