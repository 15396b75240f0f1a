import { z } from 'zod'
import type { Tx } from '../../../db/client.ts'
import { participationsOf } from '../../../db/queries/participation.ts'
import { settlementPeriods } from '../../../db/queries/settlement.ts'
import {
  insertSettlementKey,
  lockSettlement,
  settlementKeys,
} from '../../../db/queries/settlement-key.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import type { Day } from '../../../scheduler/domain/day.ts'
import { type AllocationKey, KEY_KINDS } from '../../../scheduler/domain/settlement.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { ActionError, type FieldProblem, notFound } from '../../errors.ts'
import { record } from '../../record.ts'
import { dayInput, idInput, plainText } from '../input.ts'

const WHOLE = 10_000

export const amendKeyInput = z.strictObject({
  poolId: idInput,
  /** The last version that the caller saw; 0 for a pool without a key. */
  version: z.number().int().min(0),
  /** The first day of the month from which the new key counts; not begun yet. */
  validFrom: dayInput,
  kind: z.enum(KEY_KINDS),
  /** The board that pays what the pool itself costs. */
  hostBoardId: idInput,
  /** Of a fixed key: the share of each board in basis points, 10,000 together. Left out otherwise. */
  shares: z
    .array(z.strictObject({ boardId: idInput, basisPoints: z.number().int().min(0).max(WHOLE) }))
    .max(200)
    .optional(),
  reason: plainText(1000).min(1, 'Schrijf waar dit is afgesproken.'),
})

export type AmendKeyInput = z.output<typeof amendKeyInput>

export interface AmendedKey {
  readonly keyId: string
  readonly poolId: string
  readonly version: number
  readonly validFrom: Day
}

type Participant = Awaited<ReturnType<typeof participationsOf>>[number]

/**
 * Adds a version of a pool's allocation key, from a month that has not begun. Its weights are written down now: pupils and shares
 * that change later change nothing. Throws `not-found`, `stale-version`, and `invalid-input` for a month that has begun, is settled
 * or is not after the last version's, for boards that take no part and for shares that are not 100 % together.
 */
export async function amendKey(context: Context, input: AmendKeyInput): Promise<AmendedKey> {
  const actor = onlyFor(context.actor, 'coordinator')
  if (!actor.poolIds.includes(input.poolId)) throw notFound()
  return change(context, 'settlement.amend-key', input, async (tx) => {
    const { poolId, validFrom, kind, hostBoardId, reason } = input
    await lockSettlement(tx, poolId)
    await refuseMonth(tx, input, dayOf(context.now()))
    const shares = sharesOf(input, await participationsOf(tx, poolId, validFrom))
    const version = input.version + 1
    const by = { createdBy: actor.userId, createdAt: context.now() }
    const row = { poolId, version, validFrom, kind, hostBoardId, shares, reason, ...by }
    const keyId = await insertSettlementKey(tx, row)
    await record(tx, context, {
      verb: 'settlement.amend-key',
      subjectId: keyId,
      boardId: null,
      poolId,
      facts: { version, validFrom, kind },
    })
    return { keyId, poolId, version, validFrom }
  })
}

async function refuseMonth(tx: Tx, input: AmendKeyInput, today: Day): Promise<void> {
  const { poolId, validFrom, version } = input
  const last = (await settlementKeys(tx, poolId)).at(-1)
  if ((last?.version ?? 0) !== version) {
    const facts = { version: last?.version ?? 0 }
    throw new ActionError('stale-version', 'Iemand anders maakte een nieuwe sleutel.', { facts })
  }
  const [settled] = await settlementPeriods(tx, poolId)
  const remedy = !validFrom.endsWith('-01')
    ? 'Kies de eerste dag van een maand.'
    : validFrom <= today
      ? 'Een sleutel geldt vanaf een maand die nog niet is begonnen.'
      : last !== undefined && validFrom <= last.validFrom
        ? `Kies een maand na die van de vorige sleutel (${last.validFrom.slice(0, 7)}).`
        : settled !== undefined && validFrom <= settled.month
          ? 'Deze maand is al afgesloten.'
          : undefined
  if (remedy !== undefined) throw wrong({ field: 'validFrom', value: validFrom, remedy })
}

/** The weight of each board that draws. */
function sharesOf(
  { kind, hostBoardId, shares = [] }: AmendKeyInput,
  participants: readonly Participant[],
): AllocationKey['shares'] {
  if (!participants.some(({ boardId }) => boardId === hostBoardId)) {
    const remedy = 'Kies een bestuur dat dan aan de pool meedoet.'
    throw wrong({ field: 'hostBoardId', value: hostBoardId, remedy })
  }
  const drawing = participants.filter(({ draws }) => draws)
  const found =
    kind === 'fixed'
      ? shares.map(({ boardId, basisPoints }) => ({ boardId, weight: basisPoints }))
      : drawing.map((one) => ({ boardId: one.boardId, weight: weightOf(kind, one) }))
  if (kind !== 'fixed' && shares.length > 0) {
    throw wrong({ field: 'shares', value: '', remedy: 'Geef aandelen alleen bij vaste aandelen.' })
  }
  const sum = found.reduce((total, { weight }) => total + weight, 0)
  const draws = new Set(drawing.map(({ boardId }) => boardId))
  const remedy = found.some(({ boardId }) => !draws.has(boardId))
    ? 'Kies besturen die dan uit de pool vragen.'
    : new Set(found.map(({ boardId }) => boardId)).size < found.length
      ? 'Noem ieder bestuur één keer.'
      : kind === 'fixed' && sum !== WHOLE
        ? `De aandelen zijn samen ${(sum / 100).toString().replace('.', ',')} %; maak er 100 % van.`
        : sum === 0
          ? 'Met deze sleutel draagt niemand iets. Kies een andere, of vul de deelname van de besturen aan.'
          : undefined
  if (remedy !== undefined) throw wrong({ field: 'shares', value: String(sum), remedy })
  return found
}

/** Hours are counted in the month itself; pupils count where nobody had any. */
function weightOf(kind: AmendKeyInput['kind'], participant: Participant): number {
  return kind === 'formation' ? participant.formationShareBasisPoints : participant.pupils
}

function wrong(problem: FieldProblem): ActionError {
  return new ActionError('invalid-input', problem.remedy, { fields: [problem] })
}
