import type { Context as HttpContext } from 'hono'
import type { HttpEnv } from '../api/http-env.ts'
import { ActionError, type FieldProblem } from '../src/errors.ts'
import type { RefusedStep, Typed } from './parts/people/step-form.tsx'
import { proofPath } from './parts/proof-first.tsx'
import { isForAnotherPage } from './routes/request.tsx'

/** What a form sent, as text. */
export async function typedOf(c: HttpContext<HttpEnv>): Promise<Typed> {
  const body = await c.req.parseBody({ all: true })
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => {
      const values = Array.isArray(value) ? value : [value]
      return [name, values.filter((one) => typeof one === 'string').map((one) => one.trim())]
    }),
  )
}

/** The first value of a field; empty where it was left out. */
export function oneOf(typed: Typed, name: string): string {
  return typed[name]?.[0] ?? ''
}

/** The first value of every field. */
export function flatOf(typed: Typed): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.keys(typed).map((name) => [name, oneOf(typed, name)]))
}

/**
 * Takes the step of a form that posts to its own address. Afterwards goes `to` with the word of what was done; where it was
 * refused, shows the page `again` with what was typed.
 */
export async function takeStep(
  c: HttpContext<HttpEnv>,
  about: {
    readonly take: (typed: Typed) => Promise<string>
    readonly to: string | (() => string)
    readonly again: (refused: RefusedStep, error: ActionError) => Promise<Response> | Response
  },
): Promise<Response> {
  const typed = await typedOf(c)
  try {
    const said = await about.take(typed)
    const to = typeof about.to === 'string' ? about.to : about.to()
    return c.redirect(`${to}?gelukt=${said}`, 303)
  } catch (error) {
    if (!(error instanceof ActionError) || isForAnotherPage(error)) throw error
    if (error.code === 'proof-needed') {
      const back = typeof about.to === 'string' ? about.to : about.to()
      return c.redirect(proofPath(back), 303)
    }
    const { detail, fields } = error
    return about.again({ action: c.req.path, refusal: { detail, fields }, typed }, error)
  }
}

/** Throws `invalid-input` with each of these fields that is empty. */
export function complainOfEmpty(
  typed: Typed,
  detail: string,
  remedies: Readonly<Record<string, string>>,
): void {
  const fields = Object.entries(remedies)
    .filter(([name]) => oneOf(typed, name) === '')
    .map(([field, remedy]): FieldProblem => ({ field, value: '', remedy }))
  if (fields.length > 0) throw new ActionError('invalid-input', detail, { fields })
}

/** `12,5` hours as minutes, `97,50` euro as cents: a whole number of `per`; NaN for what is no number. */
export function hundredthsOf(text: string, per: number): number {
  const plain = text.replace(',', '.')
  return /^\d{1,9}(?:\.\d{1,2})?$/.test(plain) ? Math.round(Number(plain) * per) : Number.NaN
}
