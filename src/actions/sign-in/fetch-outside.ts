import { type LookupAddress, lookup as lookUpName } from 'node:dns'
import { request as askHttp, type IncomingMessage } from 'node:http'
import { request as askHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { isOwnNetwork } from './own-network.ts'

/** An answer of an organisation is some kilobytes; more than this is not read. */
const ANSWER_BYTES_MAX = 1_000_000

/** Somebody's address leads into our own network; it was not connected to. */
export class AddressRefused extends TypeError {
  constructor(host: string) {
    super(`${host} is in the own network and is not asked`)
    this.name = 'AddressRefused'
  }
}

/** What may be asked of an address: as much of `fetch` as is used. */
export interface Asked {
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: unknown
  readonly signal?: AbortSignal | undefined
}

/** All addresses of a name. */
export type AddressesOf = (
  host: string,
  told: (error: NodeJS.ErrnoException | null, addresses: readonly LookupAddress[]) => void,
) => void

const fromDns: AddressesOf = (host, told) => lookUpName(host, { all: true }, told)

/**
 * Asks an address that somebody typed, as `fetch` does without following: the only way in which this is done (a test of the house
 * looks). Unless the operator allows it, an address of this machine or its network is refused, whether it stands there as a number in
 * any notation or is what a name stands for. The name is looked up once, and what was looked at is what is connected to: a name that
 * leads elsewhere a moment later leads nowhere. Rejects with `AddressRefused`, or with a `TypeError` where nobody answers.
 */
export function fetchOutside(
  url: string,
  asked: Asked,
  {
    isOwnNetworkAllowed,
    addressesOf = fromDns,
  }: { readonly isOwnNetworkAllowed: boolean; readonly addressesOf?: AddressesOf },
): Promise<Response> {
  const { protocol, hostname } = new URL(url)
  const host = hostname.replace(/^\[(.*)\]$/, '$1')
  return new Promise((resolve, reject) => {
    // A number is connected to without looking anything up.
    if (!isOwnNetworkAllowed && isIP(host) !== 0 && isOwnNetwork(host)) {
      reject(new AddressRefused(host))
      return
    }
    const { method, headers, signal } = asked
    const lookup = isOwnNetworkAllowed ? lookedUp(addressesOf, () => false) : lookedUp(addressesOf)
    const fail = (error: Error) => reject(signal?.aborted ? signal.reason : asTypeError(error))
    const options = { method, headers, lookup, agent: false, ...(signal && { signal }) } as const
    const ask = protocol === 'https:' ? askHttps : askHttp
    const question = ask(url, options, (answer) => {
      readWhole(answer).then(resolve, fail)
    })
    question.on('error', fail).end(textOf(asked.body))
  })
}

/** Looks a name up, and refuses it where any of its addresses is to be refused. */
function lookedUp(addressesOf: AddressesOf, isRefused = isOwnNetwork): LookupFunction {
  return (host, options, told) => {
    addressesOf(host, (error, addresses) => {
      const [first] = addresses ?? []
      if (error !== null || first === undefined) {
        told(error ?? new Error(`${host} has no address`), '', 0)
      } else if (addresses.some(({ address }) => isRefused(address))) {
        told(new AddressRefused(host), '', 0)
      } else if (options.all === true) {
        told(null, [...addresses])
      } else {
        told(null, first.address, first.family)
      }
    })
  }
}

/** The answer as `fetch` would give it: a redirect is an answer like any other. */
async function readWhole(answer: IncomingMessage): Promise<Response> {
  const parts: Buffer[] = []
  let length = 0
  for await (const part of answer) {
    parts.push(part)
    length += part.length
    if (length > ANSWER_BYTES_MAX) throw new Error('an answer of more than a megabyte')
  }
  const status = answer.statusCode ?? 0
  const headers = new Headers()
  for (const [name, value] of Object.entries(answer.headersDistinct))
    for (const one of value ?? []) headers.append(name, one)
  const hasNoBody = status === 204 || status === 205 || status === 304
  return new Response(hasNoBody ? null : Buffer.concat(parts), { status, headers })
}

function asTypeError(error: Error): TypeError {
  return error instanceof TypeError ? error : new TypeError('nobody answers', { cause: error })
}

function textOf(body: unknown): string | undefined {
  if (body === undefined || body === null) return undefined
  if (typeof body === 'string' || body instanceof URLSearchParams) return body.toString()
  throw new Error('a body that is not text')
}
