import { pino } from 'pino'
import type { Logger } from 'pino'

/** Fields that would tell who somebody is, wherever they turn up in what is logged. */
const PERSONAL = [
  'name',
  'personName',
  'email',
  'phone',
  'notes',
  'key',
  'token',
  'authorization',
  'cookie',
  'reasonCode',
]

/**
 * The product's log: JSON lines on standard output, without personal data. A command, whose standard output is its answer,
 * logs to standard error.
 */
export function createLog(level: string, to: 'stdout' | 'stderr' = 'stdout'): Logger {
  const options = {
    level,
    base: null,
    redact: {
      paths: PERSONAL.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]),
      censor: '[weg]',
    },
    serializers: { err: errorWithoutValues },
  }
  return pino(options, pino.destination(to === 'stdout' ? 1 : 2))
}

/**
 * What an error is and where it was thrown. Its message is left out where a query made it: PostgreSQL repeats the values of
 * a row there, and drizzle the parameters.
 */
function errorWithoutValues(error: Error & { readonly code?: unknown; readonly query?: unknown }) {
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '))
  const fromDatabase =
    error.query !== undefined || error.name === 'DrizzleQueryError' || error.name === 'error'
  return {
    type: error.name,
    code: codeOf(error),
    message: fromDatabase ? 'a query failed' : error.message,
    stack: frames.slice(0, 12).join('\n'),
  }
}

function codeOf(error: { readonly code?: unknown; readonly cause?: unknown }): string | undefined {
  if (typeof error.code === 'string') return error.code
  const { cause } = error
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string'
    ? cause.code
    : undefined
}
