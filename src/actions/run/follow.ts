import { onlyFor } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { type ShowRunInput, showRun } from './show.ts'
import type { ShownRun } from './shown-run.ts'

/** Something about a run that is followed: how it stands, or that there is nothing new. */
export type RunNote =
  | { readonly kind: 'changed' | 'ended'; readonly run: ShownRun }
  | { readonly kind: 'quiet' }

/** A run that is followed by one reader. */
export interface FollowedRun {
  /**
   * The next thing to tell, however many changes there were meanwhile: each note has all that is known. Waits for it, and says
   * `quiet` when that takes long. After `ended` there is nothing more.
   */
  readonly next: () => Promise<RunNote>
  /** The reader is gone. */
  readonly close: () => void
}

/** After so long without news it is looked again whether there is none, and the reader is told that somebody is still there. */
const QUIET_MS = 15_000

/**
 * Follows a run of one's own pool, in whatever process it is carried out. `seenVersion` is what the reader has seen already.
 * Throws `not-found`.
 */
export async function followRun(
  context: Context,
  input: ShowRunInput,
  seenVersion: number,
): Promise<FollowedRun> {
  onlyFor(context.actor, 'coordinator')
  let seen = seenVersion
  let changed = Promise.withResolvers<void>()
  let isChanged = true
  const unfollow = context.liveNews.follow([`run:${input.runId}`], () => {
    isChanged = true
    changed.resolve()
  })
  const look = async (): Promise<RunNote> => {
    isChanged = false
    changed = Promise.withResolvers<void>()
    const run = await showRun(context, input)
    if (run.finishedAt !== null) return { kind: 'ended', run }
    if (run.version <= seen) return { kind: 'quiet' }
    seen = run.version
    return { kind: 'changed', run }
  }
  // Whoever may not follow hears so at once.
  await showRun(context, input).catch((error: unknown) => {
    unfollow()
    throw error
  })
  return {
    close: () => {
      unfollow()
      changed.resolve()
    },
    next: async () => {
      for (;;) {
        const isNews = isChanged || (await within(changed.promise, QUIET_MS))
        const note = await look()
        if (note.kind !== 'quiet' || !isNews) return note
      }
    },
  }
}

/** Whether this happens before so long has passed. */
async function within(happens: Promise<void>, milliseconds: number): Promise<boolean> {
  const late = Promise.withResolvers<boolean>()
  const timer = setTimeout(late.resolve, milliseconds, false).unref()
  const isInTime = await Promise.race([happens.then(() => true), late.promise])
  clearTimeout(timer)
  return isInTime
}
