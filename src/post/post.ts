import type { QuietHours } from '../../scheduler/calendar/quiet-hours.ts'
import type { Channel } from './channel.ts'
import type { WriteDoorLetter, WriteLetter } from './letter.ts'

/** How people are told what was decided. */
export interface Post {
  /** `mail` undefined: mail waits until there is a server for it. */
  readonly mail: Channel | undefined
  readonly sms: Channel | undefined
  readonly push: Channel | undefined
  readonly write: WriteLetter
  readonly writeAtDoor: WriteDoorLetter
  readonly quietHours: QuietHours
  /** Where the links in a letter lead. */
  readonly publicUrl: string
  /** Nothing leaves the house: mails are read on a page. */
  readonly isOutbox: boolean
  /** A rehearsal: nobody is told anything. */
  readonly isSilent: boolean
}
