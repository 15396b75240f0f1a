import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readConfig } from '../../src/config.ts'

const dir = mkdtempSync(join(tmpdir(), 'achtervang-config-test-'))
afterAll(() => rmSync(dir, { recursive: true }))

const urls = {
  DATABASE_URL: 'postgres://achtervang_app:geheim@db.example/achtervang',
  DATABASE_OWNER_URL: 'postgresql://owner:geheim2@db.example/achtervang',
}

const postVariables = {
  ACHTERVANG_SMTP_URL: 'smtps://pool:geheim3@mail.voorbeeld.nl:465',
  ACHTERVANG_MAIL_FROM: 'Pool <pool@voorbeeld.nl>',
  ACHTERVANG_PUBLIC_URL: 'https://pool.voorbeeld.nl/',
  ACHTERVANG_MESSAGE_URL: 'https://sms.voorbeeld.nl/hook',
  ACHTERVANG_MESSAGE_SECRET: 'een geheim van zestien tekens',
  ACHTERVANG_MESSAGE_CHANNELS: 'sms,push',
  ACHTERVANG_QUIET_HOURS: '21:30-07:00',
}

const NEW_KEY = 'nieuw'.repeat(8)
const OLD_KEY = 'oud-oud-'.repeat(5)

test('an empty environment means the embedded server, on loopback', () => {
  expect(readConfig({ DATABASE_URL: '', HOME: '/ergens' })).toEqual({
    database: undefined,
    dataDir: expect.stringMatching(/\/achtervang\/postgres$/),
    host: '127.0.0.1',
    port: 8787,
    logLevel: 'info',
    metricsKey: undefined,
    post: {
      smtp: undefined,
      publicUrl: undefined,
      webhook: undefined,
      quietHours: { from: '22:00', until: '06:30' },
    },
    door: { sealKeys: [], proxyCount: 0, isOwnNetworkAllowed: false, clientSecrets: new Map() },
  })
})

test('every variable is heard', () => {
  const more = { HOST: '0.0.0.0', PORT: '80', LOG_LEVEL: 'warn', ACHTERVANG_DATA_DIR: '/data' }
  const METRICS_KEY = 'zestien-tekens-en-meer'
  const door = {
    ACHTERVANG_SECRET_KEY: `${NEW_KEY}, ${OLD_KEY}`,
    ACHTERVANG_PROXY_COUNT: '1',
    ACHTERVANG_OWN_NETWORK: 'allowed',
    ACHTERVANG_OIDC_SECRET_STICHTING_A: 'geheim',
  }
  expect(readConfig({ ...urls, ...more, ...postVariables, ...door, METRICS_KEY })).toEqual({
    database: { appUrl: urls.DATABASE_URL, ownerUrl: urls.DATABASE_OWNER_URL },
    dataDir: '/data',
    host: '0.0.0.0',
    port: 80,
    logLevel: 'warn',
    metricsKey: METRICS_KEY,
    post: {
      smtp: { url: postVariables.ACHTERVANG_SMTP_URL, from: 'Pool <pool@voorbeeld.nl>' },
      publicUrl: 'https://pool.voorbeeld.nl',
      webhook: {
        url: 'https://sms.voorbeeld.nl/hook',
        secret: postVariables.ACHTERVANG_MESSAGE_SECRET,
        channels: ['sms', 'push'],
      },
      quietHours: { from: '21:30', until: '07:00' },
    },
    door: {
      sealKeys: [NEW_KEY, OLD_KEY],
      proxyCount: 1,
      isOwnNetworkAllowed: true,
      clientSecrets: new Map([['STICHTING_A', 'geheim']]),
    },
  })
})

test('a secret can come from a file, without the line end of that file', () => {
  const path = join(dir, 'url')
  writeFileSync(path, `${urls.DATABASE_URL}\n`)
  const { DATABASE_OWNER_URL } = urls
  const config = readConfig({ DATABASE_URL_FILE: path, DATABASE_OWNER_URL })
  expect(config.database?.appUrl).toBe(urls.DATABASE_URL)
})

test('a secret given twice, or in a file that is not there, is refused by name', () => {
  expect(() => readConfig({ ...urls, DATABASE_URL_FILE: '/x' })).toThrow(
    'DATABASE_URL and DATABASE_URL_FILE are both set',
  )
  expect(() => readConfig({ DATABASE_URL_FILE: '/niet/hier' })).toThrow(
    'DATABASE_URL_FILE names /niet/hier',
  )
})

test.for([
  [{ PORT: 'tachtig' }, 'PORT is "tachtig": give a port from 0'],
  [{ PORT: '65536' }, 'PORT is "65536": give a port from 0'],
  [{ PORT: '80.5' }, 'PORT is "80.5": give a whole number'],
  [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL is "loud": give fatal, error,'],
  [{ ACHTERVANG_DATA_DIR: 'hier' }, 'ACHTERVANG_DATA_DIR is "hier": give a path from the root'],
  [{ ...urls, DATABASE_OWNER_URL: '' }, 'DATABASE_OWNER_URL is not set: set DATABASE_URL'],
  [{ ACHTERVANG_QUIET_HOURS: '22-7' }, 'ACHTERVANG_QUIET_HOURS is "22-7": give a stretch'],
  [{ ACHTERVANG_MAIL_FROM: 'Pool\r\nBcc: x <a@b.nl>' }, 'give a sender such as'],
  [
    { ...postVariables, ACHTERVANG_MAIL_FROM: '' },
    'ACHTERVANG_MAIL_FROM is not set: ACHTERVANG_SMTP_URL needs it',
  ],
  [
    { ...postVariables, ACHTERVANG_MESSAGE_SECRET: '' },
    'ACHTERVANG_MESSAGE_SECRET is not set: ACHTERVANG_MESSAGE_URL needs it',
  ],
] as const)('%o is refused: %s', ([env, message]) => {
  expect(() => readConfig(env)).toThrow(message)
})

test('every fault is told at once, and no secret is repeated', () => {
  const attempt = () => readConfig({ ...urls, DATABASE_URL: 'mysql://u:geheim@h/d', PORT: 'x' })
  expect(attempt).toThrow(/- DATABASE_URL is set: give a URL such as postgres:[^]*- PORT is "x"/)
  expect(attempt).not.toThrow(/geheim/)
  const post = () => readConfig({ ...postVariables, ACHTERVANG_SMTP_URL: 'http://u:geheim@h' })
  expect(post).toThrow(/- ACHTERVANG_SMTP_URL is set: give a URL such as smtps:/)
  expect(post).not.toThrow(/geheim/)
})
