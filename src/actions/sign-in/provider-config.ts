import {
  allowInsecureRequests,
  type Configuration,
  type CustomFetchOptions,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
} from 'openid-client'
import type { ProviderRow } from '../../../db/queries/identity-provider.ts'
import { type Instant, MS_PER_HOUR } from '../../../scheduler/domain/instant.ts'
import type { Deps } from '../../context.ts'
import { ActionError } from '../../errors.ts'
import { AddressRefused, fetchOutside } from './fetch-outside.ts'

/** What an organisation tells of itself is asked once an hour. */
const KEPT_MS = MS_PER_HOUR

const kept = new Map<string, { readonly config: Configuration; readonly until: Instant }>()

/**
 * How to speak with the organisation of a school account. Throws `provider-unavailable` where it does not answer in time or not as
 * the organisation that it should be, or where its secret is not set.
 */
export async function configOf(deps: Deps, provider: ProviderRow): Promise<Configuration> {
  const { id, version, issuer, clientId, secretName } = provider
  const key = `${id} ${version} ${issuer}`
  const known = kept.get(key)
  if (known !== undefined && known.until > deps.now()) return known.config
  const secret = deps.door.clientSecretOf(secretName)
  if (secret === undefined) {
    deps.log.error({ secretName }, 'the client secret of a school account is not set')
    throw providerUnavailable()
  }
  // PostgreSQL allows http for this very machine alone.
  const onHttp = issuer.startsWith('http://') ? [allowInsecureRequests] : []
  // The signature of a token is checked, also where it came straight from the organisation over TLS.
  const execute = [enableNonRepudiationChecks, ...onHttp]
  const timeout = deps.door.providerSeconds
  // Every address of the organisation, also those that it names itself.
  const ask = (url: string, asked: CustomFetchOptions) =>
    fetchOutside(url, asked, { isOwnNetworkAllowed: deps.door.isOwnNetworkAllowed })
  const options = { execute, timeout, [customFetch]: ask }
  const config = await orUnavailable(deps, () =>
    discovery(new URL(issuer), clientId, secret, undefined, options),
  )
  kept.set(key, { config, until: (deps.now() + KEPT_MS) as Instant })
  return config
}

/** Asks an organisation something; what goes wrong there is one refusal, and its words stay in the log. */
export async function orUnavailable<Answer>(
  { log }: Pick<Deps, 'log'>,
  ask: () => Promise<Answer>,
): Promise<Answer> {
  try {
    return await ask()
  } catch (error) {
    log.warn({ err: error }, 'a school account did not answer')
    throw isRefused(error) ? addressRefused() : providerUnavailable()
  }
}

function providerUnavailable(): ActionError {
  return new ActionError(
    'provider-unavailable',
    'Uw schoolaccount antwoordt nu niet. Probeer het over een paar minuten opnieuw, of meld u anders aan.',
  )
}

/** Whether an address was refused, however deep it is wrapped. */
function isRefused(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return error instanceof AddressRefused || isRefused(error.cause)
}

function addressRefused(): ActionError {
  return new ActionError(
    'provider-unavailable',
    'Het adres van dit schoolaccount ligt in het eigen netwerk van deze server en wordt niet gevraagd. Wie de server beheert kan dat toestaan.',
  )
}
