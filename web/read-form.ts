import { ActionError, type FieldProblem } from '../src/errors.ts'

/** What the input schema of an action does, as far as a page needs it. */
interface Schema<Input> {
  safeParse(
    given: unknown,
  ):
    | { readonly success: true; readonly data: Input }
    | { readonly success: false; readonly error: { readonly issues: readonly Issue[] } }
}

interface Issue {
  readonly path: readonly PropertyKey[]
  readonly message: string
}

/**
 * What was typed, as the input of an action. An empty field is one that was left out. Throws `invalid-input` with each field
 * that is wrong.
 */
export function readForm<Input>(
  schema: Schema<Input>,
  typed: Readonly<Record<string, unknown>>,
): Input {
  const given = Object.fromEntries(
    Object.entries(typed).filter(([, value]) => value !== undefined && value !== ''),
  )
  const read = schema.safeParse(given)
  if (read.success) return read.data
  const fields = read.error.issues.map(({ path, message }): FieldProblem => {
    const field = path.map(String).join('.')
    return { field, value: textOf(typed[field]), remedy: message }
  })
  throw new ActionError('invalid-input', 'De gegevens kloppen niet. Er is niets veranderd.', {
    fields,
  })
}

/** A field of a form as text; empty where it was left out or is a file. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
