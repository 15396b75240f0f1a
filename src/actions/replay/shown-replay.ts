import type { ReplayRow } from '../../../db/queries/replay.ts'
import type { ReplayQuestion } from './question.ts'
import type { ReplayResult } from './result.ts'

/** A replay as it is told: its question, and how far it is. */
export type ShownReplay = ReturnType<typeof shownReplay>

/** A replay with what it came to; null while nothing is known, and where nothing was played. */
export interface ReplayWithResult extends ShownReplay {
  readonly result: ReplayResult | null
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

/** The same with what it came to. */
export function withResult(row: ReplayRow): ReplayWithResult {
  return { ...shownReplay(row), result: row.result as ReplayResult | null }
}
