import { ROUND_KINDS, type RoundKind } from '../scheduler/domain/offer-round.ts'

/** What was chosen on the page of a round so far; it is in the address, so that every choice is a link. */
export interface RoundState {
  readonly kind: RoundKind
  readonly memberIds: readonly string[]
  readonly isOnward: boolean
}

/** What the address says of it; `chosen` is undefined where it names nobody, as when the page is opened. */
export function roundStateOf(given: {
  readonly kind: string | undefined
  readonly members: readonly string[]
  readonly onward: string | undefined
}): { readonly kind: RoundKind | undefined; readonly chosen: readonly string[] | undefined } {
  const kind = ROUND_KINDS.find((one) => one === given.kind)
  const chosen = [...new Set(given.members.filter((id) => id !== ''))]
  return { kind, chosen: chosen.length === 0 ? undefined : chosen }
}

/** The same page with this state. */
export function stateAddress(
  { requestId, proposalId }: { readonly requestId: string; readonly proposalId: string },
  { kind, memberIds }: RoundState,
): string {
  const search = new URLSearchParams({ soort: kind })
  for (const memberId of memberIds) search.append('lid', memberId)
  return `/inbox/${requestId}/voorstel/${proposalId}/ronde?${search.toString()}`
}

/** The list with this one so many places on; as it was where that is off the list. */
export function moved(list: readonly string[], memberId: string, by: 1 | -1): readonly string[] {
  const place = list.indexOf(memberId)
  const other = list[place + by]
  if (place < 0 || other === undefined) return list
  return list.map((one, n) => (n === place ? other : n === place + by ? memberId : one))
}
