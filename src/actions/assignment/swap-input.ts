import { z } from 'zod'
import { dayInput, idInput } from '../input.ts'

export const previewSwapInput = z.strictObject({
  assignmentId: idInput,
  /** Whose lessons are taken over, and given these in return. */
  withAssignmentId: idInput,
  /** Lessons before this day stay as they are; today where left out. */
  fromDay: dayInput.optional(),
})

export type PreviewSwapInput = z.output<typeof previewSwapInput>
