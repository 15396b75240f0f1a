import { day } from '../../../scheduler/domain/day.ts'
import type { AllocationKey, VatRule } from '../../../scheduler/domain/settlement.ts'

const from = { validFrom: day('2024-06-15'), source: 'test', status: 'sourced' } as const

/** The rules of VAT as they are in force in 2026. */
export const VAT_RULES: readonly VatRule[] = [
  {
    id: 'EDU-LEND',
    basis: 'art. 11-1-o',
    basisPoints: 0,
    category: 'E',
    marginBasisPointsMax: 500,
    ...from,
  },
  {
    id: 'KGR',
    basis: 'kosten',
    basisPoints: 0,
    category: 'O',
    marginBasisPointsMax: null,
    ...from,
  },
  { id: 'STD', basis: '', basisPoints: 2_100, category: 'S', marginBasisPointsMax: null, ...from },
]

/** A key by pupils over boards A, B and C, fixed in July, with A as the board that keeps the pool's accounts. */
export function aKey(over: Partial<AllocationKey> = {}): AllocationKey {
  return {
    version: 1,
    validFrom: day('2026-08-01'),
    madeOn: day('2026-07-10'),
    kind: 'pupils',
    hostBoardId: 'A',
    shares: [
      { boardId: 'A', weight: 3_000 },
      { boardId: 'B', weight: 2_000 },
      { boardId: 'C', weight: 1_001 },
    ],
    ...over,
  }
}
