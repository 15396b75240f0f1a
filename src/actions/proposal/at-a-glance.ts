import type { StoredVerdict } from '../../../scheduler/domain/stored-verdict.ts'

/** What a coordinator compares candidates by first; null where a hard rule stands in the way and nothing was measured. */
export interface AtAGlance {
  /** From home to the school; null: not known. */
  readonly travelMinutes: number | null
  /** The hours are of a fixed-hours member and paid anyway. */
  readonly isPaidAlready: boolean
  /** What an hour costs the boards extra; null where it is paid already or not known. */
  readonly wageCentsPerHour: number | null
  /** Fixed-term contracts that the board can still give, this one included; null: plenty, or the chain plays no part. */
  readonly contractsLeft: number | null
  /** How full the last four weeks were, of the contract hours. */
  readonly loadPercent: number
  /** Of the lesson hours, how much is with a class that knows this face. */
  readonly groupsKnownPercent: number
  readonly isSchoolKnown: boolean
}

/** Read from the costs as they were kept: an objective that costs nothing was left out, and that says what it found. */
export function atAGlance({ broken, costs }: StoredVerdict): AtAGlance | null {
  if (broken.length > 0) return null
  const factsOf = (id: string) => costs.find(({ objectiveId }) => objectiveId === id)?.facts
  const [cost, travel] = [factsOf('cost'), factsOf('travel')]
  const [face, chain] = [factsOf('same-face'), factsOf('chain-room')]
  return {
    travelMinutes: travel === undefined ? 0 : numberIn(travel['travelMinutes']),
    isPaidAlready: cost === undefined,
    wageCentsPerHour: numberIn(cost?.['centsPerHour']),
    contractsLeft: numberIn(chain?.['contractsLeft']),
    loadPercent: numberIn(factsOf('fair-share-members')?.['loadPercent']) ?? 0,
    groupsKnownPercent: face === undefined ? 100 : (numberIn(face['groupsKnownPercent']) ?? 0),
    isSchoolKnown: face === undefined || face['siteKnown'] === true,
  }
}

function numberIn(fact: unknown): number | null {
  return typeof fact === 'number' ? fact : null
}
