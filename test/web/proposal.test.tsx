import { expect, test } from 'vitest'
import { day } from '../../scheduler/domain/day.ts'
import { clockTime } from '../../scheduler/domain/instant.ts'
import type { Candidate, ProposalStep, ShownProposal } from '../../web/parts/proposal-step.ts'
import { Proposals } from '../../web/parts/proposals.tsx'
import { en } from '../../web/words/en.ts'
import { at } from '../scheduler/when.ts'
import { aView, pageOf, signedInAs, textIn } from './render.tsx'

function candidate(name: string, over: Partial<Candidate> = {}): Candidate {
  return {
    memberId: name,
    name,
    rank: 1,
    proposed: false,
    source: 'own-board',
    licence: { outcome: 'licensed', article: 'WPO art. 3', until: null },
    possible: true,
    sentences: [],
    because: `Waarom ${name}.`,
    obstacles: [],
    remedy: null,
    glance: {
      travelMinutes: 25,
      isPaidAlready: false,
      wageCentsPerHour: 5289,
      contractsLeft: 1,
      loadPercent: 40,
      groupsKnownPercent: 0,
      isSchoolKnown: true,
    },
    weekMinutes: 400,
    costs: [
      { objectiveId: 'cost', title: 'Kosten', cost: 3, weighted: 1234.6, sentence: 'Al betaald.' },
    ],
    value: 100,
    atLeast: 12.9,
    ...over,
  }
}

const obstacle = (origin: 'pool' | 'law') => ({
  ruleId: `rule-${origin}`,
  title: 'Regel',
  origin,
  canBeOverridden: origin === 'pool',
  sentence: `Mag niet van ${origin}.`,
})

const anouk = candidate('Anouk', { proposed: true, atLeast: 0 })
const karim = candidate('Karim', { rank: 2 })
const lotte = candidate('Lotte', { rank: 3, possible: false, obstacles: [obstacle('pool')] })
const daan = candidate('Daan', {
  rank: 4,
  possible: false,
  obstacles: [obstacle('pool'), obstacle('law')],
})

function lesson(id: string, on: string): ShownProposal['lessons'][number] {
  return {
    id,
    day: day(on),
    from: clockTime('08:30'),
    until: clockTime('10:10'),
    minutes: 100,
    vak: null,
    level: 'HAVO',
    year: 3,
    group: '3b',
  }
}

function proposal(over: Partial<ShownProposal> = {}): ShownProposal {
  return {
    id: 'v1',
    runId: 'run',
    poolId: 'p',
    requestId: 'r1',
    boardId: 'b',
    partId: 'r1',
    sessionIds: ['s'],
    source: 'own-board',
    lessons: [lesson('s', '2026-11-23')],
    memberId: 'Anouk',
    memberName: 'Anouk',
    value: 1,
    status: 'proposed',
    heldByRequestIds: [],
    decidedBy: null,
    decidedByName: null,
    decidedAt: null,
    version: 7,
    siteId: 's',
    siteName: 'De Linde',
    roleCode: 'leraar',
    urgency: 'planned',
    firstDay: day('2026-11-23'),
    lastDay: day('2026-11-23'),
    reason: null,
    judgedCount: 4,
    whyThisOne: ['Drie andere vervangers kunnen ook.'],
    wouldHelp: [],
    overriddenRuleIds: [],
    spelregelsVersion: 3,
    run: { planValue: 9, bound: 10, gap: 0.1, seed: 1, finishedAt: null, worldHash: null },
    candidates: [anouk, karim, lotte, daan],
    whyNobody: null,
    ...over,
  }
}

/** A request with these lessons, all at the same time. */
function asked(...ids: string[]): Parameters<typeof Proposals>[0]['request'] {
  const at0 = at('2026-11-23 08:30')
  const sessions = ids.map((id) => ({ ...lesson(id, '2026-11-23'), startsAt: at0, endsAt: at0 }))
  return { status: 'open', sessions }
}

