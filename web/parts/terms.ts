import type { OwnTerms } from '../../src/actions/offer/own-terms.ts'
import type { Messages } from '../words/nl.ts'

/** How far it is from home; null where the page does not say. */
export function travelInWords(t: Messages, terms: OwnTerms | undefined): string | null {
  if (terms === undefined) return null
  const { travelMinutes } = terms
  const words = t.member.offer
  return travelMinutes === null
    ? words.travelUnknown
    : words.travelMinutes(t.minutes(travelMinutes))
}

/** What the hours mean under the own contract; null where the page does not say. */
export function payInWords(t: Messages, terms: OwnTerms | undefined): string | null {
  if (terms === undefined) return null
  const words = t.member.offer
  return terms.form === null ? words.noTerms : words.terms[terms.form]
}
