import { z } from 'zod'
import { boardNames } from '../../../db/queries/board-name.ts'
import { putInvoiceParty } from '../../../db/queries/invoice-party.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { record } from '../../record.ts'
import { idInput, lineOfText } from '../input.ts'
import { isIban } from './is-iban.ts'

/** What was left empty is not there; spaces between are for people. */
const code = (shape: RegExp, remedy: string) =>
  z
    .string()
    .max(60)
    .nullable()
    .default(null)
    .transform((text) => text?.replaceAll(/[\s.]/g, '').toUpperCase() || null)
    .refine((text) => text === null || shape.test(text), { error: remedy })

const FIELDS = {
  legalName: lineOfText(200),
  kvkNumber: code(/^\d{8}$/, 'Een KvK-nummer heeft acht cijfers.'),
  oin: code(/^\d{20}$/, 'Een OIN heeft twintig cijfers.'),
  vatNumber: code(/^NL\d{9}B\d{2}$/, 'Een btw-nummer ziet eruit als NL001234567B01.'),
  street: lineOfText(200),
  postcode: z
    .string()
    .transform((text) => text.replaceAll(/\s/g, '').toUpperCase())
    .refine((text) => /^[1-9]\d{3}[A-Z]{2}$/.test(text), {
      error: 'Een postcode ziet eruit als 3811 AB.',
    })
    .transform((text) => `${text.slice(0, 4)} ${text.slice(4)}`),
  placeName: lineOfText(200),
  iban: code(/./, '').refine((text) => text === null || isIban(text), {
    error:
      'Een cijfer of letter van dit rekeningnummer klopt niet. Neem het over van een afschrift, zoals NL91 ABNA 0417 1643 00.',
  }),
}
const REGISTERED = {
  path: ['kvkNumber'],
  error: 'Vul het KvK-nummer in, of het OIN.',
}
type Registered = { readonly kvkNumber: string | null; readonly oin: string | null }
const isRegistered = ({ kvkNumber, oin }: Registered) => kvkNumber !== null || oin !== null

/** The same without whose it is. */
export const invoicePartyBody = z.strictObject(FIELDS).refine(isRegistered, REGISTERED)
export const keepInvoicePartyInput = z
  .strictObject({ boardId: idInput, ...FIELDS })
  .refine(isRegistered, REGISTERED)

export type KeepInvoicePartyInput = z.output<typeof keepInvoicePartyInput>

/** Writes what invoices say of a board: by the board itself, or by an administrator. Throws `not-found`. */
export async function keepInvoiceParty(
  context: Context,
  input: KeepInvoicePartyInput,
): Promise<KeepInvoicePartyInput> {
  const actor = onlyFor(context.actor, 'board', 'admin')
  if (actor.role === 'board' && actor.boardId !== input.boardId) throw notFound()
  return change(context, 'settlement.keep-invoice-party', input, async (tx) => {
    const { boardId } = input
    if (!(await boardNames(tx, [boardId])).has(boardId)) throw notFound()
    await putInvoiceParty(tx, { ...input, updatedAt: context.now() })
    await record(tx, context, {
      verb: 'settlement.keep-invoice-party',
      subjectId: boardId,
      boardId,
      poolId: null,
      facts: {},
    })
    return input
  })
}
