import type { HardRule } from '../../../rules/rule.ts'
import { setBit } from '../../world/bits.ts'
import { asksOf, type Facts } from '../facts.ts'
import { type RuleRows, rowsByKind } from './rule-rows.ts'

/**
 * Whom a board still has to admit. The rule looks whether the board admitted somebody, and whether somebody is its own staff at
 * the time: four cases, each asked once.
 */
export function rowsOfAdmitted(facts: Facts, rule: HardRule): RuleRows {
  const { parts, members, words, engagements } = facts
  const none = new Uint32Array(words)
  const admitted = admittedBy(facts)
  const staff = staffOf(facts)
  const fails = onceEach(asksOf(facts, rule))
  const kinds = parts.map(({ request }, at) => `${engagements.timeOf[at]} ${request.boardId}`)
  return rowsByKind(kinds, (_, at) => {
    const boardId = parts[at]?.request.boardId ?? ''
    const known = admitted.get(boardId) ?? none
    const own = staff[engagements.timeOf[at] ?? 0]?.get(boardId) ?? none
    const row = new Uint32Array(words)
    for (let member = 0; member < members.length; member += 1) {
      const isKnown = ((known[member >>> 5] ?? 0) >>> (member & 31)) & 1
      const isOwn = ((own[member >>> 5] ?? 0) >>> (member & 31)) & 1
      if (fails(2 * isKnown + isOwn, at, member)) setBit(row, 0, member)
    }
    return row
  })
}

function admittedBy({ members, words }: Facts): ReadonlyMap<string, Uint32Array> {
  const admitted = new Map<string, Uint32Array>()
  for (const [member, { admittedByBoardIds }] of members.entries()) {
    for (const boardId of admittedByBoardIds) {
      const bits = admitted.get(boardId) ?? new Uint32Array(words)
      admitted.set(boardId, bits)
      setBit(bits, 0, member)
    }
  }
  return admitted
}

/** By time: the staff of each board. */
function staffOf({ engagements, words }: Facts): readonly ReadonlyMap<string, Uint32Array>[] {
  const { all, inForce } = engagements
  const boards = all.map((one) => (one?.employer.kind === 'board' ? one.employer.boardId : null))
  return inForce.map((ofTime) => {
    const staff = new Map<string, Uint32Array>()
    for (let member = 0; member < ofTime.length; member += 1) {
      const boardId = boards[ofTime[member] ?? 0] ?? null
      if (boardId === null) continue
      const bits = staff.get(boardId) ?? new Uint32Array(words)
      staff.set(boardId, bits)
      setBit(bits, 0, member)
    }
    return staff
  })
}

function onceEach(
  asks: (part: number, member: number) => boolean,
): (which: number, part: number, member: number) => boolean {
  const known: (boolean | undefined)[] = []
  return (which, part, member) => {
    known[which] ??= asks(part, member)
    return known[which]
  }
}
