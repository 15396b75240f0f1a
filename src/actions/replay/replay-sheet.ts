import { valueOf } from '../../../scheduler/measures/measure.ts'
import { MEASURES } from '../../../scheduler/measures/register.ts'
import type { Estimate } from '../../../scheduler/replay/estimate.ts'
import type { Compared } from '../../../scheduler/replay/summary.ts'
import { HARD_RULES } from '../../../scheduler/rules/register.ts'
import { isOutdated, type ReplayResult } from './result.ts'

type Line = readonly (string | number)[]

const HEADING: Line = [
  'cijfer',
  'eenheid',
  'gebeurd',
  ...['nu', 'anders', 'verschil'].flatMap((name) => [
    `${name}, gemiddeld`,
    `${name}, laag (2,5 %)`,
    `${name}, hoog (97,5 %)`,
  ]),
]

/**
 * A replay as lines of a table: what really happened (measured) beside the present and the variant as they were played again
 * (estimated), each with between which values nineteen of twenty draws lie. Money in euro, shares in per cent.
 */
export function replaySheet({
  happened,
  summary,
}: Pick<ReplayResult, 'happened' | 'summary'>): readonly Line[] {
  const measures = summary.measures.map((one): Line => {
    const measure = MEASURES.find(({ id }) => id === one.id)
    const { unit, scale } = UNITS[measure?.unit ?? ''] ?? { unit: '', scale: 1 }
    const value = happened === null ? null : valueOf(happened[one.id])
    return [measure?.nl ?? one.id, unit, scaled(value, scale), ...estimates(one, scale)]
  })
  const cells = summary.cells.flatMap(({ vak, level, hours, fillRate }): readonly Line[] => [
    [`Gevraagd ${vak} ${level}`, 'uur', '', ...estimates(hours, 1)],
    [`Vervullingsgraad ${vak} ${level}`, '%', '', ...estimates(fillRate, 100)],
  ])
  const binds = summary.binds.map(({ ruleId, share }): Line => {
    const rule = HARD_RULES.find(({ id }) => id === ruleId)
    const name = `Open uren waar alleen dit in de weg stond: ${rule?.title ?? ruleId}`
    return [name, '%', '', ...estimates(share, 100)]
  })
  const elsewhere: Line = [
    'Open uren waar iemand kon die elders nodig was',
    '%',
    '',
    ...estimates(summary.neededElsewhere, 100),
  ]
  const sources = summary.sources.map(
    ({ source, share }): Line => [`Deel van de uren: ${source}`, '%', '', ...estimates(share, 100)],
  )
  const deployed: Line = [
    'Mensen die zijn ingezet',
    'aantal',
    '',
    ...estimates(summary.deployedMembers, 1),
  ]
  const travel: Line = ['Reiskosten', 'euro', '', ...estimates(summary.travelCents, 1 / 100)]
  return [HEADING, ...measures, ...sources, deployed, travel, ...cells, ...binds, elsewhere]
}

/** The same of a replay that was kept, with the composition that was found and every draw with its gap. */
export function keptReplaySheet(result: ReplayResult): readonly Line[] {
  const { composition, draws } = result
  const groups = (composition?.groups ?? []).map(
    ({ roleCode, vak, level, present, needed }): Line => [
      `Nodig: ${[roleCode, vak, level].filter((part) => part !== null).join(' ')}`,
      'mensen',
      '',
      ...beside(present, needed),
    ],
  )
  const played = draws.map(
    ({ draw, present, variant }): Line => [
      `Trekking ${draw}: hoogstens zo ver van het beste`,
      '%',
      '',
      ...beside(scaled(present.gap, 100), scaled(variant.gap, 100)),
    ],
  )
  return [...replaySheet(result), ...groups, ...played, ...(isOutdated(result) ? [OUTDATED] : [])]
}

const OUTDATED: Line = [
  'Let op: nagespeeld met een eerdere versie, die sommige cijfers anders telde. Stel de vraag opnieuw.',
  ...HEADING.slice(1).map(() => ''),
]

const UNITS: Readonly<Record<string, { readonly unit: string; readonly scale: number }>> = {
  minutes: { unit: 'uur', scale: 1 / 60 },
  cents: { unit: 'euro', scale: 1 / 100 },
  share: { unit: '%', scale: 100 },
}

/** One number at either side, in the columns of means. */
function beside(present: string | number, variant: string | number): Line {
  return [present, '', '', variant, '', '', '', '', '']
}

function estimates({ present, variant, difference }: Compared, scale: number): Line {
  return [present, variant, difference].flatMap((one: Estimate | null) => [
    scaled(one?.mean ?? null, scale),
    scaled(one?.low ?? null, scale),
    scaled(one?.high ?? null, scale),
  ])
}

/** Two places behind the comma; nothing where there is nothing to divide by. */
function scaled(value: number | null, scale: number): string | number {
  return value === null ? '' : Math.round(value * scale * 100) / 100
}