function page(
  over: Partial<ShownProposal> = {},
  more: Partial<Parameters<typeof Proposals>[0]> = {},
) {
  const view = more.view ?? aView({ signedIn: signedInAs('coordinator') })
  const proposals = [proposal(over)]
  const names = { vakken: {}, roles: {} }
  const rest = { names, proposals, request: asked('s'), refused: undefined, ...more }
  return pageOf(view, <Proposals {...rest} view={view} />)
}

const stepsIn = (html: string) =>
  [...html.matchAll(/post" action="\/inbox\/r1\/voorstel\/v1\/(\w+)"/g)].map(([, step]) => step)

test('who, why, under which rules and how good the plan is at least', () => {
  const text = textIn(page())
  for (const said of [
    'Voorstel : Anouk',
    'Waarom Anouk.',
    'Drie andere vervangers kunnen ook.',
    'eigen bestuur',
    'bevoegd, volgens WPO art. 3',
    'hoogstens 10% van het beste plan af',
    'versie 3',
    'Kosten Al betaald. 1.235',
  ]) {
    expect(text.replace('Voorstel:', 'Voorstel :')).toContain(said)
  }
})

test('every other candidate with why not: the reason, or each rule with where it comes from', () => {
  const text = textIn(page())
  expect(text).toContain('Waarom Karim. Kost het plan minstens 12 punten meer.')
  expect(text).toContain('Mag niet van pool. spelregels van de pool, kan met een reden opzij')
  expect(text).toContain('Mag niet van law. wet')
  expect(text).toContain('De 3 andere kandidaten')
  expect(text).toContain('2 personen kunnen niet')
})

test('candidates stand side by side: travel, cost, chain, load, known face', () => {
  const text = textIn(page())
  for (const said of [
    '25 min',
    '52,89 per uur',
    'dit is het laatste contract',
    '6 uur 40 min die week',
    '40% de laatste 4 weken',
    'kent de school',
  ]) {
    expect(text).toContain(said)
  }
})

test('of each who cannot come it is said what would change it, or that nothing would', () => {
  const remedy = 'Kan als het bestuur een VOG heeft gezien.'
  const text = textIn(page({ candidates: [anouk, { ...lotte, remedy }, daan] }))
  expect(text).toContain(`Wat het zou veranderen: ${remedy}`)
  expect(text).toContain('Hier is niets aan te veranderen.')
})

test('where a request is split, each proposal says for which lessons it is, in their order', () => {
  const [late, early] = [lesson('s2', '2026-11-24'), lesson('s1', '2026-11-23')]
  const proposals = [
    proposal({ id: 'v2', partId: 'b', lessons: [late] }),
    proposal({ id: 'v1', partId: 'a', lessons: [early] }),
  ]
  const text = textIn(page({}, { proposals, request: asked('s1', 's2') }))
  expect(text).toContain('De lessen zijn verdeeld over 2 voorstellen.')
  expect(text).toMatch(/Voorstel 1 van 2 ?: Anouk.*?Voor 1 van de 2 lessen: ma 23 nov 08:30–10:10/)
  expect(text).toMatch(/Voorstel 2 van 2 ?: Anouk.*?Voor 1 van de 2 lessen: di 24 nov/)
  expect(textIn(page())).toContain('Voor de hele aanvraag: 1 les')
})

test('of whom more rules keep away it is said how many; anybody can be asked about', () => {
  expect(page()).toContain('action="/inbox/r1/voorstel/v1/anderen"')
  expect(page()).not.toContain('En nog')
  const many = page({ judgedCount: 803 })
  expect(textIn(many)).toContain('En nog 799 anderen, bij wie meer regels in de weg staan.')
})

test('only whom no rule of law keeps away can be chosen', () => {
  const options = [...page().matchAll(/<option value="(\w+)"/g)].map(([, id]) => id)
  expect(options).toEqual(['Karim', 'Lotte'])
  expect(page()).toContain('Kies Lotte')
  expect(page()).not.toContain('Kies Daan')
})

test.for([
  ['proposed', ['goedkeuren', 'ander', 'afwijzen']],
  ['approved', ['versturen', 'afwijzen']],
  ['offered', []],
  ['rejected', []],
  ['superseded', []],
] as const)('what can be done with one that is %s', ([status, steps]) => {
  const html = page({ status })
  expect(stepsIn(html)).toEqual(steps)
  expect(html.match(/name="version" value="7"/g) ?? []).toHaveLength(steps.length)
})

test('nobody: why, by rule, which requests hold who could, and no approving', () => {
  const whyNobody = {
    sentence: 'Geen van de 40 vervangers kan.',
    able: 0,
    rules: [{ ruleId: 'vog-seen', title: 'VOG gezien', members: 39 }],
  }
  const html = page({
    memberId: null,
    memberName: null,
    whyNobody,
    wouldHelp: ['Bij één vervanger: kan als het bestuur een VOG heeft gezien.'],
    heldByRequestIds: ['r8', 'r9'],
    candidates: [karim, lotte, daan],
  })
  const text = textIn(html)
  expect(text).toContain('Geen van de 40 vervangers kan.')
  expect(text).toContain('VOG gezien: 39 personen')
  expect(text).toContain('Wat zou helpen Bij één vervanger: kan als het bestuur een VOG heeft')
  expect(html).toContain('href="/inbox/r9"')
  expect(stepsIn(html)).toEqual(['ander', 'afwijzen'])
})

test('who decided, when, why, and which rules were set aside for it', () => {
  const text = textIn(
    page({
      status: 'approved',
      decidedByName: 'Carlijn',
      decidedAt: at('2026-11-20 09:15'),
      reason: 'Kent de klas',
      overriddenRuleIds: ['travel-limit'],
    }),
  )
  expect(text).toContain('Besloten door Carlijn, vr 20 nov, 09:15')
  expect(text).toContain('Reden: Kent de klas')
  expect(text).toContain('opzij gingen: Reistijd van huis')
})

test('a step that was refused stands open, with the error beside the field and what was typed', () => {
  const refused: ProposalStep = {
    proposalId: 'v1',
    step: 'ander',
    refusal: {
      detail: 'Nee.',
      fields: [{ field: 'reason', value: '', remedy: 'Schrijf waarom.' }],
    },
    typed: { memberId: 'Karim', reason: 'te </textarea> kort' },
  }
  const html = page({}, { refused })
  const form = /<details open="" id="ander-v1">.*?<\/details>/s.exec(html)?.[0] ?? ''
  expect(form).toContain('value="Karim" selected=""')
  expect(form).toMatch(/class="error" id="reden-ander-v1-error">Schrijf waarom\./)
  expect(form).toContain('te &lt;/textarea&gt; kort')
  const other = /voorstel\/v1\/afwijzen".*?<\/form>/s.exec(html)?.[0] ?? ''
  expect(other).not.toContain('aria-invalid')
})

test('who was picked from the ranking is chosen in the form, which stands open', () => {
  const view = aView({ query: { kies: 'Lotte' } })
  expect(page({}, { view })).toMatch(/<details open="" id="ander-v1">.*value="Lotte" selected/s)
  expect(page()).toMatch(/<details id="ander-v1">/)
})

test('without a proposal the page says where to go', () => {
  expect(textIn(page({}, { proposals: [] }))).toContain('nog geen voorstel')
  const done = { proposals: [], request: { ...asked('s'), status: 'covered' as const } }
  expect(textIn(page({}, done))).toContain('niets meer te besluiten')
})

test('what exists in Dutch only is marked as Dutch on an English page', () => {
  const html = page({}, { view: aView({ t: en }) })
  expect(html).toContain('<span lang="nl">Waarom Anouk.</span>')
  expect(page()).not.toContain('<span lang="nl">')
})
