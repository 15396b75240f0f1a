import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Day, day } from '../../../../scheduler/domain/day.ts'
import { NOWHERE } from '../../../../scheduler/measures/breakdown.ts'
import {
  type CellKind,
  factsOfKind,
  TOLD_BREAKDOWNS,
} from '../../../../scheduler/measures/cell-kind.ts'
import { type AskedFact, type Facts, NO_FACTS } from '../../../../scheduler/measures/facts.ts'
import { PERSONS_MIN } from '../../../../scheduler/measures/suppress.ts'
import { cellName, hiddenCells } from '../../../../src/actions/measures/hidden-cells.ts'
import {
  layerOf,
  type MeasureScope,
  type Universe,
} from '../../../../src/actions/measures/layers.ts'
import { fixedGrids } from '../../../../src/actions/measures/stretches.ts'
import { determined, type Equation } from './determined.ts'

/*
 * Somebody who asks everything that they may ask, and subtracts: every answer is a number or a hole, every sum between them is an
 * equation, and whatever follows from these must not be a figure of one to four people.
 */

const YEAR = { first: day('2025-08-01'), last: day('2026-07-31') }
const GRIDS = fixedGrids(YEAR)
const DAYS = ['2025-09-03', '2025-10-07', '2025-11-04', '2026-01-12', '2026-02-10'].map(day)
const KINDS = ['asked', 'confirmed'] as const satisfies readonly CellKind[]

interface Drawn {
  readonly on: number
  readonly board: number
  readonly pool: number
  readonly site: number
  readonly vak: number
  readonly level: number
  readonly person: number
  readonly end: 'covered' | 'unfilled' | 'open'
}

const aRow = fc.record<Drawn>({
  on: fc.nat(DAYS.length - 1),
  board: fc.nat(2),
  pool: fc.nat(2),
  site: fc.nat(1),
  vak: fc.nat(2),
  level: fc.nat(1),
  person: fc.nat(40),
  end: fc.constantFrom('covered', 'unfilled', 'open'),
})

const rows = fc.array(aRow, { minLength: 40, maxLength: 80 })

function factOf(
  { on, board, pool, site, vak, level, person, end }: Drawn,
  index: number,
): AskedFact {
  const minutes = 100 + index
  return {
    requestId: `r${index}`,
    day: DAYS[on] as Day,
    groups: {
      ...NOWHERE,
      board: `b${board}`,
      // The third is no pool at all.
      pool: pool === 2 ? '-' : `p${pool}`,
      site: `b${board}s${site}`,
      vak: `v${vak}`,
      level: `l${level}`,
      role: 'leraar',
      kind: 'planned',
      length: '5-19',
      lead: '7-27',
      agency: '-',
      source: end === 'covered' ? 'flexpool' : end,
    },
    persons: [`b${board} ${person}`],
    main: true,
    sessions: 1,
    minutes,
    schoolDays: 5,
    coveredMinutes: end === 'covered' ? minutes : 0,
    samePersonMinutes: 0,
    outsideMinutes: 0,
    unfilledMinutes: end === 'unfilled' ? minutes : 0,
    unfilledSessions: Number(end === 'unfilled'),
    consequence: null,
    outsideBy: null,
    outsideCents: 0,
    agreedMinutes: 0,
    agreedPaidCents: 0,
    agreedCents: 0,
    judged: 0,
    overrides: 0,
    minutesToConfirm: end === 'covered' ? 60 : null,
    confirmedBeforeFirst: false,
  }
}

const scopes = (kind: MeasureScope['kind'], ids: readonly string[]) =>
  ids.map((id) => ({ kind, id }))
const POOLS = scopes('pool', ['p0', 'p1'])
const BOARDS = scopes('board', ['b0', 'b1', 'b2'])

/** Everything that can be asked, and what is behind it. */
function asked(asking: readonly AskedFact[], universe: Universe, mine: readonly MeasureScope[]) {
  const facts: Facts = { ...NO_FACTS, asked: asking }
  const hidden = new Set(hiddenCells({ facts, universe, grids: GRIDS }))
  const stretches = GRIDS.flatMap(({ year, quarters }) => [
    year,
    ...quarters.flatMap(({ quarter, months }) => [quarter, ...months]),
  ])
  const known = new Map<string, number | null>()
  const few = new Set<string>()
  for (const kind of KINDS) {
    for (const scope of mine) {
      const inScope = factsOfKind(facts, kind).filter(
        ({ groups }) => scope.kind === 'region' || groups[scope.kind] === scope.id,
      )
      for (const stretch of stretches) {
        const within = inScope.filter(({ day: on }) => stretch.first <= on && on <= stretch.last)
        const cells = [
          { by: null, group: null, of: within },
          ...TOLD_BREAKDOWNS.flatMap((by) =>
            [...Map.groupBy(within, ({ groups }) => groups[by])].map(([group, of]) => ({
              by,
              group,
              of,
            })),
          ),
        ]
        for (const { by, group, of } of cells) {
          const key = `${kind} ${layerOf(scope)} ${stretch.first}/${stretch.last} ${by === null ? '*' : `${by}=${group}`}`
          const minutes = of.reduce((sum, one) => sum + ('minutes' in one ? one.minutes : 0), 0)
          const at = { layer: layerOf(scope), by, group, stretch }
          known.set(key, hidden.has(cellName({ ...at, kind })) ? null : minutes)
          const persons = new Set(of.flatMap((one) => one.persons)).size
          if (persons > 0 && persons < PERSONS_MIN) few.add(key)
        }
      }
    }
  }
  return { known, few }
}

