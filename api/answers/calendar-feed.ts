import { z } from '@hono/zod-openapi'
import { momentAnswer } from './common.ts'

export const feedAnswer = z.strictObject({ createdAt: momentAnswer.nullable() }).openapi('Feed')
export const newFeedAnswer = z
  .strictObject({ token: z.string(), createdAt: momentAnswer })
  .openapi('NewFeed')
export const revokedFeedAnswer = z.strictObject({ revoked: z.boolean() }).openapi('RevokedFeed')
