import { and, count, eq, exists, inArray, not, notExists, notInArray, or, sql } from 'drizzle-orm'
import type { Day, DayRange } from '../../../scheduler/domain/day.ts'
import type { Instant } from '../../../scheduler/domain/instant.ts'
import type { Tx } from '../../client.ts'
import { board, keptNight, keptPart, participation, request } from '../../schema/index.ts'
import { changedSince } from './kept.ts'
import type { MeasureReach } from './scope.ts'

export type Night = typeof keptNight.$inferSelect

/** Parts that are copied into a night as far as they hold. */
export interface PartsToCopy {
  readonly owner: string
  readonly kinds: readonly (typeof keptPart.$inferSelect)['kind'][]
  readonly reach: MeasureReach
}

/** Everything that one reader may ask of one scope, as it is to be kept for a day. */
export interface NightToKeep {
  readonly reader: string
  readonly days: DayRange
  readonly yesterday: Day
  readonly madeBy: string
  readonly madeAt: Instant
}

/** The last night of this reader, by this code. */
export async function nightOf(tx: Tx, reader: string, madeBy: string): Promise<Night | undefined> {
  const [found] = await tx
    .select()
    .from(keptNight)
    .where(and(eq(keptNight.reader, reader), eq(keptNight.madeBy, madeBy)))
  return found
}

/** Whether there are nights, and none by this code: another version runs since the last. */
export async function isNightOfOtherCode(tx: Tx, madeBy: string): Promise<boolean> {
  const [found] = await tx
    .select({
      nights: count(),
      own: sql<number>`count(*) filter (where ${keptNight.madeBy} = ${madeBy})::int`,
    })
    .from(keptNight)
  return found !== undefined && found.nights > 0 && found.own === 0
}

/** Under which owner the parts of a night are kept. */
const ownerOf = ({ id }: Pick<Night, 'id'>) => `night:${id}`

/** The parts of a night that have a day in common with these, of some breakdowns; without the bodies of those that are known. */
export function partsOfNight(
  tx: Tx,
  night: Night,
  { days, by, knownIds }: { days: DayRange; by: readonly string[]; knownIds: readonly string[] },
) {
  const { id, kind, firstDay, lastDay, throughDay } = keptPart
  const isKnown = sql`${id} = any (${sql.param([...knownIds])}::uuid[])`
  const body = sql`case when not ${isKnown} then ${keptPart.body} end`.mapWith(
    (json: unknown) => json,
  )
  return tx
    .select({ id, kind, by: keptPart.by, firstDay, lastDay, throughDay, body })
    .from(keptPart)
    .where(
      and(
        eq(keptPart.owner, ownerOf(night)),
        inArray(keptPart.by, [...by]),
        sql`${firstDay} <= ${days.last} and ${lastDay} >= ${days.first}`,
      ),
    )
}

/** Begins a night of this reader; the one before is forgotten. */
export async function beginNight(tx: Tx, night: NightToKeep): Promise<Night> {
  const { reader, days, ...rest } = night
  const [before] = await tx.delete(keptNight).where(eq(keptNight.reader, reader)).returning()
  if (before !== undefined) await tx.delete(keptPart).where(eq(keptPart.owner, ownerOf(before)))
  const [begun] = await tx
    .insert(keptNight)
    .values({ reader, firstDay: days.first, lastDay: days.last, ...rest })
    .returning()
  if (begun === undefined) throw new Error('a night was not written')
  return begun
}

/** A part that was copied. */
export type CopiedPart = Pick<
  typeof keptPart.$inferSelect,
  'kind' | 'by' | 'firstDay' | 'lastDay' | 'throughDay'
>

/** Copies the parts of these days that hold at this moment into a night, and answers which. */
export async function copyParts(
  tx: Tx,
  night: Night,
  { owner, kinds, reach }: PartsToCopy,
): Promise<readonly CopiedPart[]> {
  const { kind, by, firstDay, lastDay, throughDay, madeBy, body } = keptPart
  const holding = tx
    .select({
      id: sql`gen_random_uuid()`.as('id'),
      owner: sql`${ownerOf(night)}`.as('owner'),
      kind,
      by,
      firstDay,
      lastDay,
      throughDay,
      madeBy,
      seen: sql`pg_current_snapshot()`.as('seen'),
      body,
    })
    .from(keptPart)
    .where(
      and(
        eq(keptPart.owner, owner),
        inArray(kind, [...kinds]),
        eq(madeBy, night.madeBy),
        sql`${firstDay} >= ${night.firstDay} and ${lastDay} <= ${night.lastDay}`,
        sql`not ${changedSince(reach)}`,
      ),
    )
  return tx.insert(keptPart).select(holding).returning({ kind, by, firstDay, lastDay, throughDay })
}

/** Forgets every night but these, and what was withheld from readers who have none. */
export async function forgetNights(tx: Tx, readers: readonly string[]): Promise<void> {
  await tx.delete(keptNight).where(notInArray(keptNight.reader, [...readers]))
  const itsNight = tx
    .select({ id: keptNight.id })
    .from(keptNight)
    .where(eq(keptPart.owner, sql`'night:' || ${keptNight.id}`))
  const isOfNight = sql`${keptPart.owner} like 'night:%'`
  await tx.delete(keptPart).where(and(isOfNight, notExists(itsNight)))
  const isForgotten = notInArray(keptPart.owner, [...readers])
  await tx.delete(keptPart).where(and(eq(keptPart.kind, 'withheld'), not(isOfNight), isForgotten))
}

/** The boards that take or took part in any pool, or ever asked for anybody, and the regions to which they belong. */
export async function withheldReaders(tx: Tx) {
  const inPool = tx.select().from(participation).where(eq(participation.boardId, board.id))
  const asked = tx.select().from(request).where(eq(request.boardId, board.id))
  return tx
    .select({ boardId: board.id, regionId: board.regionId })
    .from(board)
    .where(or(exists(inPool), exists(asked)))
    .orderBy(board.id)
}
