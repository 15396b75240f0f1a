import type { Tx } from '../../../db/client.ts'
import { boardIdsOfRegion } from '../../../db/queries/measure/names.ts'
import type { MeasureReach } from '../../../db/queries/measure/scope.ts'
import { addMonths, type Day, type DayRange } from '../../../scheduler/domain/day.ts'
import type { MeasureScope, Universe } from './layers.ts'
import { wholeSchoolYears } from './stretches.ts'
import { publishedUniverse } from './universe.ts'
import { type MeasureReader, viewOf } from './view-of.ts'

export interface Asked {
  readonly scope: MeasureScope
  readonly days: DayRange
  readonly yesterday: Day
  /** For readers who are not known yet: as little is told as to those who may see least of these figures. */
  readonly isPublished?: boolean
  /** Set where nothing but what was asked is needed. */
  readonly onlyAsked?: true
  /** Up to which day school days are needed; left out: the last of `days`. */
  readonly until?: Day
}

/** What is asked, with what is known before any fact is read. */
export interface Question extends Pick<Asked, 'scope' | 'days' | 'yesterday' | 'until'> {
  readonly name: string
  /** The facts of the scope itself. */
  readonly own: MeasureReach
  /** Everything else that this reader may ask about; null for whom nothing is withheld. */
  readonly universe: Universe | null
  readonly ownBoardId: string | null
  /** The days of which facts count: whole school years where figures are withheld. */
  readonly loaded: DayRange
  /** Of what was asked, with the year before them. */
  readonly before: DayRange
}

/** Whose figures are asked by whom. Throws `not-found` for a scope that is not the actor's. */
export async function questionOf(tx: Tx, actor: MeasureReader, asked: Asked): Promise<Question> {
  const { scope, days, yesterday, until, isPublished = false } = asked
  const view = await viewOf(tx, actor, scope)
  const universe = isPublished ? await publishedUniverse(tx, scope) : view.universe
  const loaded = universe === null ? days : wholeSchoolYears(days)
  return {
    scope,
    days,
    yesterday,
    ...(until !== undefined && { until }),
    name: view.name,
    own: await ownReach(tx, scope),
    universe,
    ownBoardId: universe?.ownBoardId ?? null,
    loaded,
    before: { first: addMonths(loaded.first, -12), last: loaded.last },
  }
}

async function ownReach(tx: Tx, { kind, id }: MeasureScope): Promise<MeasureReach> {
  if (kind === 'pool') return { poolIds: [id], boardIds: [] }
  return { poolIds: [], boardIds: kind === 'region' ? await boardIdsOfRegion(tx, id) : [id] }
}
