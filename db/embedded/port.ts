import { readFile } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'

/** The port of the last time, kept in the file `memory`, so that a bookmark in a database client goes on working; another when that is taken. */
export async function choosePort(memory: string): Promise<number> {
  const last = Number(await readFile(memory, 'utf8').catch(() => '0'))
  return (await bindable(last)) ?? (await bindable(0)) ?? 0
}

function bindable(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(undefined))
    probe.listen(port, '127.0.0.1', () => {
      const { port: bound } = probe.address() as AddressInfo
      probe.close(() => resolve(bound))
    })
  })
}
