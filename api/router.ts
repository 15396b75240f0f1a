import { OpenAPIHono } from '@hono/zod-openapi'
import { fieldProblem } from '../src/actions/field-problem.ts'
import { ActionError } from '../src/errors.ts'
import type { HttpEnv } from './http-env.ts'

/** The one way to make a router: what does not fit the schema becomes a problem that names field, value and remedy. */
export function createRouter(): OpenAPIHono<HttpEnv> {
  return new OpenAPIHono<HttpEnv>({
    defaultHook: (result) => {
      if (result.success) return
      const given = 'data' in result ? result.data : undefined
      throw new ActionError('invalid-input', 'De gegevens kloppen niet. Er is niets veranderd.', {
        fields: result.error.issues.slice(0, 20).map((issue) => fieldProblem(issue, given)),
      })
    },
  })
}
