import { notFound } from '../src/errors.ts'

/** What the input schema of an action does, as far as an address needs it. */
interface Schema<Input> {
  safeParse(
    given: unknown,
  ): { readonly success: true; readonly data: Input } | { readonly success: false }
}

/**
 * What an address asks for, as the input of an action. Throws `not-found` for what does not fit: what is no id at all is as
 * unknown as one of nobody.
 */
export function readAddress<Input>(
  schema: Schema<Input>,
  given: Readonly<Record<string, unknown>>,
): Input {
  const read = schema.safeParse(given)
  if (!read.success) throw notFound()
  return read.data
}
