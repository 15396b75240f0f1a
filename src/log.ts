import type { DestinationStream, LogFn, Logger, LoggerOptions } from 'pino'
import { pino } from 'pino'

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
export function createLog(
  level: string,
  to: 'stdout' | 'stderr' | DestinationStream = 'stdout',
): Logger {
  const options = {
    level,
    base: null,
    redact: {
      paths: PERSONAL.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]),
      censor: '[weg]',
    },
    formatters: { log: withoutValues },
    hooks: { logMethod: neverTheWordsOfAnError },
  } satisfies LoggerOptions
  const stream = typeof to === 'string' ? pino.destination(to === 'stdout' ? 1 : 2) : to
  return pino(options, stream)
}

/** Errors under whatever name they are logged, as what they are and where they were thrown. */
function withoutValues(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      value instanceof Error ? errorWithoutValues(value) : value,
    ]),
  )
}

/** pino repeats the words of an error as the message of a line that has none; here such a line says that it is one. */
function neverTheWordsOfAnError(this: Logger, args: Parameters<LogFn>, method: LogFn): void {
  const [first, ...rest] = args as readonly unknown[]
  const fields = first instanceof Error ? { err: first } : first
  const isError = typeof fields === 'object' && fields !== null && 'err' in fields
  const said = isError && rest[0] === undefined ? ['an error'] : rest
  Reflect.apply(method, this, [fields, ...said])
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
