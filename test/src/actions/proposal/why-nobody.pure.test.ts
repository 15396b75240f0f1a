import { expect, it } from 'vitest'
import { whyNobody } from '../../../../src/actions/proposal/why-nobody.ts'

it.each([
  [0, 1, 'De enige vervanger kan deze lessen niet doen.'],
  [1, 1, 'De enige vervanger kan, maar is nodig voor andere vragen.'],
  [0, 72, 'Geen van de 72 vervangers kan deze lessen doen.'],
  [1, 72, '1 van de 72 vervangers kan, maar is nodig voor andere vragen.'],
  [2, 72, '2 van de 72 vervangers kunnen, maar zijn nodig voor andere vragen.'],
])('says that %i of %i could come', (able, judgedCount, sentence) => {
  const verdicts = Array.from({ length: able }, () => ({ broken: [] }))
  expect(whyNobody({ verdicts, judgedCount, keptAway: {} })).toMatchObject({ able, sentence })
})
