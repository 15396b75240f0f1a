import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { PROBLEMS } from '../api/problem.ts'
import type { ActionError } from '../src/errors.ts'

/** The status of a page that shows a refusal beside what was asked. */
export function refusalStatus({ code }: ActionError): ContentfulStatusCode {
  return PROBLEMS[code].status
}
