import { clockTime } from '../../scheduler/domain/instant.ts'
import type { Post } from './post.ts'

/** Tells nobody anything: for what is not real, such as a rehearsal. */
export const SILENT_POST: Post = {
  mail: undefined,
  sms: undefined,
  push: undefined,
  write: refuseToWrite,
  writeAtDoor: refuseToWrite,
  quietHours: { from: clockTime('22:00'), until: clockTime('06:30') },
  publicUrl: 'http://silent.invalid',
  isOutbox: false,
  isSilent: true,
}

function refuseToWrite(): never {
  throw new Error('nothing is written where nobody is told')
}
