import { expect, test } from 'vitest'
import { RunPage, type RunProps } from '../../web/pages/run.tsx'
import { en } from '../../web/words/en.ts'
import { at } from '../scheduler/when.ts'
import { aView, pageOf, signedInAs, textIn } from './render.tsx'

const running: RunProps['run'] = {
  runId: 'run-1',
  poolId: 'p1',
  status: 'running',
  seed: 1,
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

function page(run: RunProps['run'], changes: RunProps['changes'] = [], t = aView().t): string {
  const view = aView({ signedIn: signedInAs('coordinator'), path: '/zoektocht/run-1', t })
  return pageOf(view, <RunPage view={view} run={run} poolName="Pool Oost" changes={changes} />)
}

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
  const change = {
    requestId: 'r1',
    partId: 'r1',
    wasMemberId: 'a',
    wasMemberName: 'Anna <Bakker>',
    isMemberId: null,
    isMemberName: null,
    reason: 'no-longer-possible',
    sentence: 'Anna kan dan niet meer.',
  }
  const html = page(ended, [change])
  const text = textIn(html)
  expect(text).toContain('Voor 10 van de 12 aanvragen is iemand gevonden.')
  expect(text).toContain('Het plan is bewezen het beste.')
  expect(text).toContain('iedereen kan het narekenen')
  expect(text).toContain('Eerst Anna &lt;Bakker&gt;, nu niemand')
  expect(text).toContain('Anna kan dan niet meer.')
  expect(html).toContain('href="/inbox/r1"')
  expect(html).not.toContain('hx-sse:connect="/api')
  expect(textIn(page(ended, [], en))).toContain('Nothing: whoever was proposed or promised stays.')
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
