import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { amount } from '../../../web/charts/amount.ts'
import type {
  Chart,
  ChartRow,
  LineChart,
  LyingChart,
  StackedChart,
} from '../../../web/charts/chart.ts'
import { ChartFigure } from '../../../web/charts/chart-figure.tsx'
import { ChartSvg } from '../../../web/charts/chart-svg.tsx'
import { pointsOf } from '../../../web/charts/interval-line.tsx'
import { sparkPath } from '../../../web/charts/sparkline.tsx'
import { stackOf } from '../../../web/charts/stacked-bars.tsx'
import { htmlOf } from '../../../web/html-of.ts'
import { nl } from '../../../web/words/nl.ts'

const base = { id: 'c', title: 'Uren', rowHead: 'maand', unit: 'minutes' } as const
const stacked = (rows: readonly ChartRow[], series = ['Pool', 'Open']): StackedChart => ({
  ...base,
  kind: 'stacked',
  series,
  rows,
})
const lying = (rows: readonly ChartRow[]): LyingChart => ({
  ...base,
  kind: 'lying',
  series: ['Pool', 'Open'],
  rows,
})
const line = (rows: readonly ChartRow[], target: LineChart['target'] = null): LineChart => ({
  ...base,
  kind: 'line',
  unit: 'cents',
  series: ['Laag', 'Verwacht', 'Hoog'],
  rows,
  target,
})
const row = (short: string, ...values: (number | null)[]): ChartRow => ({
  label: `${short} 2026`,
  short,
  values,
})

const svgOf = (chart: Chart) => htmlOf(<ChartSvg t={nl} chart={chart} />)
const figureOf = (chart: Chart) => htmlOf(<ChartFigure t={nl} chart={chart} />)
const count = (text: string, part: string | RegExp) => text.split(part).length - 1

describe('stacked bars', () => {
  test('put each part on the one before', () => {
    expect(stackOf(stacked([row('jan', 60, 120), row('feb', 0, 30)]))).toEqual([
      [
        [0, 1],
        [0, 0],
      ],
      [
        [1, 3],
        [0, 0.5],
      ],
    ])
  })

  test('say what each part is, in hours, and leave out what is nothing', async () => {
    const svg = svgOf(stacked([row('jan', 60, 75), row('feb', 0, 30)]))
    expect(svg).toContain('<title>jan 2026, Open: 1,25\u00a0uur</title>')
    expect(count(svg, 'class="part"')).toBe(3)
    expect(svg).toContain('fill="url(#c-p1)"')
  })

  test('mark what is withheld, and never draw it', async () => {
    const svg = svgOf(stacked([row('jan', null, 60)]))
    expect(count(svg, 'class="part"')).toBe(1)
    expect(svg).toContain('<title>jan 2026: te weinig mensen</title>')
    const figure = figureOf(stacked([row('jan', null, 60)]))
    expect(figure).toContain('te weinig mensen</td>')
  })
})

describe('a line with its interval', () => {
  test('has a point for each row that is known, and breaks where one is not', async () => {
    const chart = line([
      row('jan', 100, 200, 300),
      row('feb', null, null, null),
      row('mrt', -100, 0, 100),
      row('apr', 0, 100, 200),
    ])
    expect(pointsOf(chart).map((point) => point?.value)).toEqual([2, undefined, 0, 1])
    const svg = svgOf(chart)
    expect(count(svg, '<circle')).toBe(3)
    const path = /class="line" d="([^"]+)"/.exec(svg)?.[1] ?? ''
    expect(count(path, 'M')).toBe(2)
    expect(svg).toContain('Laag -€\u00a01,00'.replace('-€\u00a0', '€\u00a0-'))
  })

  test('shows what was aimed at, also above every value', async () => {
    const svg = svgOf(line([row('jan', 0, 1, 2)], { label: 'doel € 90', value: 9_000 }))
    expect(svg).toContain('doel € 90')
    const y = Number(/class="target"[^>]* y1="([^"]+)"/.exec(svg)?.[1])
    expect(y).toBeGreaterThanOrEqual(0)
    expect(y).toBeLessThan(220)
  })
})

describe('bars lying down', () => {
  test('have their name and their total beside them', async () => {
    const svg = svgOf(lying([row('Wiskunde', 60, 60), row('Frans', null, null)]))
    expect(svg).toContain('Wiskunde 2026')
    expect(svg).toContain('2\u00a0uur')
    expect(svg).toContain('te weinig mensen')
    expect(svg).toContain('viewBox="0 0 400 76"')
  })
})

test('on paper the picture carries the names of its parts itself', () => {
  const chart = stacked([row('jan', 60, 75)])
  const paper = htmlOf(<ChartSvg t={nl} chart={chart} style=".c0{fill:red}" />)
  expect(paper).toContain('viewBox="0 0 400 238"')
  expect(paper).toMatch(/>Pool<\/text>.*>Open<\/text>/)
  expect(svgOf(chart)).not.toContain('>Pool</text>')
})

test('a small line needs three values, is flat where they are the same, and breaks where one is missing', () => {
  expect(sparkPath([])).toBeUndefined()
  expect(sparkPath([3, null, 3])).toBeUndefined()
  expect(sparkPath([3, 3, 3])).toBe('M3,21L48,21L93,21')
  expect(sparkPath([1, null, 2, 3])?.split('M')).toHaveLength(3)
})

test('no chart has a number that is none, whatever it is given', async () => {
  const value = fc.option(fc.integer({ min: -1_000_000, max: 1_000_000 }))
  const rows = fc.array(fc.array(value, { minLength: 3, maxLength: 3 }), { maxLength: 14 })
  await fc.assert(
    fc.asyncProperty(rows, async (drawn) => {
      const given = drawn.map((values, index) => row(`m${index}`, ...values))
      const charts = [stacked(given, ['a', 'b', 'c']), line(given), lying(given)]
      for (const chart of charts) {
        const html = figureOf(chart)
        expect(html).not.toMatch(/NaN|Infinity|undefined/)
        expect(html).not.toMatch(/(?:width|height)="-/)
      }
    }),
    { numRuns: 60 },
  )
})

test.for([
  ['nothing', []],
  ['only nought', [row('jan', 0, 0)]],
] as const)('of %s it says that there is nothing, and draws nothing', async ([, rows]) => {
  const html = figureOf(stacked(rows))
  expect(html).toContain('valt hier niets te tonen')
  expect(html).not.toContain('class="picture"')
})

test('where all is withheld it says why', async () => {
  expect(figureOf(stacked([row('jan', null, null)]))).toContain('te weinig mensen achter')
})

test.for([
  ['minutes', 74_073, '1.234,55\u00a0uur'],
  ['cents', 123_456, '€\u00a01.234,56'],
  ['cents', -50, '€\u00a0-0,50'],
  ['share', 0.037, '3,7\u00a0%'],
  ['days', 1, '1\u00a0dag'],
  ['count', 12_345, '12.345'],
  ['mean', -0.04, '0'],
  ['share', -0.0001, '0\u00a0%'],
  ['waiting', 45, '45\u00a0min'],
  ['waiting', 330, '5,5\u00a0uur'],
  ['waiting', 4_608, '3,2\u00a0dagen'],
] as const)('%s: %d is %s', ([unit, value, text]) => {
  expect(amount(nl, unit, value)).toBe(text)
})
