import { expect, test } from 'vitest'
import { LEVELS } from '../../scheduler/domain/level.ts'
import type { Reference } from '../../src/actions/reference/read.ts'
import { htmlOf } from '../../web/html-of.ts'
import { Period } from '../../web/parts/post-fields.tsx'
import { typedPost } from '../../web/post-form.ts'
import { aView, textIn } from './render.tsx'

const POOLS: Reference['pools'] = [
  { id: '1', code: 'A', name: 'Pool Kort', longTermMinimum: null },
  { id: '2', code: 'B', name: 'Pool Lang', longTermMinimum: { days: 5, basis: 'schoolDays' } },
]
const REFERENCE: Reference = {
  pools: POOLS,
  vakken: [],
  roles: [],
  levels: LEVELS,
  agencies: [],
  sites: [],
  reasons: [],
  knownMembers: [],
}

test('the form says beforehand from how long on a pool comes, and nothing of one that comes for any length', () => {
  const typed = typedPost({})
  const period = <Period view={aView()} reference={REFERENCE} typed={typed} refusal={undefined} />
  const text = textIn(htmlOf(period))
  expect(text).toContain('Pool Lang komt bij een afwezigheid van ten minste 5 schooldagen.')
  expect(text).not.toContain('Pool Kort')
})
