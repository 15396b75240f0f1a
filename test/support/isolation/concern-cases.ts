import type { BodyCase } from './settlement-cases.ts'

type Case = BodyCase & { readonly who: 'coordinator' | 'board' }
type Ids = Readonly<Record<string, string>>

const DISPUTE = { kind: 'dispute', summary: 'Wie betaalt de reis?' }

/** The ids in what is noted of gaps and disputes; `idsOf` knows `farPool` and `farBoard`, a pool and a board of their own. */
export function concernCases(idsOf: () => Ids): Readonly<Record<string, Case>> {
  return {
    'post /concerns poolId': {
      who: 'coordinator',
      foreign: () => idsOf()['farPool'] ?? '',
      body: (poolId) => ({ ...DISPUTE, poolId }),
    },
    'post /concerns boardId': {
      who: 'coordinator',
      foreign: () => idsOf()['farBoard'] ?? '',
      body: (boardId) => ({ ...DISPUTE, poolId: idsOf()['pool'], boardId }),
    },
  }
}
