import { contractChain } from '../../rules/hard/contract-chain.ts'
import type { Facts } from './facts.ts'

/** More contracts than this are never near their end: nobody plans so many for one person and one board. */
const PLENTY = 20

/**
 * For how many requests of one board a member can be planned in all where this part is one of them, by the contracts that the
 * board can still give; `Infinity` where contracts do not count. Asked of the rule itself: it sees the room that is left.
 */
export function contractsFor(facts: Facts): (part: number, member: number) => number {
  const { parts, members, settingOf } = facts
  const { roomFor } = facts.chains()
  return (at, of) => {
    const room = roomFor(at, of)
    if (room === null || room > PLENTY) return Infinity
    const part = parts[at]
    const member = members[of]
    if (part === undefined || member === undefined) return Infinity
    const setting = settingOf(part, member)
    const candidacy = { request: part.request, sessions: part.sessions, member }
    const fits = (others: number) =>
      contractChain.check(candidacy, { ...setting, chainRoom: room - others }) === undefined
    let others = 0
    while (others <= PLENTY && fits(others + 1)) others += 1
    return others > PLENTY ? Infinity : others + 1
  }
}
