import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'

/** A server that answers. */
export interface HttpServer {
  /** Where it can be reached, such as `http://127.0.0.1:8787`. */
  readonly url: string
  /** Takes no new questions, lets the ones under way finish for a moment, and closes every connection. */
  readonly close: () => Promise<void>
}

/** How long a slow client may take to send its headers and its whole question. */
const HEADERS_MS = 10_000
const REQUEST_MS = 30_000
const CHECK_MS = 5_000

/** Pages that listen for news keep their connection open as long as they may: they are cut after this. */
const LAST_WORDS_MS = 1_500

/** Serves `fetch` over HTTP. Throws, with the way out, when the port is taken or may not be used. */
export async function listenHttp(
  fetch: (request: Request) => Response | Promise<Response>,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<HttpServer> {
  const answerTo = getRequestListener(fetch, { overrideGlobalObjects: false })
  const server = createServer(
    {
      headersTimeout: HEADERS_MS,
      requestTimeout: REQUEST_MS,
      connectionsCheckingInterval: CHECK_MS,
    },
    (question, answer) => void answerTo(question, answer),
  )
  const address = await listening(server, host, port)
  const name = address.family === 'IPv6' ? `[${address.address}]` : address.address
  return { url: `http://${name}:${address.port}`, close: () => close(server) }
}

function listening(server: Server, host: string, port: number): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explained(error, host, port)))
    server.listen(port, host, () => {
      const address = server.address()
      if (address === null || typeof address === 'string') reject(new Error('no address'))
      else resolve(address)
    })
  })
}

function explained(error: NodeJS.ErrnoException, host: string, port: number): Error {
  const cause = { cause: error }
  switch (error.code) {
    case 'EADDRINUSE':
      return new Error(
        `Poort ${port} is al in gebruik. Draait Achtervang al? Kijk op http://${host}:${port}, of kies een andere poort, bijvoorbeeld PORT=${port + 1}.`,
        cause,
      )
    case 'EACCES':
      return new Error(`Poort ${port} mag niet worden gebruikt. Kies een poort vanaf 1024.`, cause)
    case 'EADDRNOTAVAIL':
      return new Error(
        `HOST=${host} is geen adres van deze machine. Kies bijvoorbeeld 127.0.0.1.`,
        cause,
      )
    case undefined:
    default:
      return error
  }
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), LAST_WORDS_MS)
    server.close(() => {
      clearTimeout(cut)
      resolve()
    })
    server.closeIdleConnections()
  })
}
