import type { Day } from '../../../scheduler/domain/day.ts'
import type { ClockTime } from '../../../scheduler/domain/instant.ts'
import type { Length } from '../../../scheduler/domain/length.ts'
import { minutesOf } from '../../../scheduler/domain/minutes-of.ts'
import type { ClosedDay } from '../../../scheduler/domain/school-calendar.ts'
import type { Facts } from '../../../scheduler/domain/verdict.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import type { ErrorCode, FieldProblem } from '../../errors.ts'
import { type Draft, draftOf } from './draft-of.ts'
import type { Lesson } from './lessons.ts'
import type { PostAbsenceInput } from './post-input.ts'
import type { Warning } from './warnings.ts'

/** What posting would do. */
export interface PreviewedAbsence {
  readonly sessions: readonly (Lesson & {
    readonly day: Day
    readonly from: ClockTime
    readonly until: ClockTime
    readonly minutes: number
  })[]
  /** Days that a weekly pattern passes over, with the reason; `closed` is null where the clock skips the lesson. */
  readonly skipped: readonly {
    readonly day: Day
    readonly lesson: number
    readonly closed: ClosedDay | null
  }[]
  readonly minutes: number
  readonly length: Length | null
  readonly kind: Draft['kind']
  readonly urgency: Draft['urgency']
  readonly pool: {
    readonly id: string
    readonly name: string
    readonly spelregelsVersion: number | null
  } | null
  /** What would keep it from being posted, first what posting would say. */
  readonly refusals: readonly {
    readonly code: ErrorCode
    readonly detail: string
    readonly facts: Facts
    readonly fields: readonly FieldProblem[]
  }[]
  readonly warnings: readonly Warning[]
}

/** Shows what posting this would do, without doing it. Throws `not-found` for a site of somebody else. */
export async function previewAbsence(
  context: Context,
  input: PostAbsenceInput,
): Promise<PreviewedAbsence> {
  const actor = onlyFor(context.actor, 'school')
  const draft = await context.db.transaction(scopeOf(actor), (tx) =>
    draftOf(tx, actor, input, { now: context.now() }),
  )
  const { kind, urgency, length, pool, warnings } = draft
  return {
    sessions: draft.sessions.map(({ day, from, until, minutes, payload }) => ({
      ...payload,
      day,
      from,
      until,
      minutes,
    })),
    skipped: draft.skipped.map(({ day, closed, payload }) => ({
      day,
      lesson: payload.index,
      closed,
    })),
    minutes: minutesOf(draft.sessions),
    length,
    kind,
    urgency,
    pool: pool && {
      id: pool.id,
      name: pool.name,
      spelregelsVersion: pool.spelregels?.version ?? null,
    },
    refusals: draft.refusals.map(({ code, detail, facts, fields }) => ({
      code,
      detail,
      facts,
      fields,
    })),
    warnings,
  }
}
