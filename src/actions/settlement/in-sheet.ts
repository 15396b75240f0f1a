import { stringify } from 'csv-stringify/sync'

/** A file to take along. */
export interface TextFile {
  readonly fileName: string
  readonly text: string
}

/**
 * Lines as a table for Excel and for programs of wages and accounts: with a mark of UTF-8, `;` between and `,` in numbers; a name
 * cannot become a formula.
 */
export function inSheet(lines: readonly (readonly (string | number)[])[]): string {
  return stringify(
    lines.map((line) => [...line]),
    {
      bom: true,
      delimiter: ';',
      record_delimiter: 'windows',
      escape_formulas: true,
      // A number below 0 begins with a minus and is no formula.
      cast: {
        number: (number) => ({ value: `${number}`.replace('.', ','), escape_formulas: false }),
      },
    },
  )
}

/** Cents as euro, exact to the cent. */
export function inEuro(cents: number): number {
  return cents / 100
}

/** A name that every disk and header takes: small letters, digits and lines. */
export function fileNameOf(name: string, extension: 'csv' | 'xml'): string {
  return `${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}.${extension}`
}
