import { CsvError, parse } from 'csv-parse/sync'
import type { FieldProblem } from '../../errors.ts'
import { ActionError } from '../../errors.ts'

/** One line of a file: its number as an editor counts, and its cells by column name. */
export interface TableRow {
  readonly line: number
  readonly cells: Readonly<Record<string, string>>
  /** The line has more or fewer cells than the heading, so nobody knows which is which. */
  readonly isCutOff: boolean
}

/** A file as it was sent, with its headings in capitals, each once. */
export interface Table {
  readonly headings: readonly string[]
  readonly rows: readonly TableRow[]
}

const LINES_MAX = 20_000
/** More than any administration exports; lines times columns is what reading costs. */
const COLUMNS_MAX = 300
/** A quarter of a second of reading; the file of all sites of the country is a third of it. */
const CELLS_MAX = 500_000
const PROBLEMS_MAX = 100
const DELIMITERS = [';', ',', '\t'] as const

/**
 * Reads a CSV text as it comes out of DUO, Excel or a text editor: `;`, `,` or tab. Throws `import-refused` when it cannot be
 * read at all: no lines, too many, or a quotation mark that is never closed.
 */
export function parseTable(text: string): Table {
  const delimiter = delimiterOf(text)
  const columns = headingOf(text).split(delimiter).length
  if (columns > COLUMNS_MAX) {
    const remedy = `Een bestand heeft hoogstens ${COLUMNS_MAX} kolommen; dit heeft er ${columns}.`
    refuse([{ field: 'regel 1', value: '', remedy }])
  }
  refuseManyCells(text, delimiter)
  const [head, ...records] = parseRecords(text, delimiter)
  const headings = once(head?.record ?? [])
  if (records.length > LINES_MAX) {
    const remedy = `Een bestand heeft hoogstens ${LINES_MAX} regels. Knip het in stukken.`
    refuse([{ field: `regel ${records[LINES_MAX]?.info.lines}`, value: '', remedy }])
  }
  if (records.length === 0)
    refuse([{ field: 'regel 2', value: '', remedy: 'Het bestand heeft geen regels onder de kop.' }])
  const rows = records.map(({ info, record }) => ({
    line: info.lines,
    cells: Object.fromEntries(headings.map((name, place) => [name, record[place] ?? ''])),
    isCutOff: record.length !== headings.length,
  }))
  return { headings, rows }
}

/** Throws `import-refused` with these problems. */
export function refuse(fields: readonly FieldProblem[]): never {
  const count = fields.length === 1 ? 'één probleem' : `${fields.length} problemen`
  const shown = fields.length > PROBLEMS_MAX ? ` De eerste ${PROBLEMS_MAX} staan hieronder.` : ''
  throw new ActionError(
    'import-refused',
    `Er is niets ingelezen: ${count} in het bestand.${shown}`,
    {
      fields: fields.slice(0, PROBLEMS_MAX),
      facts: { problems: fields.length },
    },
  )
}

/** Counted before anything is read, so that a delimiter between quotation marks counts as one too. */
function refuseManyCells(text: string, delimiter: string): void {
  const cells = text.split(delimiter).length
  if (cells <= CELLS_MAX) return
  const remedy = `Een bestand heeft hoogstens ${CELLS_MAX} cellen; dit heeft er ${cells}. Laat lege kolommen weg, of knip het in stukken.`
  refuse([{ field: 'bestand', value: '', remedy }])
}

/** Headings in capitals; a second one of the same name is numbered, an empty one is called by its place. */
function once(record: readonly string[]): readonly string[] {
  const seen = new Map<string, number>()
  return record.map((heading, place) => {
    const name = heading.trim().toUpperCase() || `KOLOM ${place + 1}`
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    return count === 1 ? name : `${name} (${count})`
  })
}

function headingOf(text: string): string {
  return text.slice(0, text.search(/[\r\n]|$/))
}

/** The delimiter that cuts the heading into most columns. */
function delimiterOf(text: string): string {
  const heading = headingOf(text)
  const pieces = (delimiter: string) => heading.split(delimiter).length
  return DELIMITERS.toSorted((a, b) => pieces(b) - pieces(a))[0] ?? ';'
}

interface ParsedRecord {
  readonly info: { readonly lines: number }
  readonly record: readonly string[]
}

function parseRecords(text: string, delimiter: string): readonly ParsedRecord[] {
  try {
    const parsed: readonly unknown[] = parse(text, {
      delimiter,
      bom: true,
      info: true,
      trim: true,
      skip_empty_lines: true,
      relax_column_count: true,
      max_record_size: 64 * 1024,
      to: LINES_MAX + 2,
    })
    return parsed.filter(isParsed)
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return refuse([{ field: lineIn(error), value: '', remedy: remedyOf(error) }])
  }
}

/** The library's types do not know that `info` wraps each record. */
function isParsed(value: unknown): value is ParsedRecord {
  return typeof value === 'object' && value !== null && 'info' in value && 'record' in value
}

function lineIn(error: CsvError): string {
  const lines: unknown = 'lines' in error ? error['lines'] : undefined
  return typeof lines === 'number' ? `regel ${lines}` : 'bestand'
}

function remedyOf({ code }: CsvError): string {
  return code === 'CSV_QUOTE_NOT_CLOSED'
    ? 'Een aanhalingsteken wordt niet gesloten. Is het bestand afgebroken?'
    : 'Deze regel kan niet worden gelezen. Bewaar het bestand opnieuw als CSV.'
}
