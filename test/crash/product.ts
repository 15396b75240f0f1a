import { once } from 'node:events'
import type { MailServer } from '../src/post/mail-server.ts'
import { type Running, startProgram } from '../support/run-program.ts'
import type { TestDb } from '../support/use-db.ts'

/** One process of the product, of which only one runs at a time. */
export interface Victim {
  /** Ends it as a power cut would, and starts the next. */
  readonly kill: () => Promise<void>
  /** Lets it end by itself; throws where it does not end well. */
  readonly stop: () => Promise<void>
  /** Makes sure that nothing of it is left, also when something went wrong. */
  readonly end: () => void
  readonly stdout: () => string
}

const STARTED = { web: 'Stop met Ctrl-C', worker: 'Het werk op de achtergrond loopt' } as const

/** Starts the pages or the background work on this database. */
export async function startVictim(
  only: keyof typeof STARTED,
  { url, ownerUrl }: TestDb,
  mail: MailServer,
): Promise<Victim> {
  const env = {
    DATABASE_URL: url,
    DATABASE_OWNER_URL: ownerUrl,
    ACHTERVANG_SMTP_URL: mail.url,
    ACHTERVANG_MAIL_FROM: 'pool@voorbeeld.nl',
    ACHTERVANG_PUBLIC_URL: 'https://pool.voorbeeld.nl',
    // Mail goes at once, also when the tests run at night.
    ACHTERVANG_QUIET_HOURS: '00:00-00:00',
    PORT: '0',
    LOG_LEVEL: 'silent',
  }
  const start = async (): Promise<Running> => {
    const started = startProgram('src/main.ts', ['--only', only], env)
    await started.until(STARTED[only])
    return started
  }
  let running = await start()
  return {
    kill: async () => {
      const exited = once(running.child, 'exit')
      running.child.kill('SIGKILL')
      await exited
      running = await start()
    },
    stop: async () => {
      running.child.kill('SIGTERM')
      const { code, stderr } = await running.ended
      if (code !== 0) throw new Error(`${only} ended with ${code}: ${stderr}`)
    },
    end: () => running.child.kill('SIGKILL'),
    stdout: () => running.stdout(),
  }
}

/** Where the pages of a process are. */
export function addressOf({ stdout }: Victim): string {
  return /http:\/\/127\.0\.0\.1:\d+/.exec(stdout())?.[0] ?? ''
}
