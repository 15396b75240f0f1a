import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linesOf } from '../../../db/backup/lines-of.ts'

async function linesIn(chunks: readonly Buffer[]): Promise<readonly string[]> {
  async function* given() {
    yield* chunks
  }
  const lines: string[] = []
  for await (const line of linesOf(given())) lines.push(line.toString('latin1'))
  return lines
}

test('the lines are the same, wherever the text was cut', async () => {
  const text = fc.array(fc.constantFrom('a', '\n', '\r', '\\', '\u00e9'), { maxLength: 40 })
  await fc.assert(
    fc.asyncProperty(text, fc.array(fc.nat(6), { maxLength: 40 }), async (signs, cuts) => {
      const bytes = Buffer.from(signs.join(''), 'latin1')
      const chunks: Buffer[] = []
      let from = 0
      for (const cut of [...cuts, bytes.length]) {
        chunks.push(bytes.subarray(from, from + cut))
        from += cut
      }
      const expected = bytes.toString('latin1').split('\n')
      expect(await linesIn(chunks)).toEqual(
        expected.at(-1) === '' ? expected.slice(0, -1) : expected,
      )
    }),
  )
})
