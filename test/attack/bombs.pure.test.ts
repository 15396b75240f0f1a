import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { decodeText } from '../../src/actions/import/decode-text.ts'
import { parseTable } from '../../src/actions/import/table.ts'
import { UPLOAD_BYTES_MAX } from '../../src/actions/import/upload.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

/** What is packed and would be much when unpacked, whatever it is called: nothing here unpacks anything. */
const PACKED: Readonly<Record<string, Uint8Array>> = {
  'a sheet of Excel or any other zip': Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 6, 0, 8, 0),
  'an old sheet of Excel': Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0),
  'a packed file': gzipSync(Buffer.alloc(1_000_000)),
  'a program': Uint8Array.of(0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0),
  'text of two bytes a sign': Uint8Array.of(0xff, 0xfe, 0x61, 0, 0x62, 0),
}

test.each(Object.keys(PACKED))('%s is no text', (name) => {
  expect(() => decodeText(PACKED[name] ?? new Uint8Array())).toThrow('import-refused')
})

test.each(['\r\n %PDF-1.7\n', '\uFEFF%PDF-1.7\n', '\uFEFF \t{\\rtf1 a;b}', ' \n<html>'])(
  '%j is no text, whatever stands ahead of it',
  (content) => {
    expect(() => decodeText(bytes(content))).toThrow('import-refused')
  },
)

test('XML in a cell is words like any other: nothing in it is looked up or multiplied', () => {
  const laughs = "a\n<!DOCTYPE l [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>]>\n<l>&b;</l>\n"
  const { rows } = parseTable(decodeText(bytes(laughs)))
  expect(JSON.stringify(rows)).toContain('<l>&b')
})

describe('as much as may be sent', () => {
  const BOMBS: Readonly<Record<string, string>> = {
    'of columns': `${';'.repeat(UPLOAD_BYTES_MAX - 4)}\na;b`,
    'of lines': 'a;b\n'.repeat(UPLOAD_BYTES_MAX / 4),
    'of one cell': `a;b\n"${'x'.repeat(UPLOAD_BYTES_MAX - 10)}"`,
    'of quotation marks': `a;b\n${'"'.repeat(UPLOAD_BYTES_MAX - 10)}`,
    'of quotation marks that are never closed': `a;b\n"${'x\n'.repeat(UPLOAD_BYTES_MAX / 2 - 10)}`,
  }
  test.each(Object.keys(BOMBS))('%s is refused', (name) => {
    expect(() => parseTable(BOMBS[name] ?? '')).toThrow('import-refused')
  })

  test('of columns with a line under each is refused before any line is read', () => {
    const wide = Array.from({ length: 2_000 }, (_, place) => `k${place}`).join(';')
    expect(() => parseTable(`${wide}\n${'x\n'.repeat(15_000)}`)).toThrow('import-refused')
  })
})
