import { z } from 'zod'
import { LEVELS } from '../../../scheduler/domain/level.ts'
import { CHANGEABLE_RULES } from '../../../scheduler/replay/variant.ts'
import { idInput } from '../input.ts'
import { spelregelsBody } from '../pool/spelregels-body.ts'

const PERCENT_MAX = 1_000
const CHANGES_MAX = 40
const BOARDS_MAX = 20

const asked = Object.fromEntries(CHANGEABLE_RULES.map((name) => [name, true])) as Record<
  (typeof CHANGEABLE_RULES)[number],
  true
>

/** What is otherwise in a replay; left out is as it is. */
export const variantInput = z.strictObject({
  rules: spelregelsBody.pick(asked).partial().default({}),
  boardsOut: z.array(idInput).max(BOARDS_MAX).default([]),
  boardsLike: z.array(idInput).max(BOARDS_MAX).default([]),
  members: z
    .array(
      z.strictObject({
        of: z.strictObject({
          roleCode: z.string().max(40).optional(),
          vak: z.string().max(40).optional(),
          level: z.enum(LEVELS).optional(),
        }),
        percent: z.number().int().min(0).max(PERCENT_MAX),
      }),
    )
    .max(CHANGES_MAX)
    .default([]),
})
