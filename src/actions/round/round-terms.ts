import type { RoundKind } from '../../../scheduler/domain/offer-round.ts'
import type { Source } from '../../../scheduler/domain/source.ts'
import type { Spelregels } from '../../../scheduler/domain/spelregels.ts'
import { ActionError } from '../../errors.ts'

/** What a round may do, and how it goes, by the rules of play. */
export interface RoundTerms {
  readonly kind: RoundKind
  readonly askedAtOnce: number
  readonly sourceWaitMinutes: number
  /** In the order of the board; empty where the round ends with its list. */
  readonly onwardSources: readonly Source[]
}

/** The terms of a round of this kind. Throws `rule-broken` where the rules of play do not allow it. */
export function roundTerms(
  { offerRounds }: Pick<Spelregels, 'offerRounds'>,
  sourceOrder: readonly Source[],
  asked: { readonly kind: RoundKind; readonly isOnward: boolean },
): RoundTerms {
  const { kind, isOnward } = asked
  const { kinds, waveSize, sourceWaitMinutes } = offerRounds
  const allowed = sourceOrder.filter((source) => offerRounds.onwardSources.includes(source))
  if (!kinds.includes(kind)) {
    throw broken('De spelregels van deze pool staan deze manier van vragen niet toe.', kind)
  }
  if (isOnward && allowed.length === 0) {
    throw broken(
      'De spelregels van deze pool staan niet toe dat het zoeken vanzelf doorgaat.',
      kind,
    )
  }
  const askedAtOnce = kind === 'waves' ? waveSize : 1
  return { kind, askedAtOnce, sourceWaitMinutes, onwardSources: isOnward ? allowed : [] }
}

function broken(detail: string, kind: RoundKind): ActionError {
  return new ActionError('rule-broken', detail, { facts: { ruleIds: ['offer-rounds'], kind } })
}
