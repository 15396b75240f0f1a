import { asOwner } from '../../db/as-owner.ts'
import { seedDemo } from '../../db/seed/demo.ts'
import { dayOf } from '../../scheduler/calendar/clock.ts'
import type { Deps } from '../context.ts'
import { say } from './say.ts'
import { settleDemonstration } from './settle-demonstration.ts'

/** Fills an empty database with the regions of the demonstration; one that has them already stays as it is. */
export async function seedDemonstration(deps: Deps, ownerUrl: string): Promise<void> {
  const now = deps.now()
  const onProgress = (message: string, done: number, total: number) =>
    say(`Voorbeeldgegevens ${done} van ${total}: ${message}`)
  const isNew = await asOwner(ownerUrl, (tx) =>
    seedDemo(tx, { today: dayOf(now), now, onProgress }),
  )
  if (isNew) await settleDemonstration(deps, ownerUrl)
  say(isNew ? 'De voorbeeldgegevens staan klaar.' : 'De voorbeeldgegevens stonden al klaar.')
}
