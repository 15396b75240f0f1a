import type { Paper } from '../../../src/actions/member/papers.ts'
import type { Names } from '../../../src/actions/reference/names.ts'
import type { Messages } from '../../words/nl.ts'
import { numberFormat } from '../formats.ts'

/** What a paper is called. */
export function paperInWords(t: Messages, names: Names, { kind, vak, grade }: Paper): string {
  const words = t.people.papers
  if (kind !== 'licence' || grade === null) return words.kinds[kind]
  return words.licenceOf(vakInWords(t, names, vak), t.people.grades[grade])
}

/** The name of a vak; null is every vak. */
export function vakInWords(t: Messages, names: Names, vak: string | null): string {
  return vak === null ? t.people.everyVak : (names.vakken[vak] ?? vak)
}

/** Cents as euros, with cents where they say something. */
export function euroInWords(t: Messages, cents: number): string {
  const fraction = cents % 100 === 0 ? 0 : 2
  return numberFormat(t.locale, {
    style: 'currency',
    currency: 'EUR',
    minimumFractionDigits: fraction,
    maximumFractionDigits: fraction,
  }).format(cents / 100)
}

/** Basis points as a percentage: 2100 is 21 %. */
export function percentInWords(t: Messages, basisPoints: number): string {
  return numberFormat(t.locale, { style: 'percent', maximumFractionDigits: 2 }).format(
    basisPoints / 10_000,
  )
}
