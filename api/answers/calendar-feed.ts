import { z } from '@hono/zod-openapi'
import { idAnswer, momentAnswer } from './common.ts'

export const feedAnswer = z.strictObject({ createdAt: momentAnswer.nullable() }).openapi('Feed')
export const newFeedAnswer = z
  .strictObject({ token: z.string(), createdAt: momentAnswer })
  .openapi('NewFeed')
export const revokedFeedAnswer = z.strictObject({ revoked: z.boolean() }).openapi('RevokedFeed')
export const siteFeedsAnswer = z
  .strictObject({
    items: z.array(
      z.strictObject({ siteId: idAnswer, name: z.string(), createdAt: momentAnswer.nullable() }),
    ),
  })
  .openapi('SiteFeeds')
export const newSiteFeedAnswer = z
  .strictObject({ siteId: idAnswer, name: z.string(), token: z.string(), createdAt: momentAnswer })
  .openapi('NewSiteFeed')
