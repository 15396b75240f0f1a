import { OpenAPIHono } from '@hono/zod-openapi'
import type { FieldProblem } from '../src/errors.ts'
import { ActionError } from '../src/errors.ts'
import type { HttpEnv } from './http-env.ts'

/** The one way to make a router: what does not fit the schema becomes a problem that names field, value and remedy. */
export function createRouter(): OpenAPIHono<HttpEnv> {
  return new OpenAPIHono<HttpEnv>({
    defaultHook: (result) => {
      if (result.success) return
      throw new ActionError('invalid-input', 'De gegevens kloppen niet. Er is niets veranderd.', {
        fields: result.error.issues.slice(0, 20).map(fieldProblem),
      })
    },
  })
}

interface Issue {
  readonly code?: string | undefined
  readonly path: readonly PropertyKey[]
  readonly message: string
  readonly input?: unknown
  readonly keys?: readonly string[]
}

function fieldProblem(issue: Issue): FieldProblem {
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
