import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isIban } from '../../../../src/actions/settlement/is-iban.ts'
import { useDb } from '../../../support/use-db.ts'

const db = useDb()

const SIGNS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('')
const rest = fc.string({ unit: fc.constantFrom(...SIGNS), minLength: 10, maxLength: 31 })
const country = fc.constantFrom('NL', 'BE', 'MT', 'GB')

/** With the two digits that belong to it, sometimes others. */
const anIban = fc
  .tuple(country, rest, fc.option(fc.integer({ min: 0, max: 99 }), { freq: 2 }))
  .map(([of, account, other]) => {
    const digits = `${account}${of}00`
      .split('')
      .map((sign) => String(SIGNS.indexOf(sign)))
      .join('')
    const check = other ?? 98 - Number(BigInt(digits) % 97n)
    return `${of}${String(check).padStart(2, '0')}${account}`
  })

test('PostgreSQL and the form know the same account numbers', async () => {
  const texts = fc.sample(anIban, { numRuns: 500, seed: 13 })
  const { rows } = await db.adminPool.query<{ text: string; known: boolean }>(
    'select text, is_iban(text) as known from unnest($1::text[]) as text',
    [texts],
  )
  expect(rows).toEqual(texts.map((text) => ({ text, known: isIban(text) })))
  const known = rows.filter((row) => row.known).length
  expect(known).toBeGreaterThan(100)
  expect(known).toBeLessThan(400)
})
