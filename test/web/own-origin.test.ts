import { expect, test } from 'vitest'
import { ownOrigin } from '../../web/own-origin.ts'

test('behind a proxy with TLS the public address tells the protocol', () => {
  const own = ownOrigin('http://invalpool.example/agenda', 'https://invalpool.example')
  expect([own.protocol, own.host, own.origin]).toEqual([
    'https:',
    'invalpool.example',
    'https://invalpool.example',
  ])
})

test('reached elsewhere it is where it was reached', () => {
  const inHouse = ownOrigin('http://10.0.0.7:8787/agenda', 'https://invalpool.example')
  expect(inHouse.origin).toBe('http://10.0.0.7:8787')
  const otherPort = ownOrigin('http://invalpool.example:8787/', 'https://invalpool.example')
  expect(otherPort.protocol).toBe('http:')
})
