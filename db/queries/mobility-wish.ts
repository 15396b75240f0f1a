import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { Day } from '../../scheduler/domain/day.ts'
import type { Wish } from '../../scheduler/domain/mobility.ts'
import type { Tx } from '../client.ts'
import { mobilityWish } from '../schema/index.ts'

/** What a member looks for now, as far as the asker may know it. */
export function openWishes(tx: Tx, memberId: string) {
  const { wish, since, until } = mobilityWish
  return tx
    .select({ wish, since })
    .from(mobilityWish)
    .where(and(eq(mobilityWish.memberId, memberId), isNull(until)))
    .orderBy(asc(since), asc(wish))
}

/** Some wishes of one member, on one day. */
interface WishesOfMember {
  readonly memberId: string
  readonly wishes: readonly Wish[]
  readonly today: Day
}

/** They begin today; what ended today goes on. */
export async function beginWishes(
  tx: Tx,
  { memberId, wishes, today }: WishesOfMember,
): Promise<void> {
  if (wishes.length === 0) return
  const { wish, since } = mobilityWish
  await tx
    .insert(mobilityWish)
    .values(wishes.map((one) => ({ memberId, wish: one, since: today })))
    .onConflictDoUpdate({
      target: [mobilityWish.memberId, wish, since],
      set: { until: null },
    })
}

/** Today is the last day of them. */
export async function endWishes(
  tx: Tx,
  { memberId, wishes, today }: WishesOfMember,
): Promise<void> {
  await tx
    .update(mobilityWish)
    .set({ until: today })
    .where(
      and(
        eq(mobilityWish.memberId, memberId),
        inArray(mobilityWish.wish, [...wishes]),
        isNull(mobilityWish.until),
      ),
    )
}
