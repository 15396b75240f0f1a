import type { Messages } from '../words/nl.ts'
import { amount } from './amount.ts'
import type { Chart } from './chart.ts'

/** The numbers of a chart in words, row by row: what stands beside the picture, on paper too. */
export function chartTable(t: Messages, { rowHead, series, rows, unit }: Chart) {
  return {
    head: [rowHead, ...series],
    rows: rows.map(({ label, values }) => [
      label,
      ...values.map((value) => (value === null ? t.insight.tooFew : amount(t, unit, value))),
    ]),
  }
}
