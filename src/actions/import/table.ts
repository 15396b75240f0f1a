import { CsvError, parse } from 'csv-parse/sync'
import type { FieldProblem } from '../../errors.ts'
import { ActionError } from '../../errors.ts'

/** One line of a file: its number as an editor counts, and its cells by column name. */
export interface TableRow {
  readonly line: number
  readonly cells: Readonly<Record<string, string>>
}

const LINES_MAX = 20_000
const CUT_OFF_LINE =
  'Deze regel heeft niet evenveel kolommen als de kop. Is het bestand afgebroken?'
const DELIMITERS = [';', ',', '\t'] as const

/**
 * Reads a CSV file as it comes out of DUO, Excel or a text editor: UTF-8 with or without mark, or else Windows-1252; `;`, `,`
 * or tab. Throws `import-refused`, with line numbers, when a column is missing, a line is broken or the file holds no text.
 */
export function readTable(bytes: Uint8Array, columns: readonly string[]): readonly TableRow[] {
  const text = decode(bytes)
  const delimiter = delimiterOf(text)
  const rows = parseRows(text, delimiter)
  const missing = columns.filter((column) => !(column in (rows[0]?.cells ?? {})))
  if (rows.length > LINES_MAX) {
    const remedy = `Een bestand heeft hoogstens ${LINES_MAX} regels. Knip het in stukken.`
    refuse([{ field: `regel ${rows[LINES_MAX]?.line}`, value: '', remedy }])
  }
  if (rows.length === 0)
    refuse([{ field: 'regel 2', value: '', remedy: 'Het bestand heeft geen regels onder de kop.' }])
  if (missing.length > 0) {
    refuse(
      missing.map((column) => ({
        field: 'regel 1',
        value: column,
        remedy: `De kolom ${column} ontbreekt.`,
      })),
    )
  }
  return rows
}

/** Throws `import-refused` with these problems. */
export function refuse(fields: readonly FieldProblem[]): never {
  const count = fields.length === 1 ? 'één probleem' : `${fields.length} problemen`
  throw new ActionError('import-refused', `Er is niets ingelezen: ${count} in het bestand.`, {
    fields: fields.slice(0, 100),
    facts: { problems: fields.length },
  })
}

function decode(bytes: Uint8Array): string {
  if (bytes.includes(0)) {
    refuse([
      {
        field: 'bestand',
        value: '',
        remedy: 'Dit is geen tekstbestand. Bewaar het in Excel als CSV (UTF-8).',
      },
    ])
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** The delimiter that cuts the heading into most columns. */
function delimiterOf(text: string): string {
  const heading = text.slice(0, text.search(/\r?\n|$/))
  const pieces = (delimiter: string) => heading.split(delimiter).length
  return DELIMITERS.toSorted((a, b) => pieces(b) - pieces(a))[0] ?? ';'
}

function parseRows(text: string, delimiter: string): readonly TableRow[] {
  try {
    const parsed: { info: { lines: number }; record: Record<string, string> }[] = parse(text, {
      delimiter,
      columns: (heading: string[]) => heading.map((name) => name.trim().toUpperCase()),
      bom: true,
      info: true,
      trim: true,
      skip_empty_lines: true,
      max_record_size: 64 * 1024,
      to: LINES_MAX + 1,
    })
    return parsed.map(({ info, record }) => ({ line: info.lines, cells: record }))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return refuse([{ field: lineIn(error), value: '', remedy: remedyOf(error) }])
  }
}

function lineIn(error: CsvError): string {
  const lines: unknown = 'lines' in error ? error['lines'] : undefined
  return typeof lines === 'number' ? `regel ${lines}` : 'bestand'
}

/** What the library calls a line that does not fit, in words; every other fault gets the sentence for all. */
const REMEDIES: Readonly<Record<string, string>> = {
  CSV_RECORD_INCONSISTENT_COLUMNS: CUT_OFF_LINE,
  CSV_RECORD_INCONSISTENT_FIELDS_LENGTH: CUT_OFF_LINE,
  CSV_QUOTE_NOT_CLOSED: 'Een aanhalingsteken wordt niet gesloten. Is het bestand afgebroken?',
}

function remedyOf({ code }: CsvError): string {
  return REMEDIES[code] ?? 'Deze regel kan niet worden gelezen. Bewaar het bestand opnieuw als CSV.'
}
