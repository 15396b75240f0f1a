import { eq } from 'drizzle-orm'
import {
  invoiceParty,
  settlementKey,
  settlementLine,
  settlementPeriod,
} from '../../../db/schema/index.ts'
import { day } from '../../../scheduler/domain/day.ts'
import { at } from '../../scheduler/when.ts'
import type { TestDb } from '../use-db.ts'
import { aParticipation, aPool } from './pool.ts'
import { only, rows } from './rows.ts'

/** A key from November 2026 on, made in October: by pupils, the first board keeps the accounts. */
export async function aSettlementKey(
  db: TestDb,
  {
    boardIds,
    ...over
  }: Partial<typeof settlementKey.$inferInsert> & {
    readonly poolId: string
    readonly boardIds: readonly string[]
  },
) {
  return only(
    await rows(db)
      .insert(settlementKey)
      .values({
        version: 1,
        validFrom: day('2026-11-01'),
        kind: 'pupils',
        hostBoardId: boardIds[0] ?? '',
        shares: boardIds.map((boardId) => ({ boardId, weight: 4_000 })),
        reason: 'Afgesproken in het bestuurdersoverleg',
        createdAt: at('2026-10-15 12:00'),
        ...over,
      })
      .returning(),
  )
}

/** What an invoice says of a board. */
export async function anInvoiceParty(
  db: TestDb,
  boardId: string,
  over: Partial<typeof invoiceParty.$inferInsert> = {},
) {
  return only(
    await rows(db)
      .insert(invoiceParty)
      .values({
        boardId,
        legalName: 'Stichting Voorbeeld',
        kvkNumber: '12345678',
        vatNumber: 'NL001234567B01',
        street: 'Schoolstraat 1',
        postcode: '3811 AB',
        placeName: 'Amersfoort',
        iban: 'NL91ABNA0417164300',
        updatedAt: at('2026-10-15 12:00'),
        ...over,
      })
      .returning(),
  )
}

/** Between whom a closed November is, and what A lent B in it. */
interface Settled {
  readonly poolId: string
  readonly a: string
  readonly b: string
  readonly closedBy: string
  readonly lent: { readonly id: string; readonly memberId: string }
}

/** A closed November: A lent Anna to B, was paid for hours without work, and shares that with B. */
export async function aSettledNovember(db: TestDb, of: Settled) {
  const { poolId, a, b } = of
  const { id: keyId } = await aSettlementKey(db, { poolId, boardIds: [a, b] })
  const { id: periodId } = only(
    await rows(db)
      .insert(settlementPeriod)
      .values({ poolId, month: NOVEMBER, keyId, ...NOTHING_MORE, status: 'open' })
      .returning(),
  )
  await rows(db).insert(settlementLine).values(linesOfNovember(periodId, of))
  const closed = {
    status: 'closed',
    closedAt: at('2026-12-01 09:00'),
    closedBy: of.closedBy,
  } as const
  await rows(db).update(settlementPeriod).set(closed).where(eq(settlementPeriod.id, periodId))
  // The trigger gives the numbers.
  await db.adminPool.query(
    `insert into invoice (period_id, pool_id, creditor_board_id, debtor_board_id, is_outside_scope)
     values ($1, $2, $3, $4, false), ($1, $2, $3, $4, true)`,
    [periodId, poolId, a, b],
  )
  return { keyId, periodId }
}

const NOVEMBER = day('2026-11-01')
const NOTHING_MORE = { overheadCents: 0, unconfirmedCount: 0 } as const

/** The lesson that was lent, and the share of each board in hours without work. */
function linesOfNovember(
  periodId: string,
  { poolId, a, b, lent }: Settled,
): (typeof settlementLine.$inferInsert)[] {
  const about = {
    periodId,
    poolId,
    month: NOVEMBER,
    creditorBoardId: a,
    evidence: {},
    vatBasisPoints: 0,
    vatIsUncertain: false,
  }
  const none = { minutes: 0, wageCents: 0, travelCents: 0, handlingCents: 0 }
  const wage = { minutes: 50, wageCents: 3_500, travelCents: 0, handlingCents: 175, cents: 3_675 }
  return [
    {
      ...about,
      ...wage,
      kind: 'lending',
      assignmentId: lent.id,
      memberId: lent.memberId,
      debtorBoardId: b,
      vatRule: 'EDU-LEND',
      vatCategory: 'E',
    },
    ...[a, b].map((debtorBoardId) => ({
      ...about,
      ...none,
      kind: 'idle' as const,
      debtorBoardId,
      cents: 1_000,
      vatRule: 'KGR' as const,
      vatCategory: 'O' as const,
    })),
  ]
}

/** A closed November of a pool of its own, in which B owes A its half of what the pool cost; not numbered yet. */
export async function aClosedNovember(
  db: TestDb,
  of: { readonly a: string; readonly b: string; readonly closedBy: string },
) {
  const { a, b, closedBy } = of
  const { id: poolId } = await aPool(db)
  for (const boardId of [a, b]) await aParticipation(db, { poolId, boardId })
  const { id: keyId } = await aSettlementKey(db, { poolId, boardIds: [a, b] })
  const { id: periodId } = only(
    await rows(db)
      .insert(settlementPeriod)
      .values({
        poolId,
        month: NOVEMBER,
        keyId,
        overheadCents: 2_000,
        unconfirmedCount: 0,
        status: 'open',
      })
      .returning(),
  )
  const none = { minutes: 0, wageCents: 0, travelCents: 0, handlingCents: 0 }
  const vat = {
    vatRule: 'KGR',
    vatCategory: 'O',
    vatBasisPoints: 0,
    vatIsUncertain: false,
  } as const
  await rows(db)
    .insert(settlementLine)
    .values(
      [a, b].map((debtorBoardId) => ({
        ...none,
        ...vat,
        periodId,
        poolId,
        month: NOVEMBER,
        kind: 'overhead' as const,
        creditorBoardId: a,
        debtorBoardId,
        cents: 1_000,
        evidence: {},
      })),
    )
  const closed = { status: 'closed', closedAt: at('2026-12-01 09:00'), closedBy } as const
  await rows(db).update(settlementPeriod).set(closed).where(eq(settlementPeriod.id, periodId))
  return { poolId, periodId }
}
