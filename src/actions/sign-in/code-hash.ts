import type { AttemptRow } from '../../../db/queries/attempt.ts'
import type { Deps } from '../../context.ts'
import { keyed } from './seal.ts'

/** What is kept of a code: of use for this attempt in this browser, and to nobody without the key. */
export function codeHash(
  { door }: Pick<Deps, 'door'>,
  { id, browserHash }: Pick<AttemptRow, 'id' | 'browserHash'>,
  code: string,
): string {
  return keyed(door.sealKeys, 'code', `${id} ${browserHash} ${code}`)
}
