import { expect, test } from 'vitest'
import { OtherCandidate, type OtherCandidateProps } from '../../web/pages/other-candidate.tsx'
import { aView, pageOf, signedInAs, textIn } from './render.tsx'

const about: OtherCandidateProps['about'] = {
  proposalId: 'v1',
  requestId: 'r1',
  status: 'proposed',
  version: 7,
  others: [{ id: 'm1', name: 'Karim <El Amrani>' }],
  more: 4,
}
const asked: NonNullable<OtherCandidateProps['asked']> = {
  memberId: 'm1',
  name: 'Karim',
  source: 'flexpool',
  licence: { outcome: 'licensed', article: null, until: null },
  possible: false,
  sentences: ['Mag niet van de pool.'],
  obstacles: [
    {
      ruleId: 'pool-stay',
      title: 'Regel',
      origin: 'pool',
      canBeOverridden: true,
      sentence: 'Mag niet van de pool.',
    },
  ],
  remedy: 'Kan als de pool het toestaat.',
  glance: null,
  weekMinutes: 0,
  costs: [],
  value: 0,
}

function page(over: Partial<OtherCandidateProps> = {}): string {
  const view = aView({ signedIn: signedInAs('coordinator'), path: '/inbox/r1/voorstel/v1/anderen' })
  const props = { view, about, asked: undefined, refusal: undefined, ...over }
  return pageOf(view, <OtherCandidate {...props} />)
}

test('offers to look somebody up by name, and whom the proposal does not speak of', () => {
  const html = page()
  expect(html).toContain('href="/inbox/r1/voorstel/v1/anderen?wie=m1">Karim &lt;El Amrani&gt;</a>')
  expect(html).toMatch(/<input id="naam-v1" name="naam"[^>]*type="search"/)
  expect(textIn(html)).toContain('En nog 4. Typ meer van de naam.')
  expect(html).toContain('method="get"')
  expect(html).not.toContain('voorstel/v1/ander"')
})

test('keeps what was typed on the way to somebody, and says when nobody is called so', () => {
  const query = { naam: 'kar' }
  const view = aView({ signedIn: signedInAs('coordinator'), query })
  expect(page({ view })).toContain('anderen?naam=kar&amp;wie=m1"')
  const nobody = page({ view, about: { ...about, others: [], more: 0 } })
  expect(textIn(nobody)).toContain('In deze pool heet niemand zo: kar.')
})

test('says how it is, and lets a coordinator choose with a reason where only the pool forbids it', () => {
  const html = page({ asked })
  expect(textIn(html)).toContain('Karim kan nu niet')
  expect(textIn(html)).toContain('Mag niet van de pool.')
  expect(textIn(html)).toContain('Wat het zou veranderen: Kan als de pool het toestaat.')
  expect(html).toContain('action="/inbox/r1/voorstel/v1/ander"')
  expect(html).toContain('name="version" value="7"')
  const [obstacle] = asked.obstacles
  const byLaw = { ...asked, obstacles: obstacle ? [{ ...obstacle, canBeOverridden: false }] : [] }
  expect(page({ asked: byLaw })).not.toContain('voorstel/v1/ander"')
  const decided = { ...about, status: 'approved' as const }
  expect(page({ asked, about: decided })).not.toContain('voorstel/v1/ander"')
})
