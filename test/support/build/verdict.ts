import type { StoredVerdict } from '../../../scheduler/domain/stored-verdict.ts'

/** A judgement as a proposal keeps it: of somebody who is licensed, may come and costs nothing, unless told otherwise. */
export function aVerdict(memberId: string, over: Partial<StoredVerdict> = {}): StoredVerdict {
  return {
    memberId,
    source: 'own-board',
    licence: { outcome: 'licensed', article: null, until: null },
    broken: [],
    costs: [],
    value: 1,
    atLeast: 0,
    ...over,
  }
}
