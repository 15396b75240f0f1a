import { fork } from 'node:child_process'
import { once } from 'node:events'
import { Agent, request } from 'node:http'

/** One side that answers over HTTP. */
export interface Side {
  /** Asks and reads the whole answer. Throws when it is refused. */
  ask(path: string, body?: unknown): Promise<string>
  stop(): void
}

/** Starts a side in a process of its own and speaks to it over one connection that stays open. */
export async function startSide(
  side: 'product' | 'bare',
  databaseUrl: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Side> {
  const child = fork(new URL('./serve.ts', import.meta.url), [side, databaseUrl], {
    execArgv: ['--import', 'tsx'],
  })
  const [url] = (await once(child, 'message')) as [string]
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const ask = (path: string, body?: unknown): Promise<string> =>
    new Promise((resolve, reject) => {
      const content = body === undefined ? undefined : JSON.stringify(body)
      const sent = request(
        `${url}${path}`,
        {
          agent,
          method: content === undefined ? 'GET' : 'POST',
          headers: {
            ...headers,
            ...(content !== undefined && {
              'Content-Type': 'application/json',
              'Content-Length': String(Buffer.byteLength(content)),
            }),
          },
        },
        (answer) => {
          const chunks: Buffer[] = []
          answer.on('data', (chunk: Buffer) => chunks.push(chunk))
          answer.on('error', reject)
          answer.on('end', () => {
            const text = Buffer.concat(chunks).toString()
            if (answer.statusCode === 200) resolve(text)
            else reject(new Error(`${side} answered ${answer.statusCode}: ${text.slice(0, 300)}`))
          })
        },
      )
      sent.on('error', reject)
      sent.end(content)
    })
  return {
    ask,
    stop: () => {
      agent.destroy()
      child.disconnect()
    },
  }
}
