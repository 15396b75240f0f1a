import type { Instant } from '../../scheduler/domain/instant.ts'
import { writeDoorLetter } from '../../web/mail/write-door-letter.ts'
import { writeLetter } from '../../web/mail/write-letter.ts'
import type { Config } from '../config.ts'
import type { Channel } from '../post/channel.ts'
import type { Post } from '../post/post.ts'
import { createSmtpChannel } from '../post/smtp-channel.ts'
import { createWebhookChannel } from '../post/webhook-channel.ts'

/** In the demonstration everything counts as sent and is read on a page. */
const OUTBOX: Channel = { send: async () => undefined }

/** How people are told things, as configured; in the demonstration without a mail server nothing leaves the house. */
export function openPost(
  { post, host, port }: Config,
  { isDemo, now }: { readonly isDemo: boolean; readonly now: () => Instant },
): Post {
  const { smtp, webhook, quietHours } = post
  const publicUrl = post.publicUrl ?? `http://${host}:${port}`
  const isOutbox = isDemo && smtp === undefined
  const mail = smtp && createSmtpChannel({ ...smtp, host: new URL(publicUrl).hostname })
  const short = (channel: 'sms' | 'push'): Channel | undefined =>
    webhook?.channels.includes(channel)
      ? createWebhookChannel({ url: webhook.url, secret: webhook.secret, channel, now })
      : undefined
  return {
    mail: isOutbox ? OUTBOX : mail,
    sms: isOutbox ? OUTBOX : short('sms'),
    push: short('push'),
    write: writeLetter,
    writeAtDoor: writeDoorLetter,
    quietHours,
    publicUrl,
    isOutbox,
    isSilent: false,
  }
}
