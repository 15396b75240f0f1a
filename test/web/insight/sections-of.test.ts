import { describe, expect, test } from 'vitest'
import { dashboardPath, nextBreakdown, pathInto, type Shown } from '../../../web/insight/address.ts'
import { sectionsOf } from '../../../web/insight/sections-of.ts'
import { en } from '../../../web/words/en.ts'
import { nl } from '../../../web/words/nl.ts'
import { aDashboard, HOLE } from './a-dashboard.ts'

const section = (id: string, dashboard = aDashboard()) => {
  const found = sectionsOf(nl, dashboard).find((one) => one.id === id)
  if (found === undefined) throw new RangeError(id)
  return found
}

describe('the sections', () => {
  test('are the six aspects of the pilot, the questions of the other plans and what another region needs, each with a word on its limits', () => {
    const sections = sectionsOf(nl, aDashboard())
    expect(sections.map(({ id }) => id)).toEqual([
      'demand',
      'absence',
      'legal',
      'rules',
      'selection',
      'saving',
      'directors',
      'training',
      'agencies',
      'utilisation',
      'mobility',
      'ready',
    ])
    for (const { missing } of sections) expect(missing).toMatch(/^[A-Z].*\.$/)
  })

  test('without measures have no figures and no pictures', () => {
    for (const id of ['selection', 'mobility', 'ready']) {
      expect(section(id)).toMatchObject({ figures: [], charts: [], groups: null })
    }
  })

  test('say that the utilisation is of a pool, where there is none', () => {
    const { whole, series } = aDashboard()
    const measures = whole.measures.filter(({ id }) => id !== 'deployment')
    const ofBoard = aDashboard({
      whole: { ...whole, measures },
      series: { ...series, measures },
      target: null,
    })
    expect(section('utilisation', ofBoard).missing).toBe(nl.insight.aspects.utilisation.noPool)
  })

  test('show what was aimed at beside what came of it', () => {
    const saving = section('saving').figures.find(({ measure }) => measure.id === 'saving-expected')
    expect(saving).toMatchObject({
      value: '€\u00a0-12,50',
      note: 'de pool was duurder; doel €\u00a050.000,00 per schooljaar',
    })
    expect(section('utilisation').charts[0]).toMatchObject({ target: { value: 0.9 } })
    expect(section('utilisation', aDashboard({ target: null })).charts[0]).toMatchObject({
      target: null,
    })
  })

  test('give no value where it is withheld, and the wider stretch instead', () => {
    const instead = { ...aDashboard().whole.rows[0], label: '1e kwartaal', value: 900 } as never
    const { figures, groups, charts } = section(
      'demand',
      aDashboard({}, (row) =>
        row.measureId === 'demand-hours' ? { ...row, ...HOLE, instead } : row,
      ),
    )
    const hours = figures.find(({ measure }) => measure.id === 'demand-hours')
    expect(hours).toMatchObject({ value: null, note: 'te weinig mensen; 1e kwartaal: 15\u00a0uur' })
    const place = groups?.measures.findIndex(({ id }) => id === 'demand-hours') ?? -1
    expect(groups?.rows.every(({ cells }) => cells[place]?.isShown === false)).toBe(true)
    // What is open would follow from the whole: it is withheld with it.
    expect(charts[0]?.rows.map(({ values }) => values[3])).toEqual([null, null])
    expect(charts[1]?.rows.flatMap(({ values }) => values)).toEqual([null, null, null, null])
  })

  test('tell groups apart from everything together, and name them in the language of the reader', () => {
    const groups = section('demand').groups
    expect(groups?.rows.map(({ id, label }) => [id, label])).toEqual([
      ['wi', 'Wiskunde'],
      ['ne', '=Nederlands'],
      [null, 'Alles samen'],
    ])
    expect(sectionsOf(en, aDashboard())[0]?.figures[0]?.name).toBe('Measure demand-requests')
  })
})

describe('addresses', () => {
  const shown: Shown = {
    whose: 'region:r',
    from: '2025-08-01',
    to: '2026-07-31',
    period: 'month',
    by: 'board',
  }

  test('keep the filter', () => {
    expect(dashboardPath(shown, { by: null })).toBe(
      '/dashboard?wie=region%3Ar&van=2025-08-01&tot=2026-07-31&per=month&naar=niet',
    )
  })

  test('lead a region to the next breakdown, and a board not to boards', () => {
    expect(nextBreakdown({ ...shown, by: null })).toBe('board')
    expect(nextBreakdown(shown)).toBe('pool')
    expect(nextBreakdown({ ...shown, whose: 'board:b', by: null })).toBe('pool')
    expect(nextBreakdown({ ...shown, by: 'source' })).toBe('board')
  })

  test('lead into a board that may be chosen, and into no other group', () => {
    expect(pathInto(shown, 'b1', () => true)).toContain('wie=board%3Ab1')
    expect(pathInto(shown, 'b1', () => false)).toBeNull()
    expect(pathInto({ ...shown, by: 'vak' }, 'wi', () => true)).toBeNull()
  })
})
