import { z } from '@hono/zod-openapi'
import type { ZodType } from 'zod'

/** What every refusal looks like (RFC 9457). */
const problemSchema = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string().optional(),
    code: z.string().optional(),
    requestId: z.string(),
    facts: z.record(z.string(), z.unknown()).optional(),
    fields: z
      .array(z.strictObject({ field: z.string(), value: z.string(), remedy: z.string() }))
      .optional(),
  })
  .openapi('Problem')

const refused = {
  default: {
    description: 'Geweigerd; er is niets veranderd.',
    content: { 'application/problem+json': { schema: problemSchema } },
  },
} as const

/** The answers of an operation: its own as JSON, and a problem for every refusal. */
export function answers<Answer extends ZodType>(description: string, answer: Answer) {
  return { 200: { description, content: { 'application/json': { schema: answer } } }, ...refused }
}

/** The answers of an operation that only begins something: where it can be followed stands in `Location`. */
export function begins<Answer extends ZodType>(description: string, answer: Answer) {
  return { 202: { description, content: { 'application/json': { schema: answer } } }, ...refused }
}

/** The answers of an operation that goes on telling: server-sent events. */
export function tells(description: string) {
  const schema = z.string().openapi({ description: 'text/event-stream (WHATWG HTML)' })
  return { 200: { description, content: { 'text/event-stream': { schema } } }, ...refused }
}

/** A body of JSON. */
export function jsonBody<Body extends ZodType>(schema: Body) {
  return { required: true, content: { 'application/json': { schema } } } as const
}

const KEY_LENGTH = { min: 8, max: 200 } as const

/** The header with which a caller can safely ask the same change again. */
export const idempotencyHeader = z.object({
  'idempotency-key': z
    .string()
    .min(KEY_LENGTH.min)
    .max(KEY_LENGTH.max)
    .regex(/^[\x21-\x7e]+$/, 'Gebruik alleen zichtbare tekens, bijvoorbeeld een uuid.')
    .optional()
    .openapi({
      description:
        'Dezelfde sleutel met dezelfde vraag geeft hetzelfde antwoord en verandert niets.',
    }),
})

/** The headers of a change where two people may edit: which version the caller saw. */
export const ifMatchHeader = idempotencyHeader.extend({
  'if-match': z
    .string()
    .regex(/^"\d{1,9}"$/, 'Stuur If-Match met de ETag die u het laatst zag, bijvoorbeeld "3".')
    .openapi({
      description: 'De ETag van de versie die u zag; wie een oude versie heeft, krijgt 412.',
    }),
})

/** The version in an `If-Match` header that has passed {@link ifMatchHeader}. */
export function versionIn(ifMatch: string): number {
  return Number(ifMatch.slice(1, -1))
}

/** The id of something in the address. */
export const idParam = z.object({ id: z.uuid('Dit is geen geldig nummer van een gegeven.') })

/** The header that tells which version an answer is. */
export function etagOf(version: number): { readonly ETag: string } {
  return { ETag: `"${version}"` }
}
