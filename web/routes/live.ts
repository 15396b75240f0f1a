import { Hono } from 'hono'
import { contextOf, isStillSignedIn } from '../../api/caller.ts'
import type { HttpEnv } from '../../api/http-env.ts'
import { type FollowedNews, followNews } from '../../src/actions/news/follow.ts'

/** A stream ends after so long: whoever still looks asks again and is signed in anew. */
const STREAM_MS = 10 * 60_000

/**
 * Tells a page that is open that something it may show has changed: a topic and a mark, never what. The page asks again. Each time, and at
 * each beat (`QUIET_MS` of `followNews`), the session is looked at anew, and the stream ends with it.
 */
export function liveRoutes(): Hono<HttpEnv> {
  const routes = new Hono<HttpEnv>()
  routes.get('/live', (c) => {
    // Not a page, so nobody is led to the form for signing in: the page that asked says that the session is over.
    if (c.var.signedIn === undefined) return c.body(null, 401)
    const seen = c.req.header('Last-Event-ID') ?? c.req.query('sinds')
    return c.body(
      streamOf(followNews(contextOf(c), seen), () => isStillSignedIn(c)),
      200,
      {
        'Content-Type': 'text/event-stream; charset=utf-8',
        'Cache-Control': 'no-store',
        // For proxies that would gather answers first.
        'X-Accel-Buffering': 'no',
      },
    )
  })
  return routes
}

function streamOf(
  followed: FollowedNews,
  isWelcome: () => Promise<boolean>,
): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder()
  let isOver = false
  const leave = () => {
    isOver = true
    clearTimeout(life)
    followed.close()
  }
  const life = setTimeout(leave, STREAM_MS).unref()
  return new ReadableStream<Uint8Array>(
    {
      // So that the headers leave at once.
      start: (controller) => controller.enqueue(bytes.encode(': open\n\n')),
      pull: async (controller) => {
        const { topics, mark } = await followed.next()
        // Signed out, or ended elsewhere: nothing more is told, not even that something happened.
        if (!isOver && !(await isWelcome())) leave()
        if (isOver) return controller.close()
        controller.enqueue(bytes.encode(textOf(topics, mark)))
      },
      cancel: leave,
    },
    { highWaterMark: 1 },
  )
}

function textOf(topics: readonly string[], mark: string): string {
  if (topics.length === 0) return ': niets nieuws\n\n'
  return `event: news\nid: ${mark}\ndata: ${topics.join(' ')}\n\n`
}
