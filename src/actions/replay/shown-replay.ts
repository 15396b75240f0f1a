import type { ReplayRow } from '../../../db/queries/replay.ts'
import type { Measure } from '../../../scheduler/measures/measure.ts'
import { MEASURES } from '../../../scheduler/measures/register.ts'
import { HARD_RULES } from '../../../scheduler/rules/register.ts'
import type { ReplayQuestion } from './question.ts'
import { isOutdated, type ReplayResult } from './result.ts'

/** A replay as it is told: its question, and how far it is. */
export type ShownReplay = ReturnType<typeof shownReplay>

/** A replay with what it came to; `result` is null while nothing is known, and where nothing was played. */
export interface ReplayWithResult extends ShownReplay {
  readonly result: ReplayResult | null
  /** Whether its figures were worked out otherwise than they would be now: whoever uses them had better ask again. */
  readonly isOutdated: boolean
  /** What the measures and rules in it are called, by their ids; rules in Dutch. */
  readonly names: {
    readonly measures: Readonly<Record<string, Pick<Measure, 'nl' | 'en' | 'unit'>>>
    readonly rules: Readonly<Record<string, string>>
  }
}

/** A replay as it is told, out of its row. Only the actions here write what is kept, so it is what they wrote. */
export function shownReplay(row: ReplayRow) {
  const { id: replayId, poolId, kind, status, phase, version, failure } = row
  const { askedAt, begunAt, finishedAt, stopAskedAt, drawsDone, drawsTotal } = row
  return {
    replayId,
    poolId,
    kind,
    question: row.question as ReplayQuestion,
    status,
    phase,
    askedAt,
    begunAt,
    finishedAt,
    stopAskedAt,
    drawsDone,
    /** How many there will be; null while nobody can tell. */
    drawsTotal,
    /** What is played, in a word by which the same is known again; null while it was not read. */
    historyHash: row.historyHash,
    failure,
    version,
  }
}

/** Of what was kept before anybody wrote down which it was. */
const FIRST_ARITHMETIC = 1

/** The same with what it came to. */
export function withResult(row: ReplayRow): ReplayWithResult {
  const kept = row.result as (Omit<ReplayResult, 'arithmetic'> & Partial<ReplayResult>) | null
  const result = kept && { ...kept, arithmetic: kept.arithmetic ?? FIRST_ARITHMETIC }
  const measures = new Set<string>(result?.summary.measures.map(({ id }) => id))
  const rules = new Set(result?.summary.binds.map(({ ruleId }) => ruleId))
  return {
    ...shownReplay(row),
    result,
    isOutdated: result !== null && isOutdated(result),
    names: {
      measures: Object.fromEntries(
        MEASURES.filter(({ id }) => measures.has(id)).map(({ id, nl, en, unit }) => [
          id,
          { nl, en, unit },
        ]),
      ),
      rules: Object.fromEntries(
        HARD_RULES.filter(({ id }) => rules.has(id)).map(({ id, title }) => [id, title]),
      ),
    },
  }
}
