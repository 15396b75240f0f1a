import { z } from 'zod'
import { plainText } from '../input.ts'

/** How well somebody fitted: a short choice and words. It informs a conversation; no match, ranking or member ever sees it. */
export const fitInput = {
  /** 1 to 5. */
  rating: z.number().int().min(1).max(5),
  /** Never about a person's health. */
  fitWords: plainText(500)
    .nullable()
    .transform((text) => (text === '' ? null : text)),
}
