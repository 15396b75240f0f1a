import type { Tx } from '../../../db/client.ts'
import { type Night, nightOf, partsOfNight } from '../../../db/queries/measure/night.ts'
import { addDays, type Day, type DayRange } from '../../../scheduler/domain/day.ts'
import type { Breakdown } from '../../../scheduler/measures/breakdown.ts'
import { sha256 } from '../../sha256.ts'
import type { FiguresBy } from './figures.ts'
import { heldIn } from './held-pieces.ts'
import { type KeptDays, keptDaysOf } from './kept-days.ts'
import { piecesBy } from './kept-pieces.ts'
import { SLICED } from './kept-withheld.ts'
import { layerOf, type Universe } from './layers.ts'
import type { HowCut } from './now-figures.ts'
import { figuresOutOf } from './out-of-pieces.ts'
import type { Question } from './question.ts'
import { knownPieces } from './remembered-pieces.ts'
import { fixedGrids } from './stretches.ts'

/** For whom everything is worked out at night: all readers with this universe are told the same of one scope. */
export function nightReader(scope: Question['scope'], universe: Universe): string {
  return `${layerOf(scope)} ${sha256(JSON.stringify(universe))}`
}

/**
 * The figures as of the last night, for whom small figures are withheld: what is withheld rests on everything that this reader may
 * ask, and would be found anew after every change. Null where no night holds all of it, or the last is of the day before yesterday.
 */
export async function nightFiguresFor(
  tx: Tx,
  asked: Question,
  { by, madeBy }: Pick<HowCut, 'by'> & { readonly madeBy: string },
): Promise<FiguresBy | null> {
  const { universe } = asked
  if (universe === null) return null
  const night = await nightOf(tx, nightReader(asked.scope, universe), madeBy)
  if (night === undefined || !covers(night, asked)) return null
  const question = { ...asked, yesterday: night.yesterday }
  return figuresOfNight(tx, question, night, [...new Set([null, ...by])])
}

function covers({ firstDay, lastDay, yesterday }: Night, { before, yesterday: today }: Question) {
  const isOfNow = addDays(today, -1) <= yesterday && yesterday <= today
  return isOfNow && firstDay <= before.first && before.last <= lastDay
}

async function figuresOfNight(
  tx: Tx,
  question: Question,
  night: Night,
  by: readonly (Breakdown | null)[],
): Promise<FiguresBy | null> {
  const named = [...new Set([...by, ...SLICED])].map((one) => one ?? '')
  const known = knownPieces()
  const rows = await partsOfNight(tx, night, {
    days: question.before,
    by: named,
    knownIds: [...known.keys()],
  })
  const hidden = hiddenOf(question, rows, named)
  const pieces = piecesOfNight(question, heldIn(rows, known), by)
  if (hidden === null || pieces === null) return null
  return figuresOutOf(tx, question, { pieces, hidden, countedAt: night.madeAt })
}

type PartRows = Awaited<ReturnType<typeof partsOfNight>>

/** What is withheld of these school years; null where one of them was not worked out. */
function hiddenOf(
  { before }: Question,
  rows: PartRows,
  by: readonly string[],
): ReadonlySet<string> | null {
  const withheld = new Map(
    rows.flatMap(({ kind, by: one, firstDay, body }) =>
      kind === 'withheld' ? [[`${one} ${firstDay}`, body as readonly string[]] as const] : [],
    ),
  )
  const needed = fixedGrids(before).flatMap(({ year }) =>
    by.map((one) => withheld.get(`${one} ${year.first}`)),
  )
  if (needed.includes(undefined)) return null
  return new Set(needed.flatMap((names) => names ?? []))
}

function piecesOfNight(
  { scope, loaded, before, yesterday }: Question,
  heldOf: ReturnType<typeof heldIn>,
  by: readonly (Breakdown | null)[],
) {
  const months = monthsNeeded({ loaded, before, yesterday, isPool: scope.kind === 'pool' })
  const isHeld = (month: KeptDays) => by.every((one) => heldOf(month, one) !== undefined)
  if (!months.every(isHeld)) return null
  return piecesBy((one) => months.flatMap((month) => heldOf(month, one) ?? []), loaded)
}

/** The whole months that figures are made of from which nothing is told within a month. */
export function monthsNeeded({
  loaded,
  before,
  ...of
}: {
  readonly loaded: DayRange
  readonly before: DayRange
  readonly yesterday: Day
  readonly isPool: boolean
}): readonly KeptDays[] {
  const asked = { days: loaded, before: before.first, starts: [] }
  return keptDaysOf(asked, { ...of, isOfNow: false })
}
