import type { Deps } from '../../context.ts'
import { keyed, keyedByEach } from './seal.ts'

/**
 * What a browser keeps of having signed in with this address. It lets nobody in: it only keeps the mails that others ask for in
 * somebody's name from using up those that this browser may ask. `undefined` where there is no key to make it with.
 */
export function knownBrowserMark({ door }: Pick<Deps, 'door'>, email: string): string | undefined {
  return door.sealKeys.length === 0 ? undefined : keyed(door.sealKeys, PURPOSE, email)
}

/** Whether a browser that shows this mark signed in with this address before, also under an older key. */
export function isKnownBrowser(
  { door }: Pick<Deps, 'door'>,
  email: string,
  mark: string | undefined,
): boolean {
  return mark !== undefined && keyedByEach(door.sealKeys, PURPOSE, email).includes(mark)
}

const PURPOSE = 'known browser'
