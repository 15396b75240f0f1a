import type { ObjectiveId } from './domain/spelregels.ts'
import type { Verdict } from './domain/verdict.ts'
import { explainVerdict } from './explain-verdict.ts'
import { objectiveDifferences } from './match/explain/objective-differences.ts'
import { listInWords } from './rules/in-words.ts'

/** The part of a judgement that a member is told about; an objective that is left out costs nothing. */
export type Told = Pick<Verdict, 'broken' | 'costs' | 'licence' | 'source' | 'value'>

/** Why the plan did not choose a member. `reason` for lists; the sentences are for the member. */
export interface WhyNotMember {
  readonly reason:
    | 'not-allowed'
    | 'other-fits-better'
    | 'needed-elsewhere'
    | 'other-chosen'
    | 'open'
  readonly sentences: readonly string[]
}

/**
 * What somebody else has over the member, without a word about who that is, where that person lives, what that person likes
 * or how that person is. Nothing here can come from health: the matching does not know of it.
 */
const BETTER: Readonly<Record<ObjectiveId, string>> = {
  cost: 'de extra kosten voor de besturen zijn dan lager',
  'same-face': 'iemand anders is al bekend op de school of in de klas',
  'whole-absence': 'iemand anders kan meer van de lessen doen',
  travel: 'de reistijd is dan korter',
  'school-preference': 'de school vroeg om iemand anders',
  'member-preference': 'het past niet helemaal bij uw eigen voorkeuren',
  'fair-share-boards': 'zo blijft het tussen de besturen eerlijker verdeeld',
  'fair-share-members': 'u viel de afgelopen weken al vaker in',
  'scarce-qualification': 'uw bevoegdheid is schaars en kan bij een andere vraag nodig zijn',
  'least-change': 'in een eerder plan stond al iemand anders',
  'chain-room': 'uw ruimte voor tijdelijke contracten bij dit bestuur wordt gespaard',
  'source-order': 'het bestuur kiest eerst uit een andere groep vervangers',
}
const BETTER_TOLD = 2

/**
 * "Why not me", for the member: the own rules in the way; else what somebody else has over the member; else that the member is
 * needed elsewhere. `chosen` is the judgement of who has it (`null`: nobody yet); `hasOther` whether the plan gives this
 * member something else.
 */
export function whyNotMember(own: Told, chosen: Told | null, hasOther: boolean): WhyNotMember {
  if (own.broken.length > 0) return { reason: 'not-allowed', sentences: explainVerdict(own) }
  const better = chosen === null ? [] : objectiveDifferences(own.costs, chosen.costs)
  if (chosen !== null && chosen.value > own.value && better.length > 0) {
    const why = listInWords(better.slice(0, BETTER_TOLD).map((one) => BETTER[one.objectiveId]))
    return told(
      'other-fits-better',
      `U kon deze lessen doen, maar iemand anders past beter: ${why}.`,
    )
  }
  if (hasOther) {
    return told(
      'needed-elsewhere',
      'U kon deze lessen doen, maar u bent nodig voor een andere vraag.',
    )
  }
  if (chosen === null) {
    return told('open', 'U kunt deze lessen doen; er is nog niemand gekozen.')
  }
  return told(
    'other-chosen',
    'U kon deze lessen ook doen; in het plan voor alle vragen samen is iemand anders gekozen.',
  )
}

function told(reason: WhyNotMember['reason'], sentence: string): WhyNotMember {
  return { reason, sentences: [sentence] }
}
