import { fork } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { Agent, get, type IncomingMessage } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import type { BenchDatabase } from './database.ts'
import { milliseconds } from './table.ts'
import { median } from './times.ts'

const STREAMS = 2_000
/** Opened together: a server that is asked by 2,000 at the same moment measures its queue. */
const AT_ONCE = 50
const CHANGES = 9
const BETWEEN_MS = 1_000
const KILOBYTE = 1_024

/** Pages that listen for news, all in one process of the product: what each keeps, and when the last one has heard; lines of Markdown. */
export async function measureStreams(database: BenchDatabase): Promise<readonly string[]> {
  const child = fork(new URL('./serve-pages.ts', import.meta.url), [database.appUrl], {
    execArgv: ['--import', 'tsx'],
  })
  const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY })
  try {
    const [url] = (await once(child, 'message')) as [string]
    const { key } = database.region.boardCoordinator
    const open = () => opened(agent, `${url}/live`, key)
    // What the first of them loads is not what each of them keeps.
    const streams = await Promise.all(Array.from({ length: AT_ONCE }, open))
    const before = await residentBytes(child.pid)
    while (streams.length < STREAMS + AT_ONCE) {
      streams.push(...(await Promise.all(Array.from({ length: AT_ONCE }, open))))
    }
    await pause(BETWEEN_MS)
    const each = ((await residentBytes(child.pid)) - before) / STREAMS
    const heard = await hearNews(database, streams)
    return [
      '| what | measured |',
      '|---|---|',
      `| memory of the process per open stream, at ${STREAMS.toLocaleString('en')} | ${(each / KILOBYTE).toFixed(1)} KB |`,
      `| from a commit until half of them have heard, in the middle of ${CHANGES} | ${milliseconds(median(heard.half))} |`,
      `| until the last has heard, in the middle and at worst | ${milliseconds(median(heard.last))}, ${milliseconds(Math.max(...heard.last))} |`,
    ]
  } finally {
    agent.destroy()
    child.disconnect()
  }
}

async function opened(agent: Agent, address: string, key: string): Promise<IncomingMessage> {
  const question = get(address, { agent, headers: { Authorization: `Bearer ${key}` } })
  const [answer] = (await once(question, 'response')) as [IncomingMessage]
  if (answer.statusCode !== 200) throw new Error(`a stream was refused: ${answer.statusCode}`)
  return answer
}

/** Changes something that all of them may see, again and again, and clocks when half and when all were told. */
async function hearNews(
  { bareUrl, region }: BenchDatabase,
  streams: readonly IncomingMessage[],
): Promise<{ readonly half: readonly number[]; readonly last: readonly number[] }> {
  const half: number[] = []
  const last: number[] = []
  const writer = new Client(bareUrl)
  await writer.connect()
  let count = 0
  let committedAt = 0
  let everybody = Promise.withResolvers<void>()
  const told = (chunk: Buffer) => {
    if (!chunk.includes('event: news')) return
    count += 1
    if (count === Math.floor(streams.length / 2)) half.push(performance.now() - committedAt)
    if (count < streams.length) return
    last.push(performance.now() - committedAt)
    everybody.resolve()
  }
  for (const stream of streams) stream.on('data', told)
  // Whoever opens a stream without saying what was seen is told once that anything may have changed.
  await everybody.promise
  half.length = 0
  last.length = 0
  for (let change = 0; change < CHANGES; change += 1) {
    await pause(BETWEEN_MS)
    count = 0
    everybody = Promise.withResolvers()
    await writer.query('select pg_notify($1, $2)', ['news', `pool:${region.boardPoolId}`])
    committedAt = performance.now()
    await everybody.promise
  }
  await writer.end()
  return { half, last }
}

async function residentBytes(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) * KILOBYTE
}
