import type { ShownInvoiceParty } from '../../../src/actions/settlement/show-invoice-party.ts'
import type { View } from '../../view.ts'
import { Facts } from '../facts.tsx'
import { Field } from '../field.tsx'
import {
  type RefusedStep,
  type StepAt,
  StepForm,
  stepErrorOf,
  stepFieldId,
  typedOr,
} from '../people/step-form.tsx'

interface PartyProps {
  readonly view: View
  readonly shown: ShownInvoiceParty
  readonly refused: RefusedStep | undefined
}

/** The fields of what an invoice says of a board, in the order of an envelope. */
export const PARTY_FIELDS = [
  'legalName',
  'kvkNumber',
  'oin',
  'vatNumber',
  'street',
  'postcode',
  'placeName',
  'iban',
] as const

/** What invoices say of the own board, and the form that keeps it. */
export function Party({ view: { t }, shown, refused }: PartyProps) {
  const words = t.settlement.party
  const { party } = shown
  const at: StepAt = { action: '/verrekening/gegevens', refused }
  const hints: Readonly<Record<string, string>> = { oin: words.oinHint, vatNumber: words.vatHint }
  return (
    <section class="card" aria-labelledby="gegevens">
      <h2 id="gegevens">{words.title}</h2>
      <p class="muted">{words.lead}</p>
      {party === null ? (
        <p>{words.missing}</p>
      ) : (
        <Facts facts={PARTY_FIELDS.map((name) => [words[name], party[name]])} />
      )}
      <StepForm {...at} title={words.edit} submit={words.submit}>
        <div class="row">
          {PARTY_FIELDS.map((name) => (
            <Field
              name={name}
              id={stepFieldId(at.action, name)}
              label={words[name]}
              hint={hints[name]}
              error={stepErrorOf(at, name)}
              control={(control) => (
                <input
                  {...control}
                  type="text"
                  value={typedOr(at, name, party?.[name] ?? '')}
                  maxlength={200}
                />
              )}
            />
          ))}
        </div>
      </StepForm>
    </section>
  )
}
