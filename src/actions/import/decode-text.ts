import { refuse } from './table.ts'

/** No line of an administration is longer; csv-parse holds a record to as much. */
const LINE_CHARACTERS_MAX = 64 * 1024

const AS_CSV = 'Bewaar het in Excel als CSV UTF-8 (door puntkomma gescheiden).'

/** What a file that is no CSV begins with, byte by byte, whatever it is called, and what it is then. */
const BEGINNINGS: readonly (readonly [what: string, beginnings: readonly string[]])[] = [
  ['een werkmap van Excel of een ander ingepakt bestand', ['PK\x03\x04', 'PK\x05\x06']],
  ['een oude werkmap van Excel', ['\xd0\xcf\x11\xe0']],
  ['een ingepakt bestand', ['\x1f\x8b', '7z\xbc\xaf', 'Rar!\x1a', 'BZh9', '\xfd7zXZ']],
  ['een PDF', ['%PDF-']],
  ['een RTF-document', ['{\\rtf']],
  ['een afbeelding', ['\x89PNG', '\xff\xd8\xff', 'GIF87a', 'GIF89a']],
  ['een programma', ['MZ\x90', '\x7fELF', '#!']],
  ['tekst van twee bytes per teken (UTF-16)', ['\xff\xfe', '\xfe\xff']],
]
const BEGINNING_BYTES = 512

/** Before the beginning: the mark of UTF-8 and blanks, which readers of PDF, RTF and XML pass over too. */
const AHEAD = /^(?:\u00ef\u00bb\u00bf)?\s*/

/** A heading begins with no such thing. */
const XML = /^<[?!a-z]/i

/** Control characters but for the tab and the ends of lines: no program that keeps an administration writes them. */
const CONTROL = /(?![\t\r\n])\p{Cc}/u

/**
 * UTF-8 with or without mark, or else Windows-1252. Throws `import-refused`, with what the file seems to be, for what is no text of
 * lines; nothing is ever unpacked or looked up.
 */
export function decodeText(bytes: Uint8Array): string {
  const seems = kindOf(Buffer.from(bytes.subarray(0, BEGINNING_BYTES)).toString('latin1'))
  if (seems !== undefined) complain('bestand', `Dit is ${seems}, geen CSV. ${AS_CSV}`)
  const text = inUtf8(bytes) ?? new TextDecoder('windows-1252').decode(bytes)
  const place = text.search(CONTROL)
  if (place >= 0) complain(lineAt(text, place), `Hier staan tekens die geen tekst zijn. ${AS_CSV}`)
  refuseLongLine(text)
  return text
}

function kindOf(bytes: string): string | undefined {
  const beginning = bytes.replace(AHEAD, '')
  if (XML.test(beginning)) return 'XML of HTML'
  const isOne = (one: string) => beginning.startsWith(one)
  return BEGINNINGS.find(([, beginnings]) => beginnings.some(isOne))?.[0]
}

function inUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function refuseLongLine(text: string): void {
  const ends = /\r\n|[\r\n]|$/g
  for (let from = 0, line = 1; from < text.length; line += 1) {
    ends.lastIndex = from
    const end = ends.exec(text)
    const until = end?.index ?? text.length
    if (until - from > LINE_CHARACTERS_MAX) {
      const remedy = `Deze regel is langer dan ${LINE_CHARACTERS_MAX} tekens. Is een aanhalingsteken of een regeleinde weggevallen?`
      complain(`regel ${line}`, remedy)
    }
    from = until + (end?.[0].length || 1)
  }
}

function lineAt(text: string, place: number): string {
  return `regel ${text.slice(0, place).split(/\r\n|[\r\n]/).length}`
}

function complain(field: string, remedy: string): never {
  return refuse([{ field, value: '', remedy }])
}
