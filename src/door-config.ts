import { z } from 'zod'

/** How people come in, as environment variables. */
export const DOOR_VARIABLES = {
  ACHTERVANG_SECRET_KEY: z
    .string()
    .refine((text) => text.split(',').every((key) => key.trim().length >= 32), {
      error:
        'give 32 signs or more, for instance what openssl rand -base64 32 prints; several with a comma',
    })
    .optional(),
  ACHTERVANG_PROXY_COUNT: z.coerce
    .number({ error: 'give a whole number from 0 to 5' })
    .int('give a whole number')
    .min(0, 'give a whole number from 0 to 5')
    .max(5, 'give a whole number from 0 to 5')
    .default(0),
  ACHTERVANG_OWN_NETWORK: z
    .enum(['refused', 'allowed'], { error: 'give refused or allowed' })
    .default('refused'),
}

const given = z.object(DOOR_VARIABLES)

/** How people come in. */
export interface DoorConfig {
  /** The first seals, all open: a new one is put in front, and the old one taken away when nothing is sealed with it. */
  readonly sealKeys: readonly string[]
  readonly proxyCount: number
  /** Whether a school account may be at an address of this machine or the network it stands in. */
  readonly isOwnNetworkAllowed: boolean
  /** Client secrets at school accounts, by name. */
  readonly clientSecrets: ReadonlyMap<string, string>
}

const CLIENT_SECRET = /^ACHTERVANG_OIDC_SECRET_([A-Z][A-Z0-9_]*?)(_FILE)?$/

/** The names of variables that hold a client secret, without `_FILE`. */
export function clientSecretNames(names: readonly string[]): readonly string[] {
  return [
    ...new Set(
      names.flatMap((name) => (CLIENT_SECRET.test(name) ? [name.replace(/_FILE$/, '')] : [])),
    ),
  ]
}

/** What the variables say. */
export function doorConfigOf(
  env: z.output<typeof given>,
  secrets: Readonly<Record<string, string | undefined>>,
): DoorConfig {
  const named = Object.entries(secrets).flatMap(([name, value]) => {
    const short = CLIENT_SECRET.exec(name)?.[1]
    return short === undefined || value === undefined ? [] : [[short, value] as const]
  })
  return {
    sealKeys: env.ACHTERVANG_SECRET_KEY?.split(',').map((key) => key.trim()) ?? [],
    proxyCount: env.ACHTERVANG_PROXY_COUNT,
    isOwnNetworkAllowed: env.ACHTERVANG_OWN_NETWORK === 'allowed',
    clientSecrets: new Map(named),
  }
}
