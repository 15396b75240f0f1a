import { type AspectFacts, asShare } from './aspect.ts'
import { needed, type Reading } from './reading.ts'

/**
 * Which share of the hours of cover for training was of training that went ahead, as schools say, and of how many hours they said
 * it. Null where none said anything and where it is withheld: what was covered is told all the same, as if nobody had said.
 */
export function trainingTold(
  reading: Reading,
): { readonly share: number; readonly facts: AspectFacts } | null {
  const found = needed(reading, ['training-went-ahead', 'training-told'])
  if ('missing' in found) return null
  const share = found.values['training-went-ahead']
  return {
    share,
    facts: { wentAhead: asShare(share), told: asShare(found.values['training-told']) },
  }
}
