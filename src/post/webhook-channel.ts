import { createHmac } from 'node:crypto'
import type { Instant } from '../../scheduler/domain/instant.ts'
import { type Channel, DeliveryFailed } from './channel.ts'

/** Where short messages are handed in. */
export interface WebhookConfig {
  readonly url: string
  /** Known to both sides; signs what is sent. */
  readonly secret: string
  readonly channel: 'sms' | 'push'
  readonly now: () => Instant
  readonly timeoutMs?: number
}

/** The other side is busy or slow: it may take this message later. */
const LATER = new Set([408, 409, 425, 429])

/**
 * Short messages as a signed POST, for whatever gateway somebody has: JSON `{ id, channel, to, language, text }`, with
 * `Idempotency-Key` (the id again: a message that comes twice is one) and `Achtervang-Signature: t=<seconds>,v1=<hex>`, the
 * HMAC-SHA-256 of `<seconds>.<body>`. Any 2xx is taken; redirects are not followed.
 */
export function createWebhookChannel(config: WebhookConfig): Channel {
  const { url, secret, channel, now, timeoutMs = 10_000 } = config
  return {
    send: async ({ id, to, language, text }) => {
      const body = JSON.stringify({ id, channel, to, language, text })
      const seconds = Math.floor(now() / 1000)
      const response = await fetch(url, {
        method: 'POST',
        body,
        redirect: 'manual',
        signal: AbortSignal.timeout(timeoutMs),
        headers: {
          'Content-Type': 'application/json',
          'Idempotency-Key': id,
          'Achtervang-Signature': `t=${seconds},v1=${signatureOf(secret, seconds, body)}`,
        },
      }).catch((error: unknown) => {
        const isLate = error instanceof Error && error.name === 'TimeoutError'
        const code = isLate ? 'etimedout' : 'econnection'
        throw new DeliveryFailed(code, { isFinal: false, cause: error })
      })
      await response.body?.cancel()
      if (response.ok) return
      const { status } = response
      const isFinal = status >= 300 && status < 500 && !LATER.has(status)
      throw new DeliveryFailed(`http-${status}`, { isFinal })
    },
  }
}

/** What the receiver computes to know that a message is from here and unchanged. */
export function signatureOf(secret: string, seconds: number, body: string): string {
  return createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')
}
