import { expect, test } from 'vitest'
import { PROBLEMS } from '../../api/problem.ts'
import { HARD_RULES, SOFT_OBJECTIVES } from '../../scheduler/rules/register.ts'
import { listRules } from '../../src/actions/reference/rules.ts'
import { ERROR_CODES } from '../../src/errors.ts'
import { htmlOf } from '../../web/html-of.ts'
import { Problem, Problems } from '../../web/pages/problems.tsx'
import { Rules } from '../../web/pages/rules.tsx'
import { nl } from '../../web/words/nl.ts'
import { textIn } from './render.tsx'

test('the help page names every rule and objective of the register, with where it is written', () => {
  const html = htmlOf(<Rules t={nl} list={listRules()} />)
  const text = textIn(html)
  for (const { title, basis } of HARD_RULES) {
    expect(text).toContain(`${title} `)
    expect(text).toContain(basis)
  }
  for (const { title } of SOFT_OBJECTIVES) expect(text).toContain(title)
  expect(html.match(/<tr role="row"/g)).toHaveLength(HARD_RULES.length + SOFT_OBJECTIVES.length + 2)
  expect(text).toContain('Een mens beslist')
  expect(text).toContain('geen juridisch of fiscaal advies')
})

test('every refusal is on the list and has a page that explains it', () => {
  const list = htmlOf(<Problems t={nl} />)
  for (const code of ERROR_CODES) {
    expect(list).toContain(`href="/problems/${code}"`)
    const { status, title } = PROBLEMS[code]
    const text = textIn(htmlOf(<Problem t={nl} code={code} />))
    expect(text).toContain(title)
    expect(text).toContain(`HTTP-status ${status}`)
  }
})
