import type { Length } from '../domain/length.ts'
import type { Urgency } from '../domain/request.ts'
import type { Spelregels } from '../domain/spelregels.ts'

/** How many minutes an offer is open by the rules of play: a long absence, as the pool counts, may have a deadline of its own. */
export function offerMinutesOpen(
  { offerMinutesOpen: short, longOffer }: Pick<Spelregels, 'offerMinutesOpen' | 'longOffer'>,
  { urgency, length }: { readonly urgency: Urgency; readonly length: Length },
): number {
  const isLong = longOffer !== null && length[longOffer.from.basis] >= longOffer.from.days
  return (isLong ? longOffer.minutesOpen : short)[urgency]
}
