import { addDays, addMonths, type Day, day } from '../../../scheduler/domain/day.ts'
import type { Instant } from '../../../scheduler/domain/instant.ts'
import { KEY_KINDS } from '../../../scheduler/domain/settlement.ts'
import type { Tx } from '../../client.ts'
import { invoiceParty, settlementKey } from '../../schema/index.ts'
import { insertRows } from '../insert-rows.ts'
import { uuidOf } from '../uuid-of.ts'
import { boardId, poolIdOf, userIdOf } from './ids.ts'
import type { DemoPlan } from './plan.ts'
import { PLANS } from './plans.ts'
import { DEMO_USERS } from './users.ts'

/** A pool of the demonstration whose months are closed, and by whom. */
export interface SettledPool {
  readonly poolId: string
  readonly userId: string
}

/** A key is made so many days before its first month. */
const DAYS_BEFORE = 14
/** Shares in basis points of a key that is fixed: in equal parts, the rest for the first. */
const WHOLE = 10_000

/**
 * The allocation keys of the demonstration's pools from a month on, each pool another kind, and what invoices say of their boards.
 * `tx` is the owner's. Answers which pools can be settled.
 */
export async function seedSettlement(tx: Tx, from: Day): Promise<readonly SettledPool[]> {
  const settled = PLANS.flatMap((plan, index) => keyOf(plan, index, from))
  await insertRows(
    tx,
    settlementKey,
    settled.map(({ key }) => key),
  )
  const updatedAt = instantOf(addDays(from, -DAYS_BEFORE))
  await insertRows(
    tx,
    invoiceParty,
    PLANS.flatMap(({ boards }) => boards).map(({ key, number, name }) => ({
      boardId: boardId(key),
      legalName: name.startsWith('Stichting ') ? name : `Stichting ${name}`,
      // Numbers that nobody has.
      kvkNumber: `990${number}`,
      oin: null,
      vatNumber: `NL0000${number}B01`,
      street: 'Voorbeeldlaan 1',
      postcode: '1234 AB',
      placeName: 'Voorbeeldstad',
      iban: ibanOf(number),
      updatedAt,
    })),
  )
  return settled.map(({ key, userId }) => ({ poolId: key.poolId, userId }))
}

function keyOf({ pool, key: planKey }: DemoPlan, index: number, from: Day) {
  const poolId = pool === null ? '' : poolIdOf(pool.code)
  const coordinator = DEMO_USERS.find(
    ({ role, scope }) => role === 'coordinator' && scope.poolId === poolId,
  )
  const drawing = (pool?.participations ?? []).filter(({ draws }) => draws)
  const [host] = drawing
  if (pool === null || host === undefined || coordinator === undefined) return []
  if (addMonths(day(pool.startsOn), 1) > from) return []
  const kind = KEY_KINDS[index % KEY_KINDS.length] ?? 'pupils'
  const equal = Math.floor(WHOLE / drawing.length)
  const weights = {
    pupils: (one: (typeof drawing)[number]) => one.pupils,
    'hours-drawn': (one: (typeof drawing)[number]) => one.pupils,
    formation: (one: (typeof drawing)[number]) => one.formationShareBasisPoints,
    fixed: (one: (typeof drawing)[number]) =>
      one === host ? WHOLE - equal * (drawing.length - 1) : equal,
  }
  const shares = drawing.map((one) => ({ boardId: boardId(one.board), weight: weights[kind](one) }))
  const userId = userIdOf(coordinator.key)
  const hostBoardId = boardId(host.board)
  const reason = 'Afgesproken in het overleg van de besturen.'
  const createdAt = instantOf(addDays(from, -DAYS_BEFORE))
  const by = { createdBy: userId, createdAt }
  const id = uuidOf(`settlement key ${planKey}`)
  const row = { id, poolId, version: 1, validFrom: from, kind, hostBoardId, shares, reason, ...by }
  return shares.some(({ weight }) => weight > 0) ? [{ key: row, userId }] : []
}

/** Nine in the morning, Dutch time or an hour later. */
function instantOf(on: Day): Instant {
  return Date.parse(`${on}T08:00:00Z`) as Instant
}

/** An account at a bank that there is not, with the digits that check it (ISO 7064 MOD 97-10). */
function ibanOf(number: string): string {
  const rest = `DEMO00000${number}`
  const digits = `${rest}NL00`.replaceAll(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55))
  return `NL${String(98n - (BigInt(digits) % 97n)).padStart(2, '0')}${rest}`
}
