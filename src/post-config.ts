import { z } from 'zod'
import type { QuietHours } from '../scheduler/calendar/quiet-hours.ts'
import { clockTime } from '../scheduler/domain/instant.ts'

const webUrl = z.url({
  protocol: /^https?$/,
  error: 'give an address such as https://pool.example.nl',
})

/** How people are told things, as environment variables. */
export const POST_VARIABLES = {
  ACHTERVANG_SMTP_URL: z
    .url({
      protocol: /^smtps?$/,
      error: 'give a URL such as smtps://user:password@mail.example.nl:465',
    })
    .optional(),
  ACHTERVANG_MAIL_FROM: z
    .string()
    .regex(
      /^(?:[^<>@"\r\n]{1,60} <[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/,
      'give a sender such as Pool Amersfoort <pool@example.nl>',
    )
    .optional(),
  ACHTERVANG_PUBLIC_URL: webUrl.optional(),
  ACHTERVANG_MESSAGE_URL: webUrl.optional(),
  ACHTERVANG_MESSAGE_SECRET: z.string().min(16, 'give at least 16 characters').optional(),
  ACHTERVANG_MESSAGE_CHANNELS: z
    .string()
    .regex(/^(?:sms|push)(?:,(?:sms|push))?$/, 'give sms, push or sms,push')
    .default('sms'),
  ACHTERVANG_QUIET_HOURS: z
    .string()
    .regex(
      /^(?:[01]\d|2[0-3]):[0-5]\d-(?:[01]\d|2[0-3]):[0-5]\d$/,
      'give a stretch of the clock such as 22:00-06:30',
    )
    .default('22:00-06:30'),
}

const given = z.object(POST_VARIABLES)
type Given = z.output<typeof given>

/** How people are told things. */
export interface PostConfig {
  /** undefined: mail waits. */
  readonly smtp: { readonly url: string; readonly from: string } | undefined
  /** Where the links in mails lead, without a slash at the end; undefined: to this process. */
  readonly publicUrl: string | undefined
  readonly webhook:
    | { readonly url: string; readonly secret: string; readonly channels: readonly string[] }
    | undefined
  readonly quietHours: QuietHours
}

/** Variables that need each other. */
export function postFits(env: Partial<Given>, ctx: z.core.$RefinementCtx): void {
  const needs = (name: keyof Given, by: keyof Given) => {
    if (env[by] === undefined || env[name] !== undefined) return
    ctx.addIssue({ code: 'custom', path: [name], message: `${by} needs it` })
  }
  needs('ACHTERVANG_MAIL_FROM', 'ACHTERVANG_SMTP_URL')
  needs('ACHTERVANG_PUBLIC_URL', 'ACHTERVANG_SMTP_URL')
  needs('ACHTERVANG_MESSAGE_SECRET', 'ACHTERVANG_MESSAGE_URL')
}

/** What the variables say. */
export function postConfigOf(env: Given): PostConfig {
  const [from = '', until = ''] = env.ACHTERVANG_QUIET_HOURS.split('-')
  return {
    smtp:
      env.ACHTERVANG_SMTP_URL === undefined || env.ACHTERVANG_MAIL_FROM === undefined
        ? undefined
        : { url: env.ACHTERVANG_SMTP_URL, from: env.ACHTERVANG_MAIL_FROM },
    publicUrl: env.ACHTERVANG_PUBLIC_URL?.replace(/\/+$/, ''),
    webhook:
      env.ACHTERVANG_MESSAGE_URL === undefined || env.ACHTERVANG_MESSAGE_SECRET === undefined
        ? undefined
        : {
            url: env.ACHTERVANG_MESSAGE_URL,
            secret: env.ACHTERVANG_MESSAGE_SECRET,
            channels: env.ACHTERVANG_MESSAGE_CHANNELS.split(','),
          },
    quietHours: { from: clockTime(from), until: clockTime(until) },
  }
}
