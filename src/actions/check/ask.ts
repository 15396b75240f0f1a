import type { Tx } from '../../../db/client.ts'
import { enqueue } from '../../../db/queries/job.ts'
import { seenNow } from '../../../db/queries/measure/kept.ts'
import { isNightOfOtherCode } from '../../../db/queries/measure/night.ts'
import { dayOf, instantAt } from '../../../scheduler/calendar/clock.ts'
import type { Day } from '../../../scheduler/domain/day.ts'
import { clockTime } from '../../../scheduler/domain/instant.ts'
import { scopeOf } from '../../actor.ts'
import type { Deps } from '../../context.ts'
import { CHECK_KINDS } from '../job/kinds.ts'
import { codeMark } from '../measures/code-mark.ts'
import { madeByOf } from '../measures/now-figures.ts'

/** While nobody works; an hour that every day has, also when the clocks change. */
const NIGHT = clockTime('03:30')

/**
 * Asks for the checks of today, each once, whichever process is first; answers the day. After a night in which nothing ran they
 * are done as soon as something does; a day that is over is not made up for, because each check looks at how things are. What another version worked out of figures counts
 * for nothing: after a release that is done at once, so that nobody waits for it until the night.
 */
export async function askChecks({ db, now }: Pick<Deps, 'db' | 'now'>): Promise<Day> {
  const today = dayOf(now())
  const runAfter = instantAt(today, NIGHT)
  const isReleased = await db.read({ role: 'measures', userId: null }, isOtherVersion)
  await db.transaction(scopeOf({ role: 'worker', userId: null }), async (tx) => {
    for (const kind of CHECK_KINDS) {
      await enqueue(tx, { kind, subjectId: today, payload: {}, runAfter })
    }
    if (isReleased) {
      const subjectId = `${today} ${codeMark().slice(0, 8)}`
      await enqueue(tx, { kind: 'check.figures', subjectId, payload: {}, runAfter: now() })
    }
  })
  return today
}

async function isOtherVersion(tx: Tx): Promise<boolean> {
  return isNightOfOtherCode(tx, madeByOf((await seenNow(tx)).cluster))
}
