import { type AddressInfo, createConnection, createServer, type Socket } from 'node:net'

/** A door to PostgreSQL that can be cut after any statement. */
export interface CuttingProxy {
  readonly url: string
  /** From now on: the server still does so many statements, and then every connection is gone before the last is answered. */
  readonly cutAfter: (statements: number) => void
  /** From now on nothing is cut. */
  readonly letThrough: () => void
  /** How many statements the server has done since one of the two. */
  readonly done: () => number
  readonly close: () => Promise<void>
}

/** A statement ends with the first or second of these; its answer with the third. */
const [QUERY, SYNC, READY] = [0x51, 0x53, 0x5a]

/** What was counted since the beginning of an attempt. */
interface Count {
  sent: number
  done: number
  max: number
}

/**
 * Stands between the product and its database and counts the statements of transactions that write, `begin` and `commit` among
 * them, so that a process can be seen to die between any two of them: what comes after the last one never arrives.
 */
export async function openCuttingProxy(databaseUrl: string): Promise<CuttingProxy> {
  const target = new URL(databaseUrl)
  const sockets = new Set<Socket>()
  const count: Count = { sent: 0, done: 0, max: Number.POSITIVE_INFINITY }
  const cut = () => {
    for (const socket of sockets) socket.destroy()
  }
  // Without delay: otherwise each statement waits for the acknowledgement of the one before.
  const noDelay = true
  const server = createServer({ noDelay }, (client) => {
    const there = createConnection({ port: Number(target.port), host: target.hostname, noDelay })
    for (const socket of [client, there]) {
      sockets.add(socket)
      socket.on('error', () => undefined)
      socket.on('close', () => {
        sockets.delete(socket)
        client.destroy()
        there.destroy()
      })
    }
    join(client, there, count, cut)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = new URL(databaseUrl)
  url.hostname = '127.0.0.1'
  url.port = String((server.address() as AddressInfo).port)
  const begin = (max: number) => void Object.assign(count, { sent: 0, done: 0, max })
  return {
    url: url.href,
    cutAfter: begin,
    letThrough: () => begin(Number.POSITIVE_INFINITY),
    done: () => count.done,
    close: async () => {
      cut()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** Passes on what one says to the other, as long as it is not over. */
function join(client: Socket, there: Socket, count: Count, cut: () => void): void {
  let isGreeted = false
  let isReading = false
  /** Of the statements that wait for their answer, whether each counts. */
  const waiting: boolean[] = []
  const asked = messagesIn('begins without a type')
  const told = messagesIn('is typed')
  client.on('data', (chunk: Buffer) => {
    for (const { type, bytes } of asked(chunk)) {
      if (count.sent >= count.max) return
      if (type === QUERY) isReading = readsFrom(bytes.toString('latin1', 5)) ?? isReading
      if (type === QUERY || type === SYNC) {
        waiting.push(!isReading)
        if (!isReading) count.sent += 1
      }
      there.write(bytes)
    }
  })
  there.on('data', (chunk: Buffer) => {
    for (const { type, bytes } of told(chunk)) {
      if (type === READY && isGreeted && waiting.shift() === true) count.done += 1
      if (type === READY) isGreeted = true
      if (count.done >= count.max) return cut()
      client.write(bytes)
    }
  })
}

/** Whether a transaction that begins here only reads, which no cut can leave half done; `undefined` where none begins. */
function readsFrom(statement: string): boolean | undefined {
  const [, kind] = /^begin read (only|write)/.exec(statement) ?? []
  return kind === undefined ? undefined : kind === 'only'
}

interface Message {
  /** undefined: the first of a client, which has none. */
  readonly type: number | undefined
  readonly bytes: Buffer
}

/** The whole messages in what came so far, in the format of PostgreSQL's protocol: a type, a length, and the rest. */
function messagesIn(stream: 'begins without a type' | 'is typed') {
  let isTyped = stream === 'is typed'
  let rest: Buffer = Buffer.alloc(0)
  return (chunk: Buffer): readonly Message[] => {
    rest = Buffer.concat([rest, chunk])
    const whole: Message[] = []
    for (;;) {
      const head = isTyped ? 1 : 0
      if (rest.length < head + 4) return whole
      const length = head + rest.readInt32BE(head)
      if (rest.length < length) return whole
      whole.push({ type: isTyped ? rest[0] : undefined, bytes: rest.subarray(0, length) })
      rest = rest.subarray(length)
      isTyped = true
    }
  }
}
