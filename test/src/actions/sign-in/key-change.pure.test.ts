import { describe, expect, test } from 'vitest'
import { codeHash, isCodeOf } from '../../../../src/actions/sign-in/code-hash.ts'
import { isKnownBrowser, knownBrowserMark } from '../../../../src/actions/sign-in/known-browser.ts'
import {
  keptOfCode,
  madeSlow,
  recoveryHashes,
} from '../../../../src/actions/sign-in/recovery-codes.ts'
import { keyed, seal, unseal } from '../../../../src/actions/sign-in/seal.ts'
import { testDoor } from '../../../support/build/context.ts'

const OLD = 'de-oude-sleutel-van-meer-dan-tweeëndertig-tekens'
const NEW = 'de-nieuwe-sleutel-van-meer-dan-tweeëndertig-tekens'
const doorOf = (...sealKeys: readonly string[]) => ({ door: { ...testDoor, sealKeys } })

const before = doorOf(OLD)
/** The new key in front, the old one behind it. */
const during = doorOf(NEW, OLD)
const after = doorOf(NEW)

const attempt = { id: 'poging', browserHash: 'browser' }
const mailed = (by: typeof before) => ({
  ...attempt,
  secretHash: codeHash(by, attempt, '12345678'),
})

/** Everything that hangs on the secret key: whether what was made under one door is taken at another. */
const MADE: Readonly<
  Record<string, (made: typeof before, asked: typeof before) => boolean | Promise<boolean>>
> = {
  'the secret of an app': (made, asked) =>
    unseal(asked.door.sealKeys, seal(made.door.sealKeys, 'geheim', 'anna'), 'anna') === 'geheim',
  'a code on paper': async (made, asked) => {
    const kept = await recoveryHashes(made, 'anna', ['7K2M-9QXD-41TB', 'AAAA-AAAA-AAAA'])
    return (await keptOfCode(asked, 'anna', { code: '7K2M9QXD41TB', kept })) === kept[0]
  },
  'a code by mail': (made, asked) => isCodeOf(asked, mailed(made), '12345678'),
  'a browser that is known': (made, asked) =>
    isKnownBrowser(asked, 'anna@voorbeeld.nl', knownBrowserMark(made, 'anna@voorbeeld.nl')),
}

describe.each(Object.keys(MADE))('%s', (name) => {
  const isTaken = MADE[name] ?? (() => false)

  test('is taken while the old key stands behind the new one, and no longer when it is gone', async () => {
    expect(await isTaken(before, before)).toBe(true)
    expect(await isTaken(before, during)).toBe(true)
    expect(await isTaken(before, after)).toBe(false)
  })

  test('is made with the new key from the first moment on', async () => {
    expect(await isTaken(during, after)).toBe(true)
    expect(await isTaken(during, before)).toBe(false)
  })
})

test('nothing of one person or attempt is that of another, whatever the key', () => {
  expect(isCodeOf(during, { ...mailed(before), id: 'andere' }, '12345678')).toBe(false)
  expect(isCodeOf(during, mailed(before), '12345679')).toBe(false)
  expect(isCodeOf(during, { ...attempt, secretHash: null }, '12345678')).toBe(false)
  expect(isKnownBrowser(during, 'anna@voorbeeld.nl', undefined)).toBe(false)
})

describe('codes on paper', () => {
  const CODE = '7K2M9QXD41TB'
  /** As it was kept before it was kept slowly. */
  const older = keyed([OLD], 'recovery code', `anna ${CODE}`)

  test('are of one person, kept slowly, and with another salt on every paper', async () => {
    const [one] = await recoveryHashes(before, 'anna', [CODE])
    const [other] = await recoveryHashes(before, 'anna', [CODE])
    expect(one).toMatch(/^scrypt\.[\w-]{22}\.[\w-]{43}$/)
    expect(other).not.toBe(one)
    const kept = [one ?? '', other ?? '']
    expect(await keptOfCode(during, 'anna', { code: CODE, kept })).toBe(one)
    expect(await keptOfCode(during, 'bas', { code: CODE, kept })).toBeUndefined()
    expect(await keptOfCode(during, 'anna', { code: 'AAAAAAAAAAAA', kept })).toBeUndefined()
  })

  test('of before are taken, and can be kept slowly without anybody knowing them', async () => {
    expect(await keptOfCode(during, 'anna', { code: CODE, kept: [older] })).toBe(older)
    const [made] = await madeSlow([older])
    expect(made?.from).toBe(older)
    const kept = [made?.to ?? '']
    expect(kept[0]).toMatch(/^scrypt\./)
    expect(await keptOfCode(during, 'anna', { code: CODE, kept })).toBe(kept[0])
    expect(await madeSlow(kept)).toEqual([])
  })
})
