import { expect, test } from 'vitest'
import { medicalWordsIn } from '../../../../src/actions/absence/medical-words.ts'

test.for([
  ['De collega is ziek en heeft koorts.', ['ziek', 'koorts']],
  ['ZIEKENHUISOPNAME in november', ['ZIEKENHUISOPNAME']],
  ['Na een burn-out, reïntegratie in stappen', ['burn-out', 'reïntegratie']],
  ['ziek, ziek en nog eens ziek', ['ziek']],
] as const)('%s', ([text, words]) => {
  expect(medicalWordsIn(text)).toEqual(words)
})

test.for([
  'De klas werkt aan hoofdstuk 4; toets op dinsdag.',
  'Muziek in lokaal 12, sleutel bij de conciërge.',
  'De leerlingen van 3b zijn druk na de pauze.',
])('nothing in: %s', (text) => {
  expect(medicalWordsIn(text)).toEqual([])
})
