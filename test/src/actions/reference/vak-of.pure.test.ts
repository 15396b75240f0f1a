import { expect, test } from 'vitest'
import { vakOf } from '../../../../src/actions/reference/vak-of.ts'

const VAKKEN = [
  { id: 'wi', name: 'Wiskunde', aliases: ['wi', 'wis'] },
  { id: 'tech', name: 'Techniek', aliases: ['te', 'o&o'] },
  { id: 'kubv', name: 'Kunst beeldend', aliases: ['te', 'tek'] },
  { id: 'gtc', name: 'Grieks', aliases: ['gr'] },
  { id: 'gr', name: 'Groen', aliases: ['groen'] },
]

test.for([
  ['wi', 'wi'],
  ['WIS', 'wi'],
  ['wiskunde', 'wi'],
  ['O&O', 'tech'],
  // An id counts before anybody's short name.
  ['gr', 'gr'],
])('%s is %s', ([text, id]) => {
  expect(vakOf(text ?? '', VAKKEN)).toEqual({ id })
})

test('a short name of two vakken is asked back with both', () => {
  expect(vakOf('te', VAKKEN).remedy).toMatch(/tech \(Techniek\), kubv \(Kunst beeldend\)/)
})

test('a vak that nobody knows is not guessed', () => {
  expect(vakOf('wiskund', VAKKEN)).toEqual({ remedy: expect.stringContaining('Kies een vak') })
})
