import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** What a call of `node:crypto` is, in the words of the table; `undefined` where it is nothing that is approved. */
const CALLS: readonly (readonly [RegExp, (name: string) => string])[] = [
  [/\bcreateHash\(\s*'([^']+)'/g, (name) => name],
  [/\bcreateHmac\(\s*'([^']+)'/g, (name) => `hmac-${name}`],
  [/\bcreate(?:Cipher|Decipher)iv\(\s*'([^']+)'/g, (name) => name],
  [/\b(?:randomBytes|randomInt|randomUUID)\(/g, () => 'random'],
  [/\bscrypt\(/g, () => 'scrypt'],
  [/\btimingSafeEqual\(/g, () => 'compare'],
]

const APPROVED = ['aes-256-gcm', 'sha256', 'hmac-sha256', 'scrypt', 'random', 'compare']

/** The functions of `node:crypto` that are known here: any other needs a look, and a word in the table. */
const KNOWN =
  /^(?:createHash|createHmac|createCipheriv|createDecipheriv|randomBytes|randomInt|randomUUID|scrypt|timingSafeEqual)$/

const importedBy = (source: string) =>
  [...source.matchAll(/import \{([^}]*)\} from 'node:crypto'/g)].flatMap(([, names = '']) =>
    names.split(',').flatMap((name) => name.trim() || []),
  )

function usedBy(source: string): readonly string[] {
  const used = CALLS.flatMap(([pattern, word]) =>
    [...source.matchAll(pattern)].map(([, name = '']) => word(name)),
  )
  const unknown = importedBy(source).filter((name) => !KNOWN.test(name))
  return [...new Set([...used, ...unknown])].toSorted()
}

const table = readFileSync('deploy/cryptography.md', 'utf8')
const listed = new Map(
  [...table.matchAll(/^\| `([\w/.-]+\.tsx?)` \|[^|]*\|([^|]*)\|$/gm)].map(
    ([, path = '', words = '']) => [
      path,
      [...words.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word).toSorted(),
    ],
  ),
)

const sources = globSync('{src,db,api,web,scheduler}/**/*.{ts,tsx}').map((path) => ({
  path,
  source: readFileSync(path, 'utf8'),
}))

test('every use of cryptography is in the table with its algorithms, and nothing else is', () => {
  const users = sources.filter(({ source }) => /['"]node:crypto['"]/.test(source))
  expect(users.length).toBeGreaterThan(15)
  expect(Object.fromEntries(listed)).toEqual(
    Object.fromEntries(users.map(({ path, source }) => [path, usedBy(source)])),
  )
})

test('only what is approved is used, and codes of apps alone are SHA-1', () => {
  expect([...new Set([...listed.values()].flat())].toSorted()).toEqual(APPROVED.toSorted())
  const old = /\b(?:sha-?1|md[45]|rc4|3?des-|aes-\d+-(?:ecb|cbc|ctr))\b/i
  const code = (source: string) => source.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
  const weak = sources.filter(({ source }) => old.test(code(source))).map(({ path }) => path)
  expect(weak).toEqual(['src/actions/sign-in/totp.ts'])
  const beside = sources.filter(({ source }) => /from 'crypto'|\bsubtle\b/.test(code(source)))
  expect(beside.map(({ path }) => path)).toEqual([])
})

test.each([
  ["import { createHash } from 'node:crypto'\ncreateHash('md5')", ['md5']],
  [
    "import { createCipheriv } from 'node:crypto'\ncreateCipheriv('aes-128-ecb', k, n)",
    ['aes-128-ecb'],
  ],
  ["import { createECDH } from 'node:crypto'", ['createECDH']],
  ["import { createHmac } from 'node:crypto'\ncreateHmac('sha1', k)", ['hmac-sha1']],
] as const)('sees what is used in %s', (source, used) => {
  expect(usedBy(source)).toEqual(used)
})
