import type { AttemptRow } from '../../../db/queries/attempt.ts'
import type { Deps } from '../../context.ts'
import { isSameText } from './same-text.ts'
import { keyed, keyedByEach } from './seal.ts'

/** What is kept of a code: of use for this attempt in this browser, and to nobody without the key. */
export function codeHash(
  { door }: Pick<Deps, 'door'>,
  { id, browserHash }: Pick<AttemptRow, 'id' | 'browserHash'>,
  code: string,
): string {
  return keyed(door.sealKeys, PURPOSE, textOf({ id, browserHash }, code))
}

/** Whether this is the code of the attempt, also where the key was changed since it was mailed. */
export function isCodeOf(
  { door }: Pick<Deps, 'door'>,
  attempt: Pick<AttemptRow, 'id' | 'browserHash' | 'secretHash'>,
  code: string,
): boolean {
  const hashes = keyedByEach(door.sealKeys, PURPOSE, textOf(attempt, code))
  return hashes.some((hash) => isSameText(attempt.secretHash ?? '', hash))
}

const PURPOSE = 'code'
const textOf = ({ id, browserHash }: Pick<AttemptRow, 'id' | 'browserHash'>, code: string) =>
  `${id} ${browserHash} ${code}`
