import type { Dice } from '../db/seed/demo/dice.ts'
import { addDays, type Day, daysFrom, weekdayOf } from '../scheduler/domain/day.ts'
import { MONDAY } from './worlds.ts'

/** As large as the planning board must be at once. */
export const BOARD = { members: 200, days: 60, bars: 1_500, open: 40 } as const

export type Kind = 'confirmed' | 'offered' | 'approved' | 'proposed' | 'away' | 'open'
const KINDS = [
  ['confirmed', 70],
  ['offered', 8],
  ['approved', 4],
  ['proposed', 8],
  ['away', 10],
] as const satisfies readonly (readonly [Kind, number])[]

/** Something on the board: of somebody, or open. */
export interface Bar {
  readonly n: number
  readonly kind: Kind
  readonly who: { readonly memberId: string; readonly engagementId: string } | undefined
  readonly days: readonly Day[]
}

/** Bars of these people, by chance but always the same: nobody has two on one day. */
export function barsOn(random: Dice, people: readonly NonNullable<Bar['who']>[]): readonly Bar[] {
  const { between, one, weighted } = random
  const days = daysFrom(MONDAY, addDays(MONDAY, BOARD.days - 1)).filter(
    (day) => weekdayOf(day) <= 5,
  )
  const taken = new Set<string>()
  const bars: Bar[] = []
  while (bars.length < BOARD.bars) {
    const who = one(people)
    const at = between(0, days.length - 1)
    const run = days.slice(at, at + between(1, 4))
    // A day free on each side keeps two bars apart.
    const around = days.slice(Math.max(0, at - 1), at + run.length + 1)
    if (around.some((day) => taken.has(`${who.memberId} ${day}`))) {
      if (run.length > 1 || around.length > 3) continue
      if (taken.has(`${who.memberId} ${days[at]}`)) continue
    }
    for (const day of run) taken.add(`${who.memberId} ${day}`)
    bars.push({ n: bars.length, kind: weighted(KINDS), who, days: run })
  }
  const open = Array.from({ length: BOARD.open }, (_, n): Bar => {
    const at = between(0, days.length - 5)
    return {
      n: BOARD.bars + n,
      kind: 'open',
      who: undefined,
      days: days.slice(at, at + between(1, 5)),
    }
  })
  return [...bars, ...open]
}
