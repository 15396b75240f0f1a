import { expect, test } from 'vitest'
import { PROCESSINGS } from '../../src/actions/privacy/processings.ts'
import { en } from '../../web/words/en.ts'
import { languageOf, preferredLanguage } from '../../web/words/language.ts'
import { nl } from '../../web/words/nl.ts'

test.for([
  [undefined, 'nl'],
  ['', 'nl'],
  ['nl-NL,nl;q=0.9,en-US;q=0.8,en;q=0.7', 'nl'],
  ['en-GB,en;q=0.9,nl;q=0.8', 'en'],
  ['en', 'en'],
  ['de-DE,en;q=0.5', 'en'],
  ['de-DE', 'nl'],
  ['*', 'nl'],
  ['nl;q=0.8, en;q=0.8', 'nl'],
  ['EN;q=1, NL;q=0', 'en'],
  ['en;q=zeer', 'nl'],
] as const)('a browser that asks %s gets %s', ([header, code]) => {
  expect(preferredLanguage(header).code).toBe(code)
})

test('a language is known by its code, and nothing else is one', () => {
  expect(languageOf('en')).toBe(en)
  for (const code of [undefined, 'fr', 'constructor', '__proto__', 'NL'])
    expect(languageOf(code)).toBeUndefined()
})

test('both languages say something everywhere, and English is not left in Dutch', () => {
  const [dutch, english] = [textsOf(nl), textsOf(en)]
  expect(english.size).toBe(dutch.size)
  expect([...english].filter(([, text]) => text.trim() === '')).toEqual([])
  const isSentence = (text: string) => /[a-z]{3,} [a-z]{2,}/.test(text)
  const same = [...dutch].filter(([path, text]) => isSentence(text) && english.get(path) === text)
  expect(same).toEqual([])
})

test('what is kept in a table has a name that is no name of a table', () => {
  const kept = PROCESSINGS.flatMap(({ tables }) => tables)
  expect(Object.keys(nl.record.tables).toSorted()).toEqual(kept.toSorted())
  for (const { record } of [nl, en])
    expect(Object.values(record.tables).filter((name) => !/^[A-Z][^_]+$/.test(name))).toEqual([])
})

/** Every text of a language by its path; a text with numbers or names in it is tried with some, a sentence of facts with their names. */
function textsOf(words: object, before = ''): Map<string, string> {
  return new Map(
    Object.entries(words).flatMap(([key, value]: [string, unknown]) => {
      const path = `${before}${key}`
      if (typeof value === 'string') return [[path, value] as const]
      if (typeof value === 'function') {
        const isOfFacts = before.endsWith('.sentences.')
        const text = isOfFacts ? value((fact: string) => fact) : value(2, 3, 4)
        return [[path, String(text)] as const]
      }
      return typeof value === 'object' && value !== null ? [...textsOf(value, `${path}.`)] : []
    }),
  )
}
