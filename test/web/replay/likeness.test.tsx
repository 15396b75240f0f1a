import { expect, test } from 'vitest'
import { htmlOf } from '../../../web/html-of.ts'
import { Likeness, type LikenessProps } from '../../../web/replay/likeness.tsx'
import { nl } from '../../../web/words/nl.ts'
import { textIn } from '../render.tsx'

const { likeness: words } = nl.replay
const side = (fillRate: number | null) => ({ gap: 0, fillRate, matches: 1, refusals: 0 })
const rates = { 'class-sent-home': 1, unplanned: 1, planned: 1, training: 1 }

function told(
  { happened, played }: { readonly happened: number | null; readonly played: number | null },
  over: Partial<LikenessProps['result']> = {},
  acceptance: 'as-before' | 'everybody' = 'as-before',
): string {
  const result = {
    acceptance: { kind: 'as-before', rates } as const,
    draws: [0, 1].map((draw) => ({ draw, present: side(played), variant: side(0.5) })),
    happened: happened === null ? null : { 'fill-rate': { numerator: happened, denominator: 1 } },
    ...over,
  }
  return textIn(htmlOf(<Likeness t={nl} replay={{ question: { acceptance } }} result={result} />))
}

test('says that the replay is like what happened where it is, within a percentage point', () => {
  const text = told({ happened: 0.9, played: 0.905 })
  expect(text).toContain(words.alike('90 %', '90,5 %'))
  expect(text).not.toContain(words.followed)
})

test('says what makes it otherwise where it is not, and that everybody says yes only where they do', () => {
  const far = { happened: 0.746, played: 0.938 }
  const everybody = { kind: 'everybody' } as const
  expect(told(far)).toContain(words.unlike('74,6 %', '93,8 %'))
  for (const reason of [words.followed, words.asksOn, words.nobodyIll, words.confirmed])
    expect(told(far)).toContain(reason)
  expect(told(far)).not.toMatch(/zegt (daarom )?iedereen ja/)
  expect(told(far, { acceptance: everybody })).toContain(words.nobodyAsked)
  expect(told(far, { acceptance: everybody }, 'everybody')).toContain(words.everybody)
})

test('says nothing where nothing happened or was asked, or the term as it was is not among the draws', () => {
  expect(told({ happened: null, played: 0.9 })).not.toContain(words.title)
  expect(told({ happened: 0.9, played: null })).not.toContain(words.title)
  expect(told({ happened: 0.9, played: 0.9 }, { draws: [] })).not.toContain(words.title)
})
