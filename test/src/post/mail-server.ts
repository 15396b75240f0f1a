import type { AddressInfo } from 'node:net'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

/** A mail that arrived, as a program for mail reads it. */
export interface Arrived {
  readonly to: readonly string[]
  readonly raw: string
  readonly mail: Email
}

/** What a server says to a mail once it has it whole. */
export type Verdict = 'take' | 'later' | 'never' | 'drop' | 'hang'

/** A real mail server on loopback, which can be told to behave badly. */
export interface MailServer {
  readonly url: string
  readonly arrived: readonly Arrived[]
  /** How many times a mail was handed in, taken or not. */
  readonly tries: () => number
  /** What it says to each mail that follows; `take` unless told otherwise. */
  say: Verdict
  readonly close: () => Promise<void>
}

/** Starts a mail server on a port that is free, or on this one. */
export async function openMailServer(
  options: SMTPServerOptions & { readonly port?: number } = {},
): Promise<MailServer> {
  const { port = 0, ...over } = options
  const arrived: Arrived[] = []
  let tries = 0
  const server = new SMTPServer({
    authOptional: true,
    disableReverseLookup: true,
    disabledCommands: ['STARTTLS'],
    closeTimeout: 100,
    logger: false,
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        tries += 1
        const { say } = opened
        const refuse = (responseCode: number) =>
          done(Object.assign(new Error('no'), { responseCode }))
        if (say === 'later') return refuse(451)
        if (say === 'never') return refuse(550)
        if (say === 'hang') return
        const raw = Buffer.concat(chunks).toString('utf8')
        const to = session.envelope.rcptTo.map(({ address }) => address)
        void PostalMime.parse(raw).then((mail) => {
          arrived.push({ to, raw, mail })
          // Taken, and the connection is gone before that could be said.
          if (say === 'drop') for (const one of server.connections) one.close()
          else done()
        })
      })
    },
    ...over,
  })
  server.on('error', () => undefined)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const { port: at } = server.server.address() as AddressInfo
  const opened: MailServer = {
    url: `smtp://127.0.0.1:${at}`,
    arrived,
    tries: () => tries,
    say: 'take',
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
  return opened
}
