import type { AskedFact, Facts } from './facts.ts'

/**
 * Facts that a cell is looked at for: all that was asked, offered, blocked, worked or delivered, and of what was asked those parts
 * that some measures count alone. A cell with many people can have few in such a part.
 */
export const CELL_KINDS = [
  'asked',
  'covered',
  'confirmed',
  'outside',
  'unfilled',
  'offers',
  'blocks',
  'delivered',
  'work',
] as const
export type CellKind = (typeof CELL_KINDS)[number]

type AnyFact = Facts[keyof Facts][number]

const PARTS = {
  covered: ({ coveredMinutes }: AskedFact) => coveredMinutes > 0,
  confirmed: ({ main, minutesToConfirm }: AskedFact) => main && minutesToConfirm !== null,
  outside: ({ outsideMinutes }: AskedFact) => outsideMinutes > 0,
  unfilled: ({ unfilledMinutes }: AskedFact) => unfilledMinutes > 0,
} as const

/** The parts of what was asked. */
export const SUB_KINDS = [
  'covered',
  'confirmed',
  'outside',
  'unfilled',
] as const satisfies readonly CellKind[]

/** The facts of one kind. */
export function factsOfKind(facts: Facts, kind: CellKind): readonly AnyFact[] {
  switch (kind) {
    case 'covered':
    case 'confirmed':
    case 'outside':
    case 'unfilled':
      return facts.asked.filter(PARTS[kind])
    case 'asked':
    case 'offers':
    case 'blocks':
    case 'work':
    case 'delivered':
      return facts[kind]
  }
}
