import type { Actor } from '../../actor.ts'
import type { Context } from '../../context.ts'

/** News about what one reader may see. */
export interface FollowedNews {
  /** The topics that changed since the last answer; empty after a long silence, so that the reader knows somebody is there. */
  readonly next: () => Promise<{ readonly topics: readonly string[]; readonly mark: string }>
  /** The reader is gone. */
  readonly close: () => void
}

/** Connections that say nothing for longer are cut by proxies. */
const QUIET_MS = 20_000

/**
 * Follows what changes for this actor: a board, a pool, a member; never what changed, only that something did, so that the
 * reader asks again and scope is checked in the one place that checks it. `seen` is the mark of what the reader has.
 */
export function followNews(context: Context, seen: string | undefined): FollowedNews {
  const { liveNews, actor } = context
  const topics = topicsOf(actor)
  const waiting = new Set(liveNews.since(seen, topics))
  let news = Promise.withResolvers<void>()
  if (waiting.size > 0) news.resolve()
  const unfollow = liveNews.follow(topics, (topic) => {
    waiting.add(topic)
    news.resolve()
  })
  return {
    close: () => {
      unfollow()
      news.resolve()
    },
    next: async () => {
      await within(news.promise, QUIET_MS)
      const answer = { topics: [...waiting], mark: liveNews.mark() }
      waiting.clear()
      news = Promise.withResolvers<void>()
      return answer
    },
  }
}

/** What changes are told under, for the roles that have pages which change; nothing for the others. */
export function topicsOf(actor: Actor): readonly string[] {
  switch (actor.role) {
    case 'school':
    case 'board':
      return [`board:${actor.boardId}`]
    case 'coordinator':
      return actor.poolIds.map((poolId) => `pool:${poolId}`)
    case 'member':
      return [`member:${actor.memberId}`]
    case 'region':
    case 'admin':
    case 'worker':
      return []
  }
}

async function within(happens: Promise<void>, milliseconds: number): Promise<void> {
  const late = Promise.withResolvers<void>()
  const timer = setTimeout(late.resolve, milliseconds).unref()
  await Promise.race([happens, late.promise])
  clearTimeout(timer)
}
