import { describe, expect, test } from 'vitest'
import { codeHash, isCodeOf } from '../../../../src/actions/sign-in/code-hash.ts'
import { isKnownBrowser, knownBrowserMark } from '../../../../src/actions/sign-in/known-browser.ts'
import { recoveryHash, recoveryHashes } from '../../../../src/actions/sign-in/recovery-codes.ts'
import { seal, unseal } from '../../../../src/actions/sign-in/seal.ts'
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
const MADE: Readonly<Record<string, (made: typeof before, asked: typeof before) => boolean>> = {
  'the secret of an app': (made, asked) =>
    unseal(asked.door.sealKeys, seal(made.door.sealKeys, 'geheim', 'anna'), 'anna') === 'geheim',
  'a code on paper': (made, asked) =>
    recoveryHashes(asked, 'anna', '7K2M-9QXD-41TB').includes(
      recoveryHash(made, 'anna', '7K2M9QXD41TB'),
    ),
  'a code by mail': (made, asked) => isCodeOf(asked, mailed(made), '12345678'),
  'a browser that is known': (made, asked) =>
    isKnownBrowser(asked, 'anna@voorbeeld.nl', knownBrowserMark(made, 'anna@voorbeeld.nl')),
}

describe.each(Object.keys(MADE))('%s', (name) => {
  const isTaken = MADE[name] ?? (() => false)

  test('is taken while the old key stands behind the new one, and no longer when it is gone', () => {
    expect(isTaken(before, before)).toBe(true)
    expect(isTaken(before, during)).toBe(true)
    expect(isTaken(before, after)).toBe(false)
  })

  test('is made with the new key from the first moment on', () => {
    expect(isTaken(during, after)).toBe(true)
    expect(isTaken(during, before)).toBe(false)
  })
})

test('nothing of one person or attempt is that of another, whatever the key', () => {
  expect(isCodeOf(during, { ...mailed(before), id: 'andere' }, '12345678')).toBe(false)
  expect(isCodeOf(during, mailed(before), '12345679')).toBe(false)
  expect(isCodeOf(during, { ...attempt, secretHash: null }, '12345678')).toBe(false)
  expect(recoveryHashes(during, 'bas', 'A')).not.toContain(recoveryHash(before, 'anna', 'A'))
  expect(isKnownBrowser(during, 'anna@voorbeeld.nl', undefined)).toBe(false)
})
