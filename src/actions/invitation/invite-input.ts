import { z } from 'zod'
import { emailInput, idInput, lineOfText } from '../input.ts'

const who = { name: lineOfText(120), email: emailInput }

export const inviteInput = z.discriminatedUnion('role', [
  z.strictObject({
    ...who,
    role: z.literal('school'),
    boardId: idInput,
    /** Left out: the whole board. */
    siteIds: z.array(idInput).min(1).max(500).optional(),
  }),
  z.strictObject({ ...who, role: z.literal('board'), boardId: idInput }),
  z.strictObject({ ...who, role: z.literal('coordinator'), poolId: idInput }),
  z.strictObject({ ...who, role: z.literal('region'), regionId: idInput }),
  /** The address is the one in the member's file. */
  z.strictObject({ role: z.literal('member'), memberId: idInput, poolId: idInput.optional() }),
  z.strictObject({ ...who, role: z.literal('admin') }),
])

export type InviteInput = z.output<typeof inviteInput>
