import type { FieldProblem } from '../errors.ts'

/** What a schema finds wrong, as zod tells it. */
interface Issue {
  readonly code?: string | undefined
  readonly path: readonly PropertyKey[]
  readonly message: string
  readonly input?: unknown
  readonly keys?: readonly string[]
}

/**
 * The field, the value and the way out of what does not fit a schema. zod keeps the value of an issue only where it was asked
 * to; else it is looked up in what was `given`.
 */
export function fieldProblem(issue: Issue, given?: unknown): FieldProblem {
  const field = issue.path.map(String).join('.')
  if (issue.code === 'unrecognized_keys') {
    const unknown = (issue.keys ?? []).join(', ')
    return {
      field: field || unknown,
      value: unknown,
      remedy: `Laat weg: ${unknown} is hier onbekend.`,
    }
  }
  return { field, value: valueOf(issue.input ?? at(given, issue.path)), remedy: issue.message }
}

function at(given: unknown, path: readonly PropertyKey[]): unknown {
  let found = given
  for (const key of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key)) return undefined
    found = Reflect.get(found, key)
  }
  return found
}

function valueOf(input: unknown): string {
  if (input === undefined) return ''
  return (typeof input === 'string' ? input : textOf(input)).slice(0, 100)
}

/** What was nested too deep to write down again is not worth repeating. */
function textOf(input: unknown): string {
  try {
    return JSON.stringify(input) ?? ''
  } catch {
    return ''
  }
}
