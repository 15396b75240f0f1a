/** How one id in the body of an operation is tried with somebody else's. */
export interface BodyCase {
  /** Somebody else's thing. */
  readonly foreign: () => string
  /** Which own thing the operation is on. */
  readonly on?: string
  readonly body: (id: string) => object
}

type Ids = Readonly<Record<string, string>>
type Case = BodyCase & { readonly who: 'coordinator' }

/** The ids in what is asked of the settlement; `idsOf` knows `pool` and `board` as own and `farPool` and `farBoard` as not. */
export function settlementCases(idsOf: () => Ids): Readonly<Record<string, Case>> {
  const far = (name: string) => () => idsOf()[name] ?? ''
  const key = (over: object) => ({
    poolId: idsOf()['pool'],
    version: 0,
    validFrom: '2026-12-01',
    kind: 'hours-drawn',
    hostBoardId: idsOf()['board'],
    reason: 'Test',
    ...over,
  })
  const invoiced = (field: string): Case => ({
    who: 'coordinator',
    on: 'settlement',
    foreign: far('farBoard'),
    body: (id) => {
      const own = idsOf()['board']
      return { creditorBoardId: own, debtorBoardId: own, isOutsideScope: false, [field]: id }
    },
  })
  return {
    'post /settlements poolId': {
      who: 'coordinator',
      foreign: far('farPool'),
      body: (poolId) => ({ poolId, month: '2026-10-01', overheadCents: 0 }),
    },
    'post /settlements/{id}/invoices creditorBoardId': invoiced('creditorBoardId'),
    'post /settlements/{id}/invoices debtorBoardId': invoiced('debtorBoardId'),
    'post /allocation-keys poolId': {
      who: 'coordinator',
      foreign: far('farPool'),
      body: (poolId) => key({ poolId }),
    },
    'post /allocation-keys hostBoardId': {
      who: 'coordinator',
      foreign: far('farBoard'),
      body: (hostBoardId) => key({ hostBoardId }),
    },
    'post /allocation-keys boardId': {
      who: 'coordinator',
      foreign: far('farBoard'),
      body: (boardId) => key({ kind: 'fixed', shares: [{ boardId, basisPoints: 10_000 }] }),
    },
  }
}
