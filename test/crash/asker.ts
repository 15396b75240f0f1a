import { setTimeout as pause } from 'node:timers/promises'

/** What came back in the end. */
export interface Answered {
  readonly status: number
  readonly body: Record<string, unknown>
}

/** Somebody who asks until there is an answer. */
export interface Asker {
  readonly get: (path: string) => Promise<Answered>
  /** Changes something under one key, so that asking again does nothing twice. */
  readonly post: (path: string, key: string, body: unknown, headers?: Headers) => Promise<Answered>
}

type Headers = Readonly<Record<string, string>>

const AGAIN_MS = 50
const PATIENCE_MS = 60_000
/** What an answer that is none looks like: nobody there, in the middle of dying, or without a database. */
const NO_ANSWER = new Set([500, 502, 503, 504])

/** Asks over HTTP as the holder of a key; `url` says where the product is at this moment. */
export function askerOf(url: () => string, key: string): Asker {
  const ask = async (path: string, init: RequestInit): Promise<Answered> => {
    const until = performance.now() + PATIENCE_MS
    for (;;) {
      const answered = await once(`${url()}/api/v1${path}`, init)
      if (answered !== undefined) return answered
      if (performance.now() > until) throw new Error(`nobody answered ${path} for a minute`)
      await pause(AGAIN_MS)
    }
  }
  const own = { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' }
  return {
    get: (path) => ask(path, { headers: own }),
    post: (path, idempotencyKey, body, headers = {}) =>
      ask(path, {
        method: 'POST',
        headers: { ...own, 'Idempotency-Key': idempotencyKey, ...headers },
        body: JSON.stringify(body),
      }),
  }
}

async function once(address: string, init: RequestInit): Promise<Answered | undefined> {
  try {
    const response = await fetch(address, { ...init, signal: AbortSignal.timeout(10_000) })
    const body = (await response.json()) as Record<string, unknown>
    return NO_ANSWER.has(response.status) ? undefined : { status: response.status, body }
  } catch {
    return undefined
  }
}
