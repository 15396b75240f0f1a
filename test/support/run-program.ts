import { type ChildProcess, spawn } from 'node:child_process'

/** What a program said and how it ended. */
export interface Ran {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** A program that is running as a process of its own. */
export interface Running {
  readonly child: ChildProcess
  /** Waits until standard output holds this text. Throws with all that was said when the program ends before. */
  until(text: string): Promise<void>
  /** What standard output holds so far. */
  stdout(): string
  readonly ended: Promise<Ran>
}

/** Starts a program of the product with an environment that has nothing of ours but what is given. */
export function startProgram(
  file:
    | 'src/main.ts'
    | 'src/cli.ts'
    | 'test/src/actions/run/endless-run.ts'
    | 'test/src/actions/delivery/postman.ts',
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Running {
  const child = spawn(process.execPath, ['--import', 'tsx', file, ...args], {
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said = { stdout: '', stderr: '' }
  const listeners = new Set<() => void>()
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream]?.on('data', (chunk: Buffer) => {
      said[stream] += chunk.toString()
      for (const listener of listeners) listener()
    })
  }
  const ended = new Promise<Ran>((resolve) => {
    child.on('close', (code) => {
      resolve({ code, ...said })
      for (const listener of listeners) listener()
    })
  })
  const until = (text: string) =>
    new Promise<void>((resolve, reject) => {
      const look = () => {
        if (said.stdout.includes(text)) resolve()
        else if (child.exitCode !== null || child.signalCode !== null)
          reject(new Error(`the program ended:\n${said.stdout}\n${said.stderr}`))
      }
      listeners.add(look)
      look()
    })
  return { child, until, stdout: () => said.stdout, ended }
}