function equations(known: ReadonlyMap<string, number | null>): readonly Equation[] {
  const cells = [...known.keys()].map((key) => {
    const [kind = '', layer = '', time = '', tag = ''] = key.split(' ')
    const [first = '', last = ''] = time.split('/')
    return { key, kind, layer, time, first, last, tag, by: tag.split('=')[0] ?? '' }
  })
  const sums = (
    groupOf: (cell: (typeof cells)[number]) => string | undefined,
    wholeOf: (cell: (typeof cells)[number]) => string,
  ) =>
    [...Map.groupBy(cells, (cell) => groupOf(cell) ?? '')].flatMap(([name, parts]): Equation[] => {
      const [one] = parts
      return name === '' || one === undefined
        ? []
        : [{ whole: wholeOf(one), parts: parts.map(({ key }) => key) }]
    })
  const inside = [
    ...Map.groupBy(cells, ({ kind, layer, tag }) => `${kind} ${layer} ${tag}`).values(),
  ].flatMap((overTime) => overTime.flatMap((cell) => partsInTime(cell, overTime)))
  return [
    ...inside,
    ...sums(
      ({ kind, layer, time, by }) => (by === '*' ? undefined : `${kind} ${layer} ${time} ${by}`),
      ({ kind, layer, time }) => `${kind} ${layer} ${time} *`,
    ),
    // Boards make up the region, cell by cell.
    ...sums(
      ({ kind, layer, time, tag }) =>
        layer.startsWith('board:') ? `${kind} ${time} ${tag}` : undefined,
      ({ kind, time, tag }) => `${kind} region:r ${time} ${tag}`,
    ),
    // What the pool says of a board, the board says of the pool.
    ...cells.flatMap(({ kind, layer, time, tag, key }): Equation[] => {
      const [by, group = ''] = tag.split('=')
      const [, id = ''] = layer.split(':')
      return by === 'board' && layer.startsWith('pool:')
        ? [{ whole: key, parts: [`${kind} board:${group} ${time} pool=${id}`] }]
        : []
    }),
  ]
}

interface InTime {
  readonly key: string
  readonly first: string
  readonly last: string
}

/** The widest stretches within a stretch, which add up to it. */
function partsInTime(cell: InTime, all: readonly InTime[]): readonly Equation[] {
  const isWithin = (one: InTime, other: InTime) =>
    one !== other && other.first <= one.first && one.last <= other.last
  const within = all.filter((one) => isWithin(one, cell))
  const parts = within.filter((one) => !within.some((other) => isWithin(one, other)))
  return parts.length === 0 ? [] : [{ whole: cell.key, parts: parts.map(({ key }) => key) }]
}

const learnt = ({ known, few }: ReturnType<typeof asked>) =>
  determined(known, equations(known)).filter((key) => few.has(key))

test('a region that asks every pool, every board and itself learns no figure of few', () => {
  const universe = {
    poolIds: ['p0', 'p1'],
    boardIds: ['b0', 'b1', 'b2'],
    regionId: 'r',
    ownBoardId: null,
  }
  const mine = [...POOLS, ...BOARDS, { kind: 'region', id: 'r' } as const]
  fc.assert(
    fc.property(rows, (drawn) => {
      const told = asked(drawn.map(factOf), universe, mine)
      expect([...told.few].filter((key) => told.known.get(key) !== null)).toEqual([])
      expect(learnt(told)).toEqual([])
    }),
    { numRuns: 15 },
  )
}, 60_000)

test('a board that knows its own rows learns no figure of a few others', () => {
  const universe = { poolIds: ['p0', 'p1'], boardIds: ['b0'], regionId: null, ownBoardId: 'b0' }
  fc.assert(
    fc.property(rows, (drawn) => {
      const facts = drawn.filter(({ board, pool }) => board === 0 || pool < 2).map(factOf)
      const veiled = facts.map((fact) =>
        fact.groups.board === 'b0'
          ? fact
          : { ...fact, groups: { ...fact.groups, board: 'others', site: 'others' } },
      )
      const { known } = asked(veiled, universe, POOLS)
      const others = asked(
        veiled.filter(({ groups }) => groups.board !== 'b0'),
        universe,
        POOLS,
      )
      // To the board, each figure of a pool less its own rows is a figure of the others.
      const less = new Map([...others.known.keys()].map((key) => [key, known.get(key) ?? null]))
      expect([...others.few].filter((key) => less.get(key) !== null)).toEqual([])
      const within = equations(less).filter(({ whole }) => !whole.includes('=b0'))
      expect(determined(less, within).filter((key) => others.few.has(key))).toEqual([])
    }),
    { numRuns: 30 },
  )
}, 60_000)

test('a board that reads what is published of its pool, and knows its own rows, learns no figure of a few others', () => {
  const boardIds = ['b0', 'b1', 'b2']
  const universe = {
    poolIds: ['p0', 'p1'],
    boardIds,
    regionId: 'r',
    ownBoardId: null,
    readByBoardIds: boardIds,
  }
  const published = [...POOLS, { kind: 'region', id: 'r' } as const]
  fc.assert(
    fc.property(rows, (drawn) => {
      const facts = drawn.map(factOf)
      const { known } = asked(facts, universe, published)
      for (const own of boardIds) {
        const others = asked(
          facts.filter(({ groups }) => groups.board !== own),
          universe,
          published,
        )
        const less = new Map([...others.known.keys()].map((key) => [key, known.get(key) ?? null]))
        expect([...others.few].filter((key) => less.get(key) !== null)).toEqual([])
        expect(determined(less, equations(less)).filter((key) => others.few.has(key))).toEqual([])
      }
    }),
    { numRuns: 5 },
  )
}, 60_000)
