import type {
  agencyTariffs,
  askedRequests,
  outsideCovers,
} from '../../../db/queries/measure/asked.ts'
import { allot } from '../../../scheduler/measures/allot.ts'
import type { AskedFact } from '../../../scheduler/measures/facts.ts'
import { wageCents } from '../../../scheduler/money/wage-cents.ts'

type RequestRow = Awaited<ReturnType<typeof askedRequests>>[number]
type CoverRow = Awaited<ReturnType<typeof outsideCovers>>[number]
type TariffRow = Awaited<ReturnType<typeof agencyTariffs>>[number]

/** Who came from outside the pool for one request, how long, at what cost, and at what agreed price. */
export interface Outside {
  readonly by: CoverRow['by'] | null
  readonly agencyId: string | null
  readonly minutes: number
  readonly cents: number
  /** Null where no price was agreed. */
  readonly agreedCentsPerHour: number | null
}

type OutsideFact = Pick<
  AskedFact,
  | 'outsideBy'
  | 'outsideMinutes'
  | 'outsideCents'
  | 'agreedMinutes'
  | 'agreedPaidCents'
  | 'agreedCents'
>

/** All cover from outside of one request together; what was logged last says by whom. Covers come with the last first. */
export function outsideOf(
  request: RequestRow,
  covers: readonly CoverRow[],
  tariffs: readonly TariffRow[],
): Outside {
  const [last] = covers
  const agencyId = last?.agencyId ?? null
  return {
    by: last?.by ?? null,
    agencyId,
    minutes: covers.reduce((sum, { minutes }) => sum + minutes, 0),
    cents: covers.reduce((sum, { costCents }) => sum + costCents, 0),
    agreedCentsPerHour: agencyId === null ? null : agreedWith(agencyId, request, tariffs),
  }
}

/**
 * What was agreed with the agency an hour, on the first day: of several the price for this pool goes first, then that for this
 * board, then that for this role, then the newest; a price of another pool, board or role is none. Tariffs come newest first.
 */
function agreedWith(
  agencyId: string,
  { poolId, boardId, roleCode, firstDay }: RequestRow,
  tariffs: readonly TariffRow[],
): number | null {
  const isFor = (named: string | null, own: string | null) => named === null || named === own
  const found = tariffs.filter(
    (one) =>
      one.agencyId === agencyId &&
      isFor(one.poolId, poolId) &&
      isFor(one.boardId, boardId) &&
      isFor(one.roleCode, roleCode) &&
      one.validFrom <= firstDay &&
      (one.validUntil === null || firstDay <= one.validUntil),
  )
  const nearness = (one: TariffRow) =>
    4 * Number(one.poolId !== null) +
    2 * Number(one.boardId !== null) +
    Number(one.roleCode !== null)
  return (
    found.toSorted((one, other) => nearness(other) - nearness(one))[0]?.expectedCentsPerHour ?? null
  )
}

/**
 * Divides cover from outside over the parts of a request, in proportion to their minutes that nobody of the pool has; never more
 * minutes than there are. Answers what belongs to the part of an index.
 */
export function dividedOutside(
  { by, minutes, cents, agreedCentsPerHour }: Outside,
  open: readonly number[],
): (index: number) => OutsideFact {
  const openMinutes = open.reduce((sum, ofPart) => sum + ofPart, 0)
  const counted = Math.min(minutes, openMinutes)
  const byPart = allot(counted, open)
  const paid = allot(cents, open)
  const agreed =
    agreedCentsPerHour === null ? null : allot(wageCents(counted, agreedCentsPerHour), open)
  return (index) => ({
    outsideBy: by,
    outsideMinutes: byPart[index] ?? 0,
    outsideCents: paid[index] ?? 0,
    agreedMinutes: agreed === null ? 0 : (byPart[index] ?? 0),
    agreedPaidCents: agreed === null ? 0 : (paid[index] ?? 0),
    agreedCents: agreed?.[index] ?? 0,
  })
}
