import { asOwner } from '../../db/as-owner.ts'
import { seedDemo } from '../../db/seed/demo.ts'
import { dayOf } from '../../scheduler/calendar/clock.ts'
import type { Instant } from '../../scheduler/domain/instant.ts'
import { say } from './say.ts'

/** Fills an empty database with the regions of the demonstration; one that has them already stays as it is. */
export async function seedDemonstration(ownerUrl: string, now: Instant): Promise<void> {
  const onProgress = (message: string, done: number, total: number) =>
    say(`Voorbeeldgegevens ${done} van ${total}: ${message}`)
  const isNew = await asOwner(ownerUrl, (tx) =>
    seedDemo(tx, { today: dayOf(now), now, onProgress }),
  )
  say(isNew ? 'De voorbeeldgegevens staan klaar.' : 'De voorbeeldgegevens stonden al klaar.')
}
