import { randomBytes, randomInt, scrypt } from 'node:crypto'
import type { Deps } from '../../context.ts'
import { isSameText } from './same-text.ts'
import { keyed, keyedByEach } from './seal.ts'

/** Without letters that are read as digits (Crockford). */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const COUNT = 10
const LENGTH = 12

/** Some 30 ms and 16 MB a guess (RFC 7914). The codes are sixty random bits and keyed beside it: no more is needed. */
const COST = { N: 16_384, r: 8, p: 1 } as const

/** Ten new codes on paper, sixty random bits each, as people write them over: `7K2M-9QXD-41TB`. */
export function newRecoveryCodes(): readonly string[] {
  return Array.from({ length: COUNT }, () => {
    const signs = Array.from({ length: LENGTH }, () => SIGNS[randomInt(SIGNS.length)] ?? '').join(
      '',
    )
    return signs.replace(/(.{4})(?=.)/g, '$1-')
  })
}

/** What is kept of the codes of one paper: keyed, and slow, with a salt of that paper (ASVS 6.5.2). */
export async function recoveryHashes(
  { door }: Pick<Deps, 'door'>,
  userId: string,
  codes: readonly string[],
): Promise<readonly string[]> {
  const salt = newSalt()
  return Promise.all(
    codes.map((code) => slow(keyed(door.sealKeys, PURPOSE, textOf(userId, code)), salt)),
  )
}

/** Which of what is kept is of this code, by whichever key was the first when it was made; `undefined`: none. */
export async function keptOfCode(
  { door }: Pick<Deps, 'door'>,
  userId: string,
  about: { readonly code: string; readonly kept: readonly string[] },
): Promise<string | undefined> {
  const quick = keyedByEach(door.sealKeys, PURPOSE, textOf(userId, about.code))
  const salts = new Set(about.kept.flatMap((one) => saltOf(one) ?? []))
  const asked = [...salts].flatMap((salt) => quick.map((hash) => slow(hash, salt)))
  const all = [...quick, ...(await Promise.all(asked))]
  return about.kept.find((one) => all.some((hash) => isSameText(one, hash)))
}

/** Those that were kept before they were kept slowly, each with what is kept of it from now on: no code is needed for that. */
export async function madeSlow(
  kept: readonly string[],
): Promise<readonly { readonly from: string; readonly to: string }[]> {
  const salt = newSalt()
  const quick = kept.filter((one) => saltOf(one) === undefined)
  return Promise.all(quick.map(async (from) => ({ from, to: await slow(from, salt) })))
}

const PURPOSE = 'recovery code'
const textOf = (userId: string, code: string) => `${userId} ${code.replaceAll('-', '')}`

const newSalt = () => randomBytes(16).toString('base64url')

/** `scrypt.<salt>.<hash>`; what has no salt is a keyed hash alone, of before. */
const saltOf = (kept: string) => /^scrypt\.([\w-]+)\./.exec(kept)?.[1]

function slow(quick: string, salt: string): Promise<string> {
  return new Promise((resolve, reject) => {
    scrypt(quick, salt, 32, COST, (error, hash) => {
      if (error === null) resolve(`scrypt.${salt}.${hash.toString('base64url')}`)
      else reject(error)
    })
  })
}
