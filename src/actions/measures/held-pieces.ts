import type { Tx } from '../../../db/client.ts'
import { type KeptRow, partsThatHold } from '../../../db/queries/measure/kept.ts'
import type { MeasureReach } from '../../../db/queries/measure/scope.ts'
import type { Day, DayRange } from '../../../scheduler/domain/day.ts'
import type { Breakdown } from '../../../scheduler/measures/breakdown.ts'
import type { Facts } from '../../../scheduler/measures/facts.ts'
import type { Family } from '../../../scheduler/measures/family.ts'
import type { Piece } from '../../../scheduler/measures/piece.ts'
import { type DaysAsked, type KeptDays, keptDaysOf } from './kept-days.ts'
import { type KnownPieces, knownPieces, pieceOfRow } from './remembered-pieces.ts'
import { widerDaysOf } from './wider-days.ts'

type By = Breakdown | null

/** Whose pieces are asked, and how facts are read where they are missing. */
export interface PiecesAsked {
  readonly kept: Pick<KeptRow, 'owner' | 'madeBy' | 'seen'>
  readonly reach: MeasureReach
  readonly isPool: boolean
  readonly isOfNow: boolean
  readonly yesterday: Day
  readonly read: (family: Family, days: DayRange) => Promise<Facts>
}

/** Which pieces are needed, and which of them are kept and hold. */
export interface HeldPieces {
  /** The days whose pieces make up the figures of one breakdown. */
  readonly needed: (by: By) => readonly KeptDays[]
  readonly find: (days: KeptDays, by: By) => Piece | undefined
  /** What has to be joined out of other days. */
  readonly unjoined: readonly { readonly days: KeptDays; readonly by: By }[]
  /** What has to be worked out of facts, by whichever breakdown. */
  readonly missing: readonly KeptDays[]
}

/** Of everything together the pieces of months, of groups the widest that tell them; of wide ones that do not hold, their parts. */
export async function heldPieces(tx: Tx, of: PiecesAsked, asked: DaysAsked): Promise<HeldPieces> {
  const months = keptDaysOf(asked, of)
  const ofGroups = asked.hasGroupCourses ? months : widerDaysOf(months, asked.days, of.yesterday)
  const needed = (by: By) => (by === null ? months : ofGroups)
  const groupsBy = asked.by.filter((by) => by !== null)
  const [heldMonths, heldGroups] = await Promise.all([
    holding(tx, of, [null], months),
    holding(tx, of, groupsBy, ofGroups),
  ])
  const inOne = (days: KeptDays, by: By) => (by === null ? heldMonths : heldGroups)(days, by)
  const unjoined = groupsBy.flatMap((by) =>
    ofGroups
      .filter((days) => days.outOf.length > 0 && inOne(days, by) === undefined)
      .map((days) => ({ days, by })),
  )
  const parts = unjoined.flatMap(({ days }) => days.outOf)
  const heldParts = await holding(tx, of, groupsBy, parts)
  const find = (days: KeptDays, by: By) => inOne(days, by) ?? heldParts(days, by)
  const leavesBy = (by: By) => [
    ...needed(by).filter(({ outOf }) => outOf.length === 0),
    ...unjoined.flatMap((one) => (one.by === by ? one.days.outOf : [])),
  ]
  const missing = asked.by.flatMap((by) =>
    leavesBy(by).filter((days) => find(days, by) === undefined),
  )
  return { needed, find, unjoined, missing: [...new Set(missing)] }
}

/** The pieces of these days that are kept and hold; what is needed in parts is kept as no part. */
async function holding(
  tx: Tx,
  { kept, reach }: PiecesAsked,
  by: readonly By[],
  days: readonly KeptDays[],
): Promise<HeldPieces['find']> {
  if (by.length === 0 || days.length === 0) return () => undefined
  const known = knownPieces()
  const rows = await partsThatHold(tx, {
    owner: kept.owner,
    madeBy: kept.madeBy,
    reach,
    spans: [...new Set(days.map((one) => one.days))],
    by: by.map((one) => one ?? ''),
    knownIds: [...known.keys()],
  })
  const found = heldIn(rows, known)
  return (one, as) => (one.parts.length === 1 ? found(one, as) : undefined)
}

/** The piece of kept days among kept rows; undefined where it is not there. */
export function heldIn(
  rows: Awaited<ReturnType<typeof partsThatHold>>,
  known: KnownPieces,
): (of: KeptDays, by: Breakdown | null) => Piece | undefined {
  const named = new Map(
    rows.map((row) => [
      [row.kind, row.firstDay, row.lastDay, row.throughDay, row.by].join(' '),
      row,
    ]),
  )
  return (of, by) => {
    const { family, days, through } = of
    const row = named.get([family, days.first, days.last, through, by ?? ''].join(' '))
    return row && pieceOfRow(row, of, known)
  }
}
