import type { Messages } from '../../words/nl.ts'
import { numberFormat } from '../formats.ts'

/** `€ 1.234,50`: to the cent, since it is paid. */
export function euroAndCents(t: Messages, cents: number): string {
  const format = { style: 'currency', currency: 'EUR' } as const
  return numberFormat(t.locale, format).format(cents / 100)
}

/** What a balance means for its board. */
export function balanceInWords(t: Messages, cents: number): string {
  const { toGet, toPay, even } = t.settlement
  if (cents === 0) return even
  return cents > 0 ? toGet(euroAndCents(t, cents)) : toPay(euroAndCents(t, -cents))
}

/** Basis points as per cent, `12,5`. */
export function percentOf(t: Messages, basisPoints: number): string {
  return numberFormat(t.locale, { maximumFractionDigits: 2 }).format(basisPoints / 100)
}
