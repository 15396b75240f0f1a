import type { Day } from '../../../domain/day.ts'
import type { DocumentKind, Member } from '../../../domain/member.ts'
import { oncePer } from '../../world/once-per.ts'

/** By board, by member: what the board saw of one kind, as a number; 0 is nothing. */
export type SeenByBoard = ReadonlyMap<string, Uint8Array | Int32Array>

/**
 * What boards saw of all members. Of a certificate of conduct its days count too: each different pair of days has a number, and
 * each different list of pairs where a board saw more than one.
 */
export const seenDocuments = oncePer((members: readonly Member[]): Seen => {
  const lists = members.map(({ documents }) => documents)
  const [first] = lists
  const lately = first && seenLately.get(first)
  if (lately?.lists.length === lists.length && lately.lists.every((one, at) => one === lists[at])) {
    return lately.seen
  }
  const seen = seenIn(lists)
  if (first !== undefined) seenLately.set(first, { lists, seen })
  return seen
})

type Lists = readonly Member['documents'][]
type Seen = Readonly<Record<DocumentKind, SeenByBoard>>

/** By the first list of documents: members come and go with what they have to do, and their papers mostly stay. */
const seenLately = new WeakMap<
  Member['documents'],
  { readonly lists: Lists; readonly seen: Seen }
>()

function seenIn(lists: Lists): Seen {
  const [vog, identity, diploma] = [
    new Map<string, Int32Array>(),
    new Map<string, Uint8Array>(),
    new Map<string, Uint8Array>(),
  ]
  const numberOf = numbering()
  const { length } = lists
  for (const [at, documents] of lists.entries()) {
    for (const { kind, boardId, issuedOn, seenOn } of documents) {
      if (kind === 'vog') {
        const ofBoard = vog.get(boardId) ?? new Int32Array(length)
        vog.set(boardId, ofBoard)
        ofBoard[at] = numberOf(ofBoard[at] ?? 0, issuedOn, seenOn)
      } else {
        const byBoard = kind === 'identity' ? identity : diploma
        const ofBoard = byBoard.get(boardId) ?? new Uint8Array(length)
        byBoard.set(boardId, ofBoard)
        ofBoard[at] = 1
      }
    }
  }
  return { vog, identity, diploma }
}

/** Numbers lists of days, each by what came before its last pair of days. */
function numbering(): (before: number, issuedOn: Day, seenOn: Day) => number {
  const known: (Map<Day, Map<Day, number>> | undefined)[] = []
  let count = 0
  return (before, issuedOn, seenOn) => {
    known[before] ??= new Map()
    const issued = known[before].get(issuedOn) ?? new Map<Day, number>()
    known[before].set(issuedOn, issued)
    const number = issued.get(seenOn)
    if (number !== undefined) return number
    count += 1
    issued.set(seenOn, count)
    return count
  }
}
