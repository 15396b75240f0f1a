import { z } from '@hono/zod-openapi'
import {
  KEY_KINDS,
  LINE_KINDS,
  VAT_CATEGORIES,
  VAT_RULE_IDS,
} from '../../scheduler/domain/settlement.ts'
import { dayAnswer, factsAnswer, idAnswer, momentAnswer } from './common.ts'

const cents = z.number().int()
const count = z.number().int()
const named = z.strictObject({ boardId: idAnswer, boardName: z.string() })
const hindrance = z.enum(['no-key', 'month-not-over', 'earlier-month-first']).nullable()
const vat = {
  ruleId: z.enum(VAT_RULE_IDS),
  basisPoints: count,
  category: z.enum(VAT_CATEGORIES),
}

const line = z
  .strictObject({
    id: idAnswer.nullable(),
    kind: z.enum(LINE_KINDS),
    assignmentId: idAnswer.nullable(),
    memberId: idAnswer.nullable(),
    memberName: z.string().nullable(),
    roleLabel: z.string().nullable(),
    month: dayAnswer,
    creditorBoardId: idAnswer,
    creditorName: z.string(),
    debtorBoardId: idAnswer,
    debtorName: z.string(),
    vat: z.strictObject({ ...vat, isUncertain: z.boolean() }),
    evidence: factsAnswer,
    minutes: count,
    wageCents: cents,
    travelCents: cents,
    handlingCents: cents,
    cents,
    correctsLineId: idAnswer.nullable(),
  })
  .openapi('SettlementLine')

const told = {
  lines: z.array(line),
  balances: z.array(
    named.extend({ creditCents: cents, debitCents: cents, cents, vatCents: cents }),
  ),
  bills: z.array(
    z.strictObject({
      number: z.string().nullable(),
      creditorBoardId: idAnswer,
      creditorName: z.string(),
      debtorBoardId: idAnswer,
      debtorName: z.string(),
      isOutsideScope: z.boolean(),
      parts: z.array(
        z.strictObject({ vat: z.strictObject(vat), netCents: cents, vatCents: cents }),
      ),
      netCents: cents,
      vatCents: cents,
      totalCents: cents,
      lineCount: count,
    }),
  ),
}

export const previewedSettlementAnswer = z
  .strictObject({
    poolId: idAnswer,
    month: dayAnswer.nullable(),
    hindrance,
    closableFrom: dayAnswer.nullable(),
    overheadCents: cents,
    outside: z.array(
      z.strictObject({
        reason: z.enum(['own-staff', 'requesting-board', 'provider', 'region']),
        assignments: count,
        minutes: count,
        cents,
      }),
    ),
    unshared: z.array(
      z.strictObject({
        month: dayAnswer,
        reason: z.enum(['no-board', 'not-in-pool', 'in-other-pools']),
        cents,
      }),
    ),
    unconfirmedCount: count,
    outsideKey: z.array(named),
    ...told,
  })
  .openapi('PreviewedSettlement')

export const shownSettlementAnswer = z
  .strictObject({
    id: idAnswer,
    poolId: idAnswer,
    poolCode: z.string(),
    poolName: z.string(),
    month: dayAnswer,
    closedAt: momentAnswer.nullable(),
    overheadCents: cents,
    unconfirmedCount: count,
    vatRules: z.array(
      z.strictObject({
        id: z.enum(VAT_RULE_IDS),
        basis: z.string(),
        basisPoints: count,
        category: z.enum(VAT_CATEGORIES),
        marginBasisPointsMax: count.nullable(),
        validFrom: dayAnswer,
        source: z.string(),
        status: z.enum(['sourced', 'derived', 'unverified']),
      }),
    ),
    ...told,
  })
  .openapi('Settlement')

const key = z
  .strictObject({
    id: idAnswer,
    version: count,
    validFrom: dayAnswer,
    kind: z.enum(KEY_KINDS),
    hostBoardId: idAnswer,
    hostName: z.string(),
    shares: z.array(named.extend({ weight: count })),
    reason: z.string(),
    createdAt: momentAnswer,
    createdByName: z.string().nullable(),
  })
  .openapi('AllocationKey')

export const settlementsAnswer = z
  .strictObject({
    pools: z.array(z.strictObject({ id: idAnswer, code: z.string(), name: z.string() })),
    poolId: idAnswer,
    keys: z.array(key),
    periods: z.array(
      z.strictObject({
        id: idAnswer,
        month: dayAnswer,
        closedAt: momentAnswer.nullable(),
        closedByName: z.string().nullable(),
        lineCount: count,
        ownCents: cents.nullable(),
      }),
    ),
    next: dayAnswer.nullable(),
    hindrance,
    closableFrom: dayAnswer.nullable(),
    participants: z.array(
      named.extend({
        draws: z.boolean(),
        pupils: count,
        formationShareBasisPoints: count,
      }),
    ),
  })
  .openapi('Settlements')

const text = z.string().nullable()

export const invoicePartyAnswer = z
  .strictObject({
    boardId: idAnswer,
    legalName: z.string(),
    kvkNumber: text,
    oin: text,
    vatNumber: text,
    street: z.string(),
    postcode: z.string(),
    placeName: z.string(),
    iban: text,
  })
  .openapi('InvoiceParty')

export const textFileAnswer = z
  .strictObject({ fileName: z.string(), text: z.string() })
  .openapi('TextFile')
