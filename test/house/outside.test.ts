import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** What the server asks of elsewhere, and who said where: an address that somebody typed goes through `fetch-outside.ts` alone. */
const ASKING: Readonly<Record<string, string>> = {
  'src/actions/sign-in/fetch-outside.ts':
    'addresses that an administrator typed, or their organisation named',
  'src/post/webhook-channel.ts':
    'the gateway for short messages, which the operator sets in the environment',
}

const ASKS =
  /(?<![.\w])fetch\(|from 'node:https'|\brequest\b[^\n]*from 'node:http'|\bget\b[^\n]*from 'node:http'|from 'node:(?:net|tls|dgram|http2)'.*connect|from 'undici'|new WebSocket\(/

const asksIn = (source: string) => ASKS.test(source.replaceAll(/\/\*[\s\S]*?\*\//g, ''))

test('nothing of the server asks an address but what is listed', () => {
  const found = globSync('{src,api,web,db,scheduler}/**/*.{ts,tsx}').filter(
    (path) => !path.startsWith('web/browser/') && asksIn(readFileSync(path, 'utf8')),
  )
  expect(found.toSorted()).toEqual(Object.keys(ASKING).toSorted())
})

test.each([
  ["await fetch('http://a')", true],
  ["import { request } from 'node:https'", true],
  ["import { request as ask } from 'node:http'", true],
  ["import { createServer } from 'node:http'", false],
  ['app.fetch(request)', false],
] as const)('%s: %s', (source, asks) => {
  expect(asksIn(source)).toBe(asks)
})
