import type { OfferRow } from '../../../db/queries/offer.ts'
import { ActionError } from '../../errors.ts'

const WHY: Readonly<Record<OfferRow['status'], string>> = {
  sent: 'De tijd om te antwoorden is voorbij.',
  accepted: 'Dit aanbod is al aangenomen.',
  declined: 'Dit aanbod is al afgewezen.',
  expired: 'De tijd om te antwoorden is voorbij.',
  withdrawn: 'Dit aanbod is ingetrokken: de lessen zijn al ingevuld of niet meer nodig.',
}

/** The refusal where an offer can no longer be answered; an offer never goes back. */
export function offerClosed({ status, deadlineAt, answeredAt }: OfferRow): ActionError {
  return new ActionError('offer-closed', WHY[status], { facts: { status, deadlineAt, answeredAt } })
}
