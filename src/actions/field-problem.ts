import type { FieldProblem } from '../errors.ts'

/** What a schema finds wrong, as zod tells it. */
interface Issue {
  readonly code?: string | undefined
  readonly path: readonly PropertyKey[]
  readonly message: string
  readonly input?: unknown
  readonly keys?: readonly string[]
}

/** The field, the value and the way out of what does not fit a schema. */
export function fieldProblem(issue: Issue): FieldProblem {
  const field = issue.path.map(String).join('.')
  if (issue.code === 'unrecognized_keys') {
    const unknown = (issue.keys ?? []).join(', ')
    return {
      field: field || unknown,
      value: unknown,
      remedy: `Laat weg: ${unknown} is hier onbekend.`,
    }
  }
  return { field, value: valueOf(issue.input), remedy: issue.message }
}

function valueOf(input: unknown): string {
  if (input === undefined) return ''
  return (typeof input === 'string' ? input : JSON.stringify(input)).slice(0, 100)
}
