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

test('an empty environment means the embedded server, on loopback', () => {
  expect(readConfig({ DATABASE_URL: '', HOME: '/ergens' })).toEqual({
    database: undefined,
    dataDir: expect.stringMatching(/\/achtervang\/postgres$/),
    host: '127.0.0.1',
    port: 8787,
    logLevel: 'info',
    metricsKey: undefined,
  })
})

test('every variable is heard', () => {
  const more = { HOST: '0.0.0.0', PORT: '80', LOG_LEVEL: 'warn', ACHTERVANG_DATA_DIR: '/data' }
  const METRICS_KEY = 'zestien-tekens-en-meer'
  expect(readConfig({ ...urls, ...more, METRICS_KEY })).toEqual({
    database: { appUrl: urls.DATABASE_URL, ownerUrl: urls.DATABASE_OWNER_URL },
    dataDir: '/data',
    host: '0.0.0.0',
    port: 80,
    logLevel: 'warn',
    metricsKey: METRICS_KEY,
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
] as const)('%o is refused: %s', ([env, message]) => {
  expect(() => readConfig(env)).toThrow(message)
})

test('every fault is told at once, and no secret is repeated', () => {
  const attempt = () => readConfig({ ...urls, DATABASE_URL: 'mysql://u:geheim@h/d', PORT: 'x' })
  expect(attempt).toThrow(/- DATABASE_URL is set: give a URL such as postgres:[^]*- PORT is "x"/)
  expect(attempt).not.toThrow(/geheim/)
})
