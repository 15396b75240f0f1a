import { inflateSync } from 'node:zlib'

/** An object of a PDF: what it says, and the bytes that it carries. */
interface PdfObject {
  readonly dictionary: string
  readonly content: string
}

/**
 * The text of each page as a reader aloud meets it: one line per piece of text, in the order of the page. Knows what our own
 * documents are made of: objects in the open, fonts of two bytes a letter with the letters that they stand for.
 */
export function pagesOfPdf(bytes: Uint8Array): readonly string[] {
  const objects = objectsIn(Buffer.from(bytes))
  const pages = [...objects.values()].filter(({ dictionary }) =>
    /\/Type\s*\/Page\b/.test(dictionary),
  )
  return pages.map(({ dictionary }) => {
    const fonts = new Map(
      [...dictionary.matchAll(/\/(f\d+) (\d+) 0 R/g)].map(([, name = '', font]) => [
        name,
        lettersOf(objects, Number(font)),
      ]),
    )
    const [, contents] = /\/Contents (\d+) 0 R/.exec(dictionary) ?? []
    return textIn(objects.get(Number(contents))?.content ?? '', fonts)
  })
}

/** Text in plain ASCII stands in brackets, other text in hexadecimal UTF-16. */
const ALT = /\/Alt (?:<FEFF([0-9A-F]*)>|\(((?:\\[^]|[^\\()]|\([^()]*\))*)\))/g

/** What each picture says to who cannot see it, in the order of the file. */
export function picturesInWords(bytes: Uint8Array): readonly string[] {
  const latin = Buffer.from(bytes).toString('latin1')
  return [...latin.matchAll(ALT)].map(([, hex, plain = '']) =>
    hex === undefined
      ? plain.replaceAll(/\\([^])/g, '$1')
      : Buffer.from(hex, 'hex').swap16().toString('utf16le'),
  )
}

function objectsIn(file: Buffer): ReadonlyMap<number, PdfObject> {
  const latin = file.toString('latin1')
  return new Map(
    [...latin.matchAll(/(\d+) 0 obj\n([^]*?)\nendobj/g)].map(([, id, body = '']) => {
      const at = body.indexOf('stream\n')
      if (at < 0) return [Number(id), { dictionary: body, content: '' }]
      const dictionary = body.slice(0, at)
      const raw = body.slice(at + 'stream\n'.length, body.lastIndexOf('\nendstream'))
      const isPacked = dictionary.includes('/FlateDecode')
      const content = isPacked ? inflateSync(Buffer.from(raw, 'latin1')).toString('latin1') : raw
      return [Number(id), { dictionary, content }]
    }),
  )
}

/** What each glyph of a font stands for. */
function lettersOf(
  objects: ReadonlyMap<number, PdfObject>,
  font: number,
): ReadonlyMap<number, string> {
  const [, map] = /\/ToUnicode (\d+) 0 R/.exec(objects.get(font)?.dictionary ?? '') ?? []
  const said = objects.get(Number(map))?.content ?? ''
  return new Map(
    [...said.matchAll(/^<([0-9a-fA-F]{4})> <([0-9a-fA-F]+)>$/gm)].map(
      ([, glyph = '', letters = '']) => [
        Number.parseInt(glyph, 16),
        Buffer.from(letters, 'hex').swap16().toString('utf16le'),
      ],
    ),
  )
}

function textIn(content: string, fonts: ReadonlyMap<string, ReadonlyMap<number, string>>): string {
  let letters: ReadonlyMap<number, string> = new Map()
  const lines: string[] = []
  for (const { index, 0: found, 1: font } of content.matchAll(
    /\/(f\d+) [\d.]+ Tf|^(?:\[|(?=\())/gm,
  )) {
    if (font !== undefined) letters = fonts.get(font) ?? new Map()
    else lines.push(lineFrom(content, index + found.length, letters))
  }
  return lines.join('\n')
}

/** One text, or an array of texts with the room between them, up to the sign that shows it. */
function lineFrom(content: string, from: number, letters: ReadonlyMap<number, string>): string {
  let line = ''
  for (let at = from; content[at] !== ']' && content[at] !== 'T'; at++) {
    if (content[at] !== '(') continue
    const end = endOfText(content, at)
    const bytes = Buffer.from(unescaped(content.slice(at + 1, end)), 'latin1')
    for (let place = 0; place < bytes.length; place += 2) {
      line += letters.get(bytes.readUInt16BE(place)) ?? '\uFFFD'
    }
    at = end
  }
  return line
}

/** Where the text that begins here ends: brackets within it that belong together are not escaped. */
function endOfText(content: string, from: number): number {
  let depth = 0
  for (let at = from; at < content.length; at++) {
    if (content[at] === '\\') at += 1
    else if (content[at] === '(') depth += 1
    else if (content[at] === ')') {
      depth -= 1
      if (depth === 0) return at
    }
  }
  throw new RangeError('a text of the PDF does not end')
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

function unescaped(text: string): string {
  return text.replaceAll(/\\([0-7]{1,3}|[^])/g, (_, code: string) =>
    /^[0-7]/.test(code) ? String.fromCharCode(Number.parseInt(code, 8)) : (ESCAPES[code] ?? code),
  )
}
