import { z } from '@hono/zod-openapi'
import type { Context as HttpContext } from 'hono'
import { type FollowedRun, followRun, type RunNote } from '../src/actions/run/follow.ts'
import { contextOf } from './caller.ts'
import type { HttpEnv } from './http-env.ts'
import { inJson } from './json.ts'

/** What a browser sends by itself when it connects again: what it saw last. */
export const lastEventIdHeader = z.object({
  'last-event-id': z
    .string()
    .regex(/^\d{1,9}$/, 'Stuur het id van de laatste gebeurtenis die u zag.')
    .optional(),
})

/** A stream ends after so long: whoever still listens asks again and is signed in anew. */
const STREAM_MS = 10 * 60_000
const RECONNECT_MS = 2_000

/**
 * Tells how a run goes as server-sent events until it has ended, the reader goes, or it has taken long enough. Nothing is read
 * or kept for a reader who is slow: each event has all that is known when there is room for it. Throws `not-found`.
 */
export async function tellRun(c: HttpContext<HttpEnv>, runId: string): Promise<Response> {
  const seenVersion = Number(c.req.header('Last-Event-ID') ?? 0)
  const { log } = c.var.deps
  const followed = await followRun(contextOf(c), { runId }, seenVersion)
  const stream = streamOf(followed, (error) => {
    log.warn({ runId, error: error instanceof Error ? error.name : 'unknown' }, 'a stream broke')
  })
  return c.body(stream, 200, {
    'Content-Type': 'text/event-stream; charset=utf-8',
    // For proxies that would gather answers first.
    'X-Accel-Buffering': 'no',
  })
}

function streamOf(
  followed: FollowedRun,
  onError: (error: unknown) => void,
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
      start: (controller) => controller.enqueue(bytes.encode(`retry: ${RECONNECT_MS}\n\n`)),
      pull: async (controller) => {
        try {
          const note = await followed.next()
          if (isOver) return controller.close()
          controller.enqueue(bytes.encode(textOf(note)))
          if (note.kind !== 'ended') return
        } catch (error) {
          // Whoever listens connects again and sees then what there is to see.
          onError(error)
        }
        leave()
        controller.close()
      },
      cancel: leave,
    },
    { highWaterMark: 1 },
  )
}

function textOf(note: RunNote): string {
  if (note.kind === 'quiet') return ': nog bezig\n\n'
  const { run, kind } = note
  const event = kind === 'ended' ? 'end' : 'progress'
  return `event: ${event}\nid: ${run.version}\ndata: ${JSON.stringify(inJson(run))}\n\n`
}
