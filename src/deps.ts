import type { Logger } from 'pino'
import { openDb } from '../db/client.ts'
import type { Instant } from '../scheduler/domain/instant.ts'
import { createAfterwards } from './afterwards.ts'
import type { Deps } from './context.ts'
import { type Door, NO_DOOR } from './door.ts'
import { createLiveNews } from './live-news.ts'
import type { Post } from './post/post.ts'
import { SILENT_POST } from './post/silent-post.ts'
import { createMatcher } from './solver/create-matcher.ts'

/** What the product is built from, with the way to let go of it. */
export interface LiveDeps extends Deps {
  close(): Promise<void>
}

/** Opens the database as the role that owns nothing; threads to match in start when they are needed. */
export function createDeps(options: {
  readonly appUrl: string
  readonly log: Logger
  /** Left out: nobody is told anything. */
  readonly post?: Post
  /** Left out: for what has no door. */
  readonly door?: Door
}): LiveDeps {
  const { appUrl, log, post = SILENT_POST, door = NO_DOOR } = options
  let isClosing = false
  const db = openDb(appUrl, {
    log: (err) => {
      // Whoever stops the product may stop the database in the same breath.
      if (!isClosing) log.warn({ err }, 'a database connection was cut')
    },
  })
  const matcher = createMatcher()
  const { afterwards, close: closeAfterwards } = createAfterwards(log)
  return {
    db,
    matcher,
    liveNews: createLiveNews(),
    post,
    door,
    afterwards,
    log,
    now: () => Date.now() as Instant,
    close: async () => {
      isClosing = true
      await closeAfterwards()
      await Promise.all([matcher.close(), db.close()])
    },
  }
}
