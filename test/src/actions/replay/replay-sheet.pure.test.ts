import { afterAll, expect, it } from 'vitest'
import { playDraw } from '../../../../scheduler/replay/play-draw.ts'
import { summaryOf } from '../../../../scheduler/replay/summary.ts'
import { PRESENT } from '../../../../scheduler/replay/variant.ts'
import { keptReplaySheet } from '../../../../src/actions/replay/replay-sheet.ts'
import { ARITHMETIC } from '../../../../src/actions/replay/result.ts'
import { createHighsSolver } from '../../../../src/solver/create-highs-solver.ts'
import { aTerm } from '../../../scheduler/replay/a-term.ts'

const solver = createHighsSolver()
afterAll(() => solver.close())

const SIDE = { gap: 0.0012, fillRate: 0.5, matches: 1, refusals: 0 }

it('tells each figure in its unit, what happened beside what was worked out', async () => {
  const history = aTerm()
  const task = { variant: PRESENT, acceptance: { kind: 'everybody' } as const, seed: 1, draw: 1 }
  const { figures } = await playDraw(history, task, { solver })
  const pairs = [{ draw: 1, present: figures, variant: figures }]
  const lines = keptReplaySheet({
    arithmetic: ARITHMETIC,
    requestCount: 0,
    memberCount: 0,
    acceptance: task.acceptance,
    happened: figures.measures,
    summary: summaryOf(pairs),
    draws: [{ draw: 1, present: SIDE, variant: SIDE }],
    composition: {
      target: 0.8,
      isReached: true,
      drawsReached: 1,
      groups: [{ roleCode: 'leraar', vak: 'wi', level: 'VWO', present: 3, needed: 2 }],
      tried: 4,
    },
  })
  expect(lines.at(-2)?.slice(0, 7)).toEqual(['Nodig: leraar wi VWO', 'mensen', '', 3, '', '', 2])
  expect(lines.at(-1)?.slice(0, 4)).toEqual([
    'Trekking 1: hoogstens zo ver van het beste',
    '%',
    '',
    0.12,
  ])
  const [heading, ...rest] = lines
  for (const line of rest) expect(line.length).toBe(heading?.length)
  const { numerator, denominator } = figures.measures['fill-rate']
  const percent = Math.round((10_000 * numerator) / (denominator ?? 1)) / 100
  expect(rest.find(([name]) => name === 'Vervullingsgraad')).toEqual([
    'Vervullingsgraad',
    '%',
    percent,
    ...Array.from({ length: 6 }, () => percent),
    0,
    0,
    0,
  ])
  const cost = rest.find(([name]) => name === 'Kosten van de pool')
  expect(cost?.slice(1, 3)).toEqual(['euro', figures.measures['pool-cost'].numerator / 100])
})
