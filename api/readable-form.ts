import type { MiddlewareHandler } from 'hono'
import { ActionError } from '../src/errors.ts'
import type { HttpEnv } from './http-env.ts'

/** Whether a body is a form as browsers send one in which a file can be. */
export function isFormWithFile(contentType = ''): boolean {
  return /^\s*multipart\/form-data/i.test(contentType)
}

/**
 * Refuses a form with a file that broke off on the way or was never one: reading it throws, and whichever page asks for it first
 * would answer that the product failed. What is read here is kept for the page. Other bodies cannot fail to be read.
 */
export const readableForm: MiddlewareHandler<HttpEnv> = async (c, next) => {
  if (isFormWithFile(c.req.header('Content-Type'))) {
    await c.req.parseBody().catch(() => {
      const remedy = 'Dit formulier is niet heel aangekomen. Kies het bestand en stuur het opnieuw.'
      const fields = [{ field: 'bestand', value: '', remedy }]
      throw new ActionError('invalid-input', remedy, { fields })
    })
  }
  return next()
}
