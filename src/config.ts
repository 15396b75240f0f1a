import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { defaultDataDir } from '../db/embedded/data-dir.ts'
import { clientSecretNames, DOOR_VARIABLES, type DoorConfig, doorConfigOf } from './door-config.ts'
import { POST_VARIABLES, type PostConfig, postConfigOf, postFits } from './post-config.ts'

const postgresUrl = z.url({
  protocol: /^postgres(ql)?$/,
  error: 'give a URL such as postgres://user:password@host:5432/database',
})

const environment = z
  .object({
    DATABASE_URL: postgresUrl.optional(),
    DATABASE_OWNER_URL: postgresUrl.optional(),
    HOST: z.string().min(1).default('127.0.0.1'),
    PORT: z.coerce
      .number({ error: 'give a port from 0 (any that is free) to 65535' })
      .int('give a whole number')
      .min(0, 'give a port from 0 (any that is free) to 65535')
      .max(65_535, 'give a port from 0 (any that is free) to 65535')
      .default(8787),
    LOG_LEVEL: z
      .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
        error: 'give fatal, error, warn, info, debug, trace or silent',
      })
      .default('info'),
    METRICS_KEY: z.string().min(16, 'give 16 signs or more').optional(),
    ACHTERVANG_DATA_DIR: z.string().startsWith('/', 'give a path from the root').optional(),
    ...POST_VARIABLES,
    ...DOOR_VARIABLES,
  })
  .superRefine(postFits)
  .refine((env) => (env.DATABASE_URL === undefined) === (env.DATABASE_OWNER_URL === undefined), {
    path: ['DATABASE_OWNER_URL'],
    error:
      'set DATABASE_URL (role achtervang_app, for the work) and DATABASE_OWNER_URL (the owner of the tables, for migrations) together, or neither to use the embedded server',
  })

/** What may be different from machine to machine; everything else is in the database or in the code. */
export interface Config {
  /** The server to use; undefined: the embedded one. */
  readonly database: { readonly appUrl: string; readonly ownerUrl: string } | undefined
  /** Where the embedded server keeps its data. */
  readonly dataDir: string
  readonly host: string
  readonly port: number
  readonly logLevel: z.infer<typeof environment>['LOG_LEVEL']
  /** Who has it may read `/metrics`; undefined: nobody may. */
  readonly metricsKey: string | undefined
  readonly post: PostConfig
  readonly door: DoorConfig
}

/** The variables whose value is a secret: errors never repeat it. */
const SECRETS = new Set([
  'DATABASE_URL',
  'DATABASE_OWNER_URL',
  'METRICS_KEY',
  'ACHTERVANG_SMTP_URL',
  'ACHTERVANG_MESSAGE_SECRET',
  'ACHTERVANG_SECRET_KEY',
])

/**
 * Reads the configuration from environment variables. Any of them can be given as `NAME_FILE` instead: the path of a file
 * that holds the value, as secret stores hand them out. Throws one error that names every wrong variable, its value
 * unless that is secret, and what to give instead.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    Object.keys(environment.shape).map((name) => [name, valueOf(env, name)]),
  )
  const parsed = environment.safeParse(given)
  if (!parsed.success) throw new Error(describe(parsed.error, given))
  const { DATABASE_URL, DATABASE_OWNER_URL, ACHTERVANG_DATA_DIR } = parsed.data
  const secrets = Object.fromEntries(
    clientSecretNames(Object.keys(env)).map((name) => [name, valueOf(env, name)]),
  )
  const { HOST, PORT, LOG_LEVEL, METRICS_KEY } = parsed.data
  return {
    database:
      DATABASE_URL !== undefined && DATABASE_OWNER_URL !== undefined
        ? { appUrl: DATABASE_URL, ownerUrl: DATABASE_OWNER_URL }
        : undefined,
    dataDir: ACHTERVANG_DATA_DIR ?? defaultDataDir(),
    host: HOST,
    port: PORT,
    logLevel: LOG_LEVEL,
    metricsKey: METRICS_KEY,
    post: postConfigOf(parsed.data),
    door: doorConfigOf(parsed.data, secrets),
  }
}

/** An empty variable counts as not set, as in a compose file with `PORT=`. */
function valueOf(
  env: Readonly<Record<string, string | undefined>>,
  name: string,
): string | undefined {
  const direct = env[name] || undefined
  const path = env[`${name}_FILE`] || undefined
  if (path === undefined) return direct
  if (direct !== undefined) throw new Error(`${name} and ${name}_FILE are both set: keep one`)
  try {
    return readFileSync(path, 'utf8').trim()
  } catch (error) {
    throw new Error(`${name}_FILE names ${path}, which cannot be read: correct the path`, {
      cause: error,
    })
  }
}

function describe(
  { issues }: z.ZodError,
  given: Readonly<Record<string, string | undefined>>,
): string {
  const lines = issues.map(({ path, message }) => {
    const name = String(path[0])
    const value = given[name]
    const shown = value === undefined ? 'not set' : SECRETS.has(name) ? 'set' : `"${value}"`
    return `- ${name} is ${shown}: ${message}`
  })
  return `the environment is not right:\n${lines.join('\n')}`
}
