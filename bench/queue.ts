import type { Db } from '../db/client.ts'
import { sendDelivery } from '../src/actions/delivery/send.ts'
import { forgetFiles } from '../src/actions/import/forget.ts'
import type { Context, Deps } from '../src/context.ts'
import { createDeps, type LiveDeps } from '../src/deps.ts'
import { createLog } from '../src/log.ts'
import { SILENT_POST } from '../src/post/silent-post.ts'

/** Work of two sizes: a message that was sent already (one read), and files whose hour is over (one delete). */
export type Kind = 'message' | 'files'

/** A queue with a worker that waits for what is sent. */
export interface Queue {
  /** Sends so many jobs in one transaction of the product; answers when that was ready to commit, on the clock of `performance`. */
  readonly send: (kind: Kind, count: number) => Promise<number>
  /** How many jobs are not done. */
  readonly left: () => Promise<number>
  /** When the next message begins to be worked on, on the clock of `performance`. */
  readonly nextBegin: () => Promise<number>
  readonly stop: () => Promise<void>
}

/** What both workers do with a job: the same action of the product, on connections of its own. */
export interface Work {
  readonly deps: LiveDeps
  readonly nextBegin: () => Promise<number>
  readonly perform: (kind: Kind, subjectId: string) => Promise<void>
}

/** The product as a worker sees it, with an ear at the door: a message begins with a read, and nothing else of it does. */
export function openWork(appUrl: string): Work {
  const deps = createDeps({
    appUrl,
    log: createLog('silent'),
    post: { ...SILENT_POST, mail: { send: async () => undefined } },
  })
  let begun = Promise.withResolvers<number>()
  const read: Db['read'] = (scope, work) => {
    begun.resolve(performance.now())
    return deps.db.read(scope, work)
  }
  const heard: LiveDeps = { ...deps, db: { ...deps.db, read } }
  return {
    deps: heard,
    nextBegin: () => {
      begun = Promise.withResolvers()
      return begun.promise
    },
    perform: (kind, deliveryId) => {
      const context = asWorker(heard)
      return kind === 'files' ? forgetFiles(context) : sendDelivery(context, { deliveryId })
    },
  }
}

function asWorker(deps: Deps): Context {
  const actor = { role: 'worker', userId: null } as const
  return { ...deps, actor, requestId: 'bench', idempotencyKey: undefined }
}
