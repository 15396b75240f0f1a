import { day } from '../../../scheduler/domain/day.ts'
import type { Invoice } from '../../../src/invoice/invoice.ts'

export const EXEMPT = { category: 'E', basisPoints: 0, exemption: 'art. 11-1-o' } as const
export const TAXED = { category: 'S', basisPoints: 2_100, exemption: null } as const
export const OUTSIDE = { category: 'O', basisPoints: 0, exemption: 'gemene rekening' } as const
const side = (name: string, kvkNumber: string) => ({
  name,
  legalName: `Stichting ${name}`,
  kvkNumber,
  oin: null,
  vatNumber: 'NL001234567B01',
  street: 'Laan 1',
  postcode: '3811 AB',
  placeName: 'Amersfoort',
})
export const lineFor = (cents: number, vat: Invoice['lines'][number]['vat']) => ({
  name: 'Uitleen <van> & "aan"',
  description: 'oktober 2026',
  cents,
  vat,
})

/** Somebody lent without VAT, somebody with, and a correction downward. */
export const LENDING: Invoice = {
  isCredit: false,
  number: '41234-2026-0007',
  correctedNumbers: [],
  issuedOn: day('2026-11-02'),
  dueOn: day('2026-12-02'),
  period: { first: day('2026-10-01'), last: day('2026-10-31') },
  note: 'Verrekening',
  buyerReference: 'P-2026-10',
  seller: side('A & B', '12345678'),
  buyer: { ...side('C', '23456789'), kvkNumber: null, oin: '00000001001234567890' },
  iban: 'NL91ABNA0417164300',
  lines: [lineFor(106_234, EXEMPT), lineFor(7_911, TAXED), lineFor(-1_234, EXEMPT)],
  parts: [
    { vat: EXEMPT, netCents: 105_000, vatCents: 0 },
    { vat: TAXED, netCents: 7_911, vatCents: 1_661 },
  ],
  netCents: 112_911,
  vatCents: 1_661,
  totalCents: 114_572,
}
export const JOINT: Invoice = {
  ...LENDING,
  lines: [lineFor(29_995, OUTSIDE)],
  parts: [{ vat: OUTSIDE, netCents: 29_995, vatCents: 0 }],
  netCents: 29_995,
  vatCents: 0,
  totalCents: 29_995,
}
export const CREDIT: Invoice = { ...LENDING, isCredit: true, correctedNumbers: ['41234-2026-0003'] }

/** More is given back than was lent, and nothing that was billed before is corrected. */
export const BELOW_NOUGHT: Invoice = {
  ...LENDING,
  lines: [lineFor(-1_234, EXEMPT)],
  parts: [{ vat: EXEMPT, netCents: -1_234, vatCents: 0 }],
  netCents: -1_234,
  vatCents: 0,
  totalCents: -1_234,
}
