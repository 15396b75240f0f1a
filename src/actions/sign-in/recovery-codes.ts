import { randomInt } from 'node:crypto'
import type { Deps } from '../../context.ts'
import { keyed, keyedByEach } from './seal.ts'

/** Without letters that are read as digits (Crockford). */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const COUNT = 10
const LENGTH = 12

/** Ten new codes on paper, sixty random bits each, as people write them over: `7K2M-9QXD-41TB`. */
export function newRecoveryCodes(): readonly string[] {
  return Array.from({ length: COUNT }, () => {
    const signs = Array.from({ length: LENGTH }, () => SIGNS[randomInt(SIGNS.length)] ?? '').join(
      '',
    )
    return signs.replace(/(.{4})(?=.)/g, '$1-')
  })
}

/** What is kept of a code on paper. */
export function recoveryHash({ door }: Pick<Deps, 'door'>, userId: string, code: string): string {
  return keyed(door.sealKeys, PURPOSE, textOf(userId, code))
}

/** What may be kept of it, by whichever key was the first when it was made. */
export function recoveryHashes(
  { door }: Pick<Deps, 'door'>,
  userId: string,
  code: string,
): readonly string[] {
  return keyedByEach(door.sealKeys, PURPOSE, textOf(userId, code))
}

const PURPOSE = 'recovery code'
const textOf = (userId: string, code: string) => `${userId} ${code.replaceAll('-', '')}`
