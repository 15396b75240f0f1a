import type { OfferRow } from '../../../db/queries/offer.ts'
import type { ClosedBecause } from '../../../scheduler/domain/closed-because.ts'
import { ActionError } from '../../errors.ts'

const WHY: Readonly<Record<OfferRow['status'], string>> = {
  sent: 'De tijd om te antwoorden is voorbij.',
  accepted: 'Dit aanbod is al aangenomen.',
  declined: 'Dit aanbod is al afgewezen.',
  expired: 'De tijd om te antwoorden is voorbij.',
  withdrawn: 'Dit aanbod is ingetrokken: de lessen zijn al ingevuld of niet meer nodig.',
}

/** Of an offer that was withdrawn, in the words for whoever was asked. */
const BECAUSE: Readonly<Record<ClosedBecause, string>> = {
  'somebody-else': 'Een ander was eerder: deze lessen zijn al ingevuld. Dat telt nooit tegen u.',
  'not-needed': 'Deze lessen zijn niet meer nodig. U hoeft niets te doen.',
  'taken-back': 'De coördinator heeft dit aanbod ingetrokken. Dat telt nooit tegen u.',
}

/** The refusal where an offer can no longer be answered; an offer never goes back. */
export function offerClosed(offer: OfferRow): ActionError {
  const { status, deadlineAt, answeredAt, closedBecause } = offer
  const facts = { status, deadlineAt, answeredAt, closedBecause }
  const detail = closedBecause === null ? WHY[status] : BECAUSE[closedBecause]
  return new ActionError('offer-closed', detail, { facts })
}
