import type { OfferFact } from './facts.ts'
import type { Measure } from './measure.ts'

const ANSWERS = [
  ['accepted', 'Aangenomen', 'accepted', 'is aangenomen'],
  ['declined', 'Afgeslagen', 'declined', 'is afgeslagen'],
  ['expired', 'Verlopen', 'expired', 'zonder antwoord is verlopen'],
] as const

const CLOSED: readonly OfferFact['status'][] = ['accepted', 'declined', 'expired']

/** How offers ended: whether the deadlines in the rules of play work. */
export const OFFERS: readonly Measure[] = ANSWERS.map(
  ([status, nl, en, words]): Measure => ({
    id: `offers-${status}`,
    nl: `${nl} aanbiedingen`,
    en: `Offers ${en}`,
    definition: `Deel van de afgesloten aanbiedingen dat ${words}.`,
    unit: 'share',
    counts: ['offers'],
    find: ({ offers }) => ({
      numerator: offers.filter((offer) => offer.status === status).length,
      denominator: offers.filter((offer) => CLOSED.includes(offer.status)).length,
    }),
  }),
)
