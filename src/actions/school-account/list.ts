import { boardsWithSetting, type ProviderRow } from '../../../db/queries/identity-provider.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { isProven } from '../../fresh-proof.ts'
import { returnAddress } from '../sign-in/by-school-account.ts'
import { PRESETS } from './presets.ts'

/** The school account of a board as it stands. */
export interface SchoolAccountSetting {
  readonly preset: keyof typeof PRESETS
  readonly issuer: string
  readonly clientId: string
  readonly secretName: string
  /** Whether the secret is in the environment; what it is nobody is told. */
  readonly isSecretThere: boolean
  readonly emailDomains: readonly string[]
  readonly organisation: string | null
  readonly isMfaAsked: boolean
  readonly isOn: boolean
  /** What the organisation must have as the one address to come back to. */
  readonly returnAddress: string
}

/** Every board, with its school account where it has one. */
export interface SchoolAccounts {
  readonly isProven: boolean
  readonly boards: readonly {
    readonly number: string
    readonly name: string
    readonly account: SchoolAccountSetting | null
  }[]
}

/** Where the staff of each board have their school account, by name of the board. */
export async function listSchoolAccountSettings(context: Context): Promise<SchoolAccounts> {
  const actor = onlyFor(context.actor, 'admin')
  const rows = await context.db.read(scopeOf(actor), boardsWithSetting)
  const boards = rows.map(({ number, name, provider }) => ({
    number,
    name,
    account: provider && settingOf(context, provider),
  }))
  return { isProven: isProven(context), boards }
}

function settingOf(context: Context, provider: ProviderRow): SchoolAccountSetting {
  const { id, issuer, clientId, secretName, emailDomains, organisation, isMfaAsked, isOn } =
    provider
  return {
    preset: presetOf(provider),
    issuer,
    clientId,
    secretName,
    isSecretThere: context.door.clientSecretOf(secretName) !== undefined,
    emailDomains,
    organisation,
    isMfaAsked,
    isOn,
    returnAddress: returnAddress(context, id),
  }
}

/** The kind of organisation is told by how it names who somebody is and what vouches for an address. */
function presetOf({ subjectClaim, emailClaim, emailVerifiedClaim }: ProviderRow) {
  const names = Object.keys(PRESETS) as (keyof typeof PRESETS)[]
  const found = names.find((name) => {
    const preset = PRESETS[name]
    return (
      preset.subjectClaim === subjectClaim &&
      preset.emailClaim === emailClaim &&
      preset.emailVerifiedClaim === emailVerifiedClaim
    )
  })
  return found ?? 'surfconext'
}
