import { expect, it } from 'vitest'
import { z } from 'zod'
import '../../../src/actions/input.ts'

const said = (schema: z.ZodType, value: unknown) =>
  schema.safeParse(value).error?.issues.map(({ message }) => message) ?? []

it.each([
  [z.string(), undefined, 'Dit ontbreekt.'],
  [z.string(), 3, 'Geef tekst.'],
  [z.number(), 'drie', 'Geef een getal.'],
  [z.number().int(), 1.5, 'Geef een heel getal.'],
  [z.boolean(), 'ja', 'Geef ja of nee (true of false).'],
  [z.array(z.string()), 'a', 'Geef een lijst.'],
  [z.enum(['a', 'b']), 'c', 'Kies een van: a, b.'],
  [z.string().max(1), 'ab', 'Gebruik hoogstens 1 teken.'],
  [z.array(z.string()).min(2), [], 'Gebruik minstens 2 onderdelen.'],
  [z.number().max(1_000), 1_001, 'Geef hoogstens 1.000.'],
  [z.number().positive(), 0, 'Geef meer dan 0.'],
  [z.uuid(), 'x', 'Geef een geldig nummer van een gegeven in het systeem.'],
  [z.union([z.literal('a'), z.null()]), 'b', 'Dit past bij geen van de mogelijkheden.'],
  [z.strictObject({}), { extra: 1 }, 'Laat weg: extra is hier onbekend.'],
])('what a schema refuses is said in plain Dutch: %#', (schema, value, sentence) => {
  expect(said(schema, value)).toEqual([sentence])
})

it('no word of the library is left, whatever is refused', () => {
  const schema = z.strictObject({
    text: z.string().min(3),
    list: z.array(z.number().int().min(2)).max(1),
    kind: z.enum(['x', 'y']),
    map: z.record(z.string(), z.boolean()),
  })
  const wrong = [{}, null, 3, { text: 1, list: ['a', 1, 2.5], kind: 0, map: { a: 1 } }, []]
  for (const value of wrong) {
    expect(said(schema, value).join(' ')).not.toMatch(
      /string|undefined|number|array|object|boolean|ontving|Invalid|expected/,
    )
  }
})
