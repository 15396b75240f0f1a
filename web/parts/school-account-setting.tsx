import type { SchoolAccounts } from '../../src/actions/school-account/list.ts'
import type { Messages } from '../words/nl.ts'
import { Choice, Field, Tick } from './field.tsx'
import { type StepAt, stepErrorOf, stepFieldId, typedOr } from './people/step-form.tsx'

const KINDS = ['entra', 'google', 'surfconext', 'entree'] as const

type Account = SchoolAccounts['boards'][number]['account']

interface SchoolAccountSettingProps {
  readonly t: Messages
  readonly account: Account
  readonly at: StepAt
}

/** The form with which an administrator says how the staff of a board sign in with their school account. */
export function SchoolAccountSetting({ t, account, at }: SchoolAccountSettingProps) {
  const words = t.schoolAccounts
  const secretName = account?.secretName ?? 'NAAM'
  return (
    <section class="card" aria-labelledby="instellen">
      <h2 id="instellen">{words.formTitle}</h2>
      <form method="post" action={at.action} novalidate>
        <Choice
          name="preset"
          id={stepFieldId(at.action, 'preset')}
          label={words.kind}
          options={KINDS.map((kind) => ({ value: kind, text: words.kinds[kind] }))}
          chosen={typedOr(at, 'preset', account?.preset ?? 'entra')}
        />
        <Text {...{ at, words }} name="issuer" known={account?.issuer} hint={words.issuerHint} />
        <Text {...{ at, words }} name="clientId" known={account?.clientId} />
        <Text
          {...{ at, words }}
          name="secretName"
          known={account?.secretName}
          hint={words.secretHint(`ACHTERVANG_OIDC_SECRET_${secretName}`)}
        />
        <Text
          {...{ at, words }}
          name="emailDomains"
          known={account?.emailDomains.join(', ')}
          hint={words.emailDomainsHint}
        />
        <Text
          {...{ at, words }}
          name="organisation"
          known={account?.organisation ?? undefined}
          hint={words.organisationHint}
        />
        <Ticks {...{ at, words, account }} />
        <div class="actions">
          <button type="submit">{words.save}</button>
        </div>
      </form>
    </section>
  )
}

interface TicksProps extends Pick<TextProps, 'at' | 'words'> {
  readonly account: Account
}

function Ticks({ at: { action, refused }, words, account }: TicksProps) {
  const isAgain = refused?.action === action
  const ticked = (name: string, known: boolean) =>
    isAgain ? refused.typed[name] !== undefined : known
  return (
    <div class="ticks">
      <Tick
        name="isMfaAsked"
        label={words.isMfaAsked}
        isOn={ticked('isMfaAsked', account?.isMfaAsked ?? false)}
      />
      <Tick name="isOn" label={words.isOn} isOn={ticked('isOn', account?.isOn ?? true)} />
    </div>
  )
}

function Text({ at, words, name, known = '', hint }: TextProps) {
  return (
    <Field
      name={name}
      id={stepFieldId(at.action, name)}
      label={words[name]}
      hint={hint}
      error={stepErrorOf(at, name)}
      control={(field) => (
        <input {...field} type="text" value={typedOr(at, name, known)} autocomplete="off" />
      )}
    />
  )
}

interface TextProps {
  readonly at: StepAt
  readonly words: Messages['schoolAccounts']
  readonly name: 'issuer' | 'clientId' | 'secretName' | 'emailDomains' | 'organisation'
  readonly known: string | undefined
  readonly hint?: string
}
