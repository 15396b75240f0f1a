import { inflateRawSync } from 'node:zlib'

const ENTRY = 0x02014b50

/** The first sheet of a workbook and the words that its cells point at, as XML, found by the directory at the end of the file. */
export function inSheetOf(bytes: Uint8Array): string {
  const file = Buffer.from(bytes)
  const parts: string[] = []
  for (let at = file.indexOf('PK\u0001\u0002', 0, 'latin1'); at >= 0; ) {
    if (file.readUInt32LE(at) !== ENTRY) break
    const [packed, nameLength] = [file.readUInt32LE(at + 20), file.readUInt16LE(at + 28)]
    const [extra, comment] = [file.readUInt16LE(at + 30), file.readUInt16LE(at + 32)]
    const name = file.toString('utf8', at + 46, at + 46 + nameLength)
    if (/(?:worksheets\/sheet1|sharedStrings)\.xml$/.test(name)) {
      const local = file.readUInt32LE(at + 42)
      const from = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28)
      const content = file.subarray(from, from + packed)
      const isPlain = file.readUInt16LE(at + 10) === 0
      parts.push((isPlain ? content : inflateRawSync(content)).toString('utf8'))
    }
    at += 46 + nameLength + extra + comment
  }
  if (parts.length === 0) throw new RangeError('there is no sheet in this file')
  return parts.join('\n')
}
