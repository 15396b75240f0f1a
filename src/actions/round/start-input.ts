import { z } from 'zod'
import { ROUND_KINDS } from '../../../scheduler/domain/offer-round.ts'
import { idInput, versionInput } from '../input.ts'

export const startRoundInput = z.strictObject({
  proposalId: idInput,
  version: versionInput,
  kind: z.enum(ROUND_KINDS),
  /** Who is asked, in this order. */
  memberIds: z
    .array(idInput)
    .min(1, 'Kies minstens één persoon.')
    .max(50, 'Kies hoogstens vijftig mensen.')
    .refine((ids) => new Set(ids).size === ids.length, { error: 'Noem iedereen één keer.' }),
  /** Goes on along the sources that the rules of play allow when the list ran dry. */
  onward: z.boolean().default(false),
})

export type StartRoundInput = z.output<typeof startRoundInput>
