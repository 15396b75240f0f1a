import { expect, test } from 'vitest'
import { day } from '../../scheduler/domain/day.ts'
import type { ListedPaper } from '../../src/actions/member/list-papers.ts'
import { Papers } from '../../web/pages/people/papers.tsx'
import { aView, pageOf, signedInAs, textIn } from './render.tsx'

const names = { vakken: {}, roles: {} }
const paper = (until: string | null): ListedPaper => ({
  kind: 'engagement',
  boardId: null,
  vak: null,
  grade: null,
  until: until === null ? null : day(until),
  memberId: 'm1',
  memberName: 'Anouk de Vries',
  boardName: null,
})

const shown = (...untils: readonly (string | null)[]) => {
  const view = aView({ signedIn: signedInAs('coordinator') })
  const schoolYear = { first: day('2026-08-01'), last: day('2027-07-31') }
  const standing = { schoolYear, boards: [], unlicensed: [] }
  return textIn(pageOf(view, <Papers {...{ view, names, papers: untils.map(paper), standing }} />))
}

// Sixty days after Friday 20 November 2026 is 19 January 2027: ten left in November, 31 in December and 19.
test('counts what is missing and what ends today up to and including the sixtieth day', () => {
  const ends = ['2026-11-19', '2026-11-20', '2027-01-19', '2027-01-20']
  expect(shown(null, null, null, ...ends)).toContain(
    'Nu ontbreken er 3; binnen 60 dagen lopen er 2 af.',
  )
  expect(shown(null, '2026-12-01')).toContain('Nu ontbreekt er 1; binnen 60 dagen loopt er 1 af.')
})

test('counts nothing where all is right', () => {
  expect(shown()).not.toContain('binnen 60 dagen')
})
