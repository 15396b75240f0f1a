import { z } from 'zod'
import { clockTimeInput, dayInput, idInput } from '../input.ts'

const times = z.strictObject({ from: clockTimeInput, until: clockTimeInput })

const shape = {
  assignmentId: idInput,
  /** Lessons on days before this one stay as they are, and after the last one too. */
  firstDay: dayInput,
  lastDay: dayInput,
  /** Each names one lesson and means every lesson like it: of the same weekday, times and class. `to: null` lets them fall out. */
  changes: z.array(z.strictObject({ sessionId: idInput, to: times.nullable() })).max(400),
  /** Lessons that come in addition, for the class of the lesson that is named. */
  extra: z
    .array(z.strictObject({ likeSessionId: idInput, day: dayInput, ...times.shape }))
    .max(20)
    .default([]),
}

/** Other hours for whom comes already. */
export const previewHoursInput = z.strictObject(shape)

/** The same, with what was seen of it. */
export const changeHoursInput = z.strictObject({ ...shape, seen: z.string().max(64) })

export type PreviewHoursInput = z.output<typeof previewHoursInput>
export type ChangeHoursInput = z.output<typeof changeHoursInput>
