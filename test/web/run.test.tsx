import { expect, test } from 'vitest'
import { day } from '../../scheduler/domain/day.ts'
import { RunPage, type RunProps } from '../../web/pages/run.tsx'
import { en } from '../../web/words/en.ts'
import { at } from '../scheduler/when.ts'
import { aView, pageOf, signedInAs, textIn } from './render.tsx'

type Difference = NonNullable<RunProps['difference']>

const running: RunProps['run'] = {
  runId: 'run-1',
  poolId: 'p1',
  status: 'running',
  seed: 1,
  replans: false,
  startedAt: at('2026-11-20 08:00'),
  begunAt: at('2026-11-20 08:00'),
  finishedAt: null,
  stopAskedAt: null,
  phase: 'improving',
  requestCount: 12,
  memberCount: 40,
  coveredCount: 10,
  planValue: 98,
  bound: 100,
  gap: 0.02,
  proof: null,
  certifiedBound: null,
  workMax: null,
  workUsed: 5,
  stoppedAtWork: null,
  changeCount: null,
  failure: null,
  version: 4,
}
const ended = {
  ...running,
  status: 'finished' as const,
  finishedAt: at('2026-11-20 08:02'),
  gap: 0,
  proof: 'certificate' as const,
}

const part = {
  requestId: 'r1',
  siteName: 'De <Linde>',
  firstDay: day('2026-11-23'),
  lastDay: day('2026-11-24'),
  lessons: 4,
  memberName: 'Karim',
}
const same: Difference = {
  earlier: { id: 'run-0', startedAt: at('2026-11-19 08:00') },
  changes: [],
  filled: [],
  stays: [part],
  nobody: [],
}

function page(
  run: RunProps['run'],
  over: Partial<Pick<RunProps, 'difference' | 'earlier'>> = {},
  t = aView().t,
): string {
  const view = aView({ signedIn: signedInAs('coordinator'), path: '/zoektocht/run-1', t })
  const rest = { difference: undefined, earlier: [], ...over }
  return pageOf(view, <RunPage view={view} run={run} poolName="Pool Oost" {...rest} />)
}

test('whoever stopped one that had not begun is not told that it waits for its turn', () => {
  const queued = { ...running, status: 'queued' as const, phase: null, begunAt: null }
  const waits = textIn(page(queued))
  expect(waits).toContain('Wacht op zijn beurt')
  expect(waits).toContain('De zoektocht begint zodra er plaats is.')
  const stopping = textIn(page({ ...queued, stopAskedAt: at('2026-11-20 08:01') }))
  expect(stopping).toContain('Stopt')
  expect(stopping).not.toMatch(/Wacht op zijn beurt|begint zodra/)
  const gone = { stopAskedAt: at('2026-11-20 08:01'), status: 'stopped' as const }
  expect(textIn(page({ ...ended, ...gone }))).toContain('Gestopt')
})

test('while it goes on: what it does, how far it is, a way to stop it and a way to look again', () => {
  const html = page(running)
  const text = textIn(html)
  expect(text).toContain('Zoektocht in Pool Oost')
  expect(text).toContain('Het plan wordt beter gemaakt.')
  expect(text).toContain('voor 10 van de 12 aanvragen')
  expect(text).toContain('hoogstens 2% van het beste plan af')
  expect(html).toContain('action="/zoektocht/run-1/stop"')
  expect(html).toContain('href="/zoektocht/run-1"')
  expect(html).toContain('hx-sse:connect="/api/v1/runs/run-1/events"')
  const asked = page({ ...running, stopAskedAt: at('2026-11-20 08:01') })
  expect(textIn(asked)).toContain('De zoektocht stopt zo')
  expect(asked).not.toContain('run-1/stop')
})

test('before it begins nothing is known', () => {
  const nothing = { coveredCount: null, planValue: null, bound: null, gap: null }
  const html = page({ ...running, ...nothing, status: 'queued', begunAt: null, phase: null })
  expect(textIn(html)).toContain('De zoektocht begint zodra er plaats is.')
  expect(textIn(html)).toContain('nog niet bekend')
})

test('in the end: what it came to, whether that is proven, and what changed with the reason', () => {
  const was = 'Anna <Bakker>'
  const changes = [{ ...part, was, memberName: null, sentence: 'Anna kan dan niet meer.' }]
  const html = page(ended, { difference: { ...same, changes, nobody: [part, part] } })
  const text = textIn(html)
  expect(text).toContain('Voor 10 van de 12 aanvragen is iemand gevonden.')
  expect(text).toContain('Er is geen beter plan voor al deze aanvragen samen.')
  expect(text).toContain('iedereen kan het narekenen')
  expect(text).toContain('Vergeleken met het plan van do 19 nov, 08:00.')
  expect(text).toContain('1 voorstel verandert 0 voorstellen nieuw 1 voorstel blijft 2 zonder')
  expect(text).toContain('Anna &lt;Bakker&gt; niemand Anna kan dan niet meer.')
  expect(html).toContain('href="/inbox/r1">De &lt;Linde&gt;</a>')
  expect(html).not.toContain('hx-sse:connect="/api')
  const english = textIn(page(ended, { difference: same }, en))
  expect(english).toContain('Nothing: whoever was proposed or promised stays.')
})

test('how good a plan is, in a sentence that says whether it pays to search again', () => {
  const said = (gap: number) => textIn(page({ ...ended, gap }))
  expect(said(0.004)).toContain('hoogstens 0,4%. Verder zoeken levert dus weinig op.')
  expect(said(0.05)).toContain('tot 5% scheelt. Opnieuw zoeken kan lonen.')
})

test('the first plan has nothing to be compared with, and earlier runs lead to themselves', () => {
  const first = textIn(page(ended, { difference: { ...same, earlier: null } }))
  expect(first).toContain('Dit is het eerste plan')
  expect(first).not.toContain('Eerdere zoektochten')
  const html = page(ended, { earlier: [{ ...ended, runId: 'run-0', changeCount: 3 }] })
  expect(html).toContain('href="/zoektocht/run-0"')
  expect(html).toContain('href="/zoektocht?pool=p1"')
  expect(textIn(html)).toContain('Klaar 10 van 12')
})

test('a run that was stopped says so, with or without a plan', () => {
  const stopped = { ...ended, status: 'stopped' as const, gap: 0.02, proof: 'none' as const }
  expect(textIn(page(stopped))).toContain('Dit is het beste plan tot dan toe.')
  const before = { ...stopped, planValue: null, bound: null, coveredCount: null, gap: null }
  expect(textIn(page(before))).toContain('gestopt voordat hij begon')
})

test('a run that failed says why in words, and offers to search again', () => {
  const failed = { ...ended, status: 'failed' as const, planValue: null, gap: null }
  const html = page({ ...failed, failure: 'out-of-memory' })
  expect(textIn(html)).toContain('meer geheugen nodig')
  expect(html).toContain('action="/inbox/zoek"')
  expect(textIn(page({ ...failed, failure: 'toString' }))).toContain('Er ging iets mis.')
})
