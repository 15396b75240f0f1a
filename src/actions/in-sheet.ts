import { stringify } from 'csv-stringify/sync'

/**
 * Lines as a table for Excel and for programs of wages and accounts, and the only place where one is made: with a mark of UTF-8, `;`
 * between and `,` in numbers. Text that such a program would take for a formula (it begins with `=`, `+`, `-`, `@`, a tab or a line end)
 * gets an apostrophe in front; a number below 0 begins with a minus and is no formula (OWASP, "CSV Injection"; ASVS 5, V1.2.10).
 */
export function inSheet(lines: readonly (readonly (string | number)[])[]): string {
  return stringify(
    lines.map((line) => [...line]),
    {
      bom: true,
      delimiter: ';',
      record_delimiter: 'windows',
      escape_formulas: true,
      cast: {
        number: (number) => ({ value: `${number}`.replace('.', ','), escape_formulas: false }),
      },
    },
  )
}
