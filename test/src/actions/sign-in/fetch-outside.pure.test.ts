import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  type AddressesOf,
  AddressRefused,
  fetchOutside,
} from '../../../../src/actions/sign-in/fetch-outside.ts'
import { isOwnNetwork } from '../../../../src/actions/sign-in/own-network.ts'

let server: Server
let port = 0
let asked = 0
beforeAll(async () => {
  server = createServer((question, answer) => {
    asked += 1
    if (question.url === '/verder') {
      answer.writeHead(302, { Location: `http://127.0.0.1:${port}/geheim` }).end()
    } else if (question.url === '/groot') {
      answer.end(Buffer.alloc(1_500_000, 'x'))
    } else if (question.url !== '/stil') answer.end('geheim')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})
beforeEach(() => {
  asked = 0
})

const GET = { method: 'GET', headers: {} }
const refusing = { isOwnNetworkAllowed: false }
const allowing = { isOwnNetworkAllowed: true }
const at = (...addresses: readonly string[]): AddressesOf => {
  return (_host, told) =>
    told(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    )
}

describe('an address in the own network is never connected to', () => {
  it.each([
    '127.0.0.1',
    'localhost',
    '2130706433',
    '0x7f000001',
    '0177.0.0.1',
    '127.1',
    '0',
    '[::1]',
    '[::]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '[::127.0.0.1]',
    '[64:ff9b::7f00:1]',
    '[2002:7f00:1::]',
    '１２７.0.0.1',
  ])('%s', async (host) => {
    await expect(fetchOutside(`http://${host}:${port}/`, GET, refusing)).rejects.toBeInstanceOf(
      AddressRefused,
    )
    expect(asked).toBe(0)
  })

  it.each([
    ['this machine', ['127.0.0.1']],
    ['this machine beside another', ['93.184.215.14', '127.0.0.1']],
    ['this machine in the newer notation', ['::ffff:127.0.0.1']],
    ['the notes of a cloud', ['169.254.169.254']],
  ])('a name that stands for %s', async (_what, addresses) => {
    const addressesOf = at(...addresses)
    await expect(
      fetchOutside(`http://login.school.example:${port}/`, GET, { ...refusing, addressesOf }),
    ).rejects.toBeInstanceOf(AddressRefused)
    expect(asked).toBe(0)
  })

  it('also where the name stands for another one the second time that it is asked', async () => {
    let times = 0
    const addressesOf: AddressesOf = (host, told) => {
      times += 1
      at(times === 1 ? '127.0.0.1' : '93.184.215.14')(host, told)
    }
    const url = `http://login.school.example:${port}/`
    await expect(fetchOutside(url, GET, { ...refusing, addressesOf })).rejects.toBeInstanceOf(
      AddressRefused,
    )
    expect([asked, times]).toEqual([0, 1])
  })

  it('what is connected to is what was looked at: the name is asked once', async () => {
    let times = 0
    const addressesOf: AddressesOf = (host, told) => {
      times += 1
      at('127.0.0.1')(host, told)
    }
    const url = `http://login.school.example:${port}/`
    const answer = await fetchOutside(url, GET, { ...allowing, addressesOf })
    expect([await answer.text(), times]).toEqual(['geheim', 1])
  })
})

describe('where the operator allows it', () => {
  it.each(['127.0.0.1', 'localhost', '2130706433'])('%s is asked', async (host) => {
    const answer = await fetchOutside(`http://${host}:${port}/`, GET, allowing)
    expect([answer.status, await answer.text(), asked]).toEqual([200, 'geheim', 1])
  })

  it('a redirect is an answer and is not followed', async () => {
    const answer = await fetchOutside(`http://127.0.0.1:${port}/verder`, GET, allowing)
    expect([answer.status, asked]).toEqual([302, 1])
  })

  it('more than a megabyte is not read', async () => {
    const asking = fetchOutside(`http://127.0.0.1:${port}/groot`, GET, allowing)
    await expect(asking).rejects.toThrow(TypeError)
  })

  it('an answer that does not come is waited for no longer than is said', async () => {
    const signal = AbortSignal.timeout(50)
    const asking = fetchOutside(`http://127.0.0.1:${port}/stil`, { ...GET, signal }, allowing)
    await expect(asking).rejects.toHaveProperty('name', 'TimeoutError')
  })
})

describe('of the own network', () => {
  it.each([
    ['10.1.2.3', true],
    ['100.64.0.1', true],
    ['172.31.255.255', true],
    ['192.168.1.1', true],
    ['169.254.169.254', true],
    ['224.0.0.1', true],
    ['255.255.255.255', true],
    ['fe80::1', true],
    ['fd00:ec2::254', true],
    ['ff02::1', true],
    ['2001:db8::1', true],
    ['::ffff:8.8.8.8', true],
    ['fe80::1%eth0', true],
    ['geen-adres', true],
    ['172.32.0.1', false],
    ['100.128.0.1', false],
    ['8.8.8.8', false],
    ['2a00:1450:400e:80d::200e', false],
    ['2001:4860:4860::8888', false],
  ] as const)('%s: %s', (address, is) => {
    expect(isOwnNetwork(address)).toBe(is)
  })
})
