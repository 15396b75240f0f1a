import { createTransport } from 'nodemailer'
import { type Channel, DeliveryFailed, type Message } from './channel.ts'

/** Where mail is handed in, and on whose behalf. */
export interface SmtpConfig {
  /** `smtp://user:password@host:587` or `smtps://…`. */
  readonly url: string
  /** `Name <address>`. */
  readonly from: string
  /** The right-hand side of every Message-ID. */
  readonly host: string
}

/**
 * A server that reads a mail before it takes it may be silent for long: who is too hasty hands the same mail in again and again.
 */
const WAITS = {
  dnsTimeout: 5_000,
  connectionTimeout: 7_000,
  greetingTimeout: 7_000,
  socketTimeout: 45_000,
}

/** However often a server says something in between. */
const WHOLE_MS = 60_000

/**
 * Mail over SMTP. A connection of its own for each mail: a pool of connections queues again by itself what was cut off
 * (nodemailer, issue 1105), and here the queue is in the database. Nothing is read from files or other servers to make a mail.
 */
export function createSmtpChannel({ url, from, host }: SmtpConfig): Channel {
  const transport = createTransport({ ...WAITS, url, requireTLS: needsTls(url) })
  return {
    send: async (message) => {
      try {
        const mail = { ...mailOf(message, { from, host }), ...NOTHING_FETCHED }
        await withinTime(transport.sendMail(mail), WHOLE_MS)
      } catch (error) {
        throw failureOf(error)
      }
    },
  }
}

const NOTHING_FETCHED = { disableFileAccess: true, disableUrlAccess: true } as const

/** What takes longer is as good as failed; it is known by its id, should it end well after all. */
async function withinTime(sent: Promise<unknown>, ms: number): Promise<void> {
  const late = Promise.withResolvers<never>()
  const error = Object.assign(new Error('too slow'), { code: 'ETIMEDOUT' })
  const timer = setTimeout(() => late.reject(error), ms).unref()
  try {
    await Promise.race([sent, late.promise])
  } finally {
    clearTimeout(timer)
  }
}

/** A mail as nodemailer takes it; every value that becomes a header is one line, which PostgreSQL holds too. */
export function mailOf(
  { id, to, language, subject, text, html, isDigest }: Message,
  { from, host }: Pick<SmtpConfig, 'from' | 'host'>,
) {
  const address = /<([^<>]+)>$/.exec(from)?.[1] ?? from
  const unsubscribe = `<mailto:${address}?subject=${encodeURIComponent('Geen verzamelmail')}>`
  return {
    from,
    // As an object: an address is never parsed as a list of them.
    to: { name: '', address: to },
    subject,
    text,
    ...(html !== null && { html }),
    messageId: `<${id}@${host}>`,
    headers: {
      'Auto-Submitted': 'auto-generated',
      'Content-Language': language,
      ...(isDigest && { 'List-Unsubscribe': unsubscribe }),
    },
  }
}

/** A password does not travel in the open, except on this machine. */
function needsTls(url: string): boolean {
  const { protocol, username, hostname } = new URL(url)
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
  return protocol === 'smtp:' && username !== '' && !isHere
}

/** Only what the server says of this very mail is final; a 5xx at the door or for the password is about us. */
function failureOf(error: unknown): DeliveryFailed {
  const { code, responseCode } = error as { readonly code?: string; readonly responseCode?: number }
  const aboutThis = code === 'EENVELOPE' || code === 'EMESSAGE'
  const isFinal = aboutThis && (responseCode ?? 0) >= 500
  const word =
    responseCode === undefined ? (code ?? 'unknown').toLowerCase() : `smtp-${responseCode}`
  return new DeliveryFailed(word, { isFinal, cause: error })
}
