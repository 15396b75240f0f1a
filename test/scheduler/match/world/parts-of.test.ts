import { describe, expect, it } from 'vitest'
import { isWhole, partsOf } from '../../../../scheduler/match/world/parts-of.ts'
import { aRequest, aSession, sessionsOn } from '../../build.ts'

const twoWeeks = ['2026-12-01', '2026-11-23', '2026-11-24', '2026-11-30']

describe('partsOf', () => {
  it('is the whole alone, in order of time, where the pool does not split', () => {
    const request = aRequest({ sessions: sessionsOn(twoWeeks) })
    const [whole, ...parts] = partsOf(request, { split: 'never' })
    expect(parts).toEqual([])
    expect(whole?.id).toBe('request')
    expect(whole?.sessions.map(({ day }) => day)).toEqual(twoWeeks.toSorted())
  })

  it('is the whole and each weekday through all weeks, where it does', () => {
    const request = aRequest({ sessions: sessionsOn(twoWeeks) })
    const parts = partsOf(request, { split: 'weekday' })
    expect(parts.map(({ id, sessions }) => [id, sessions.map(({ day }) => day)])).toEqual([
      ['request', ['2026-11-23', '2026-11-24', '2026-11-30', '2026-12-01']],
      ['request/1', ['2026-11-23', '2026-11-30']],
      ['request/2', ['2026-11-24', '2026-12-01']],
    ])
    expect(parts.map(isWhole)).toEqual([true, false, false])
  })

  it('keeps all lessons of a day together, and the length of the whole absence', () => {
    const sessions = [aSession(), aSession({ from: '13:00' }), aSession({ day: '2026-11-24' })]
    const request = aRequest({ sessions })
    const [, monday] = partsOf(request, { split: 'weekday' })
    expect(monday?.sessions).toEqual(sessions.slice(0, 2))
    expect(monday?.request.length).toBe(request.length)
  })

  it('has no parts of a single weekday', () => {
    const request = aRequest({ sessions: sessionsOn(['2026-11-23', '2026-11-30']) })
    expect(partsOf(request, { split: 'weekday' }).length).toBe(1)
  })
})
