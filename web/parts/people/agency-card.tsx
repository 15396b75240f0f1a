import type { ListedAgency } from '../../../src/actions/agency/list.ts'
import { Badge } from '../badge.tsx'
import { Facts } from '../facts.tsx'
import { plainDay, stretch } from '../when.ts'
import { type AgenciesProps, keeps } from './agencies-props.ts'
import { AgencyTariffs } from './agency-tariffs.tsx'
import { vakInWords } from './in-words.ts'
import { StepChoice, StepInput, StepText, StepTicks } from './step-field.tsx'
import { StepForm } from './step-form.tsx'

type AgencyProps = AgenciesProps & { readonly agency: ListedAgency }
type Agreement = ListedAgency['agreements'][number]

/** One agency: whom to call, what was agreed, at what tariffs. */
export function AgencyCard(props: AgencyProps) {
  const { view, agency } = props
  const { t } = view
  const words = t.people.agencies
  const { id, name, kind, contact, phone, email, regionName } = agency
  return (
    <section class="card" aria-labelledby={`bureau-${id}`}>
      <h2 id={`bureau-${id}`}>
        {name} <Badge text={words.kinds[kind]} />
      </h2>
      <Facts
        facts={[
          [words.contact, contact],
          [words.phone, phone && <a href={`tel:${phone.replaceAll(' ', '')}`}>{phone}</a>],
          [words.email, email && <a href={`mailto:${email}`}>{email}</a>],
          [words.region, regionName],
        ]}
      />
      {keeps(view) && <ChangeContact {...props} />}
      {agency.agreements.map((agreement) => (
        <AgreementPart {...props} agreement={agreement} />
      ))}
      <AgencyTariffs {...props} />
    </section>
  )
}

function ChangeContact({ view: { t }, agency, refused }: AgencyProps) {
  const words = t.people.agencies
  const at = { action: `/bureaus/${agency.id}`, refused }
  return (
    <StepForm {...at} title={words.change} submit={words.save}>
      <input type="hidden" name="version" value={agency.version} />
      <div class="row">
        <StepChoice
          at={at}
          name="kind"
          label={words.kind}
          options={[
            { value: 'agency', text: words.kinds.agency },
            { value: 'provider', text: words.kinds.provider },
          ]}
          value={agency.kind}
        />
        <StepInput at={at} name="contact" label={words.contact} value={agency.contact ?? ''} />
        <StepInput at={at} name="phone" type="tel" label={words.phone} value={agency.phone ?? ''} />
        <StepInput
          at={at}
          name="email"
          type="email"
          label={words.email}
          value={agency.email ?? ''}
        />
      </div>
    </StepForm>
  )
}

function AgreementPart(props: AgencyProps & { readonly agreement: Agreement }) {
  const { view, names, agreement } = props
  const { t, today } = view
  const words = t.people.agencies
  const { poolName, vakIds, terms, firstDay, lastDay, isInForce } = agreement
  const standing = isInForce ? words.inForce : firstDay > today ? words.upcoming : words.over
  return (
    <div class="apart">
      <h3>
        {words.period} {poolName} <Badge text={standing} tone={isInForce ? 'good' : 'calm'} />
      </h3>
      <Facts
        facts={[
          [
            words.valid,
            lastDay === null
              ? words.openEnd(plainDay(t, firstDay))
              : stretch(t, firstDay, lastDay, today),
          ],
          [
            words.vakken,
            vakIds === null
              ? words.everyVak
              : vakIds.map((vak) => vakInWords(t, names, vak)).join(', '),
          ],
          [words.terms, terms ?? words.noTerms],
        ]}
      />
      {keeps(view) && <ChangeAgreement {...props} />}
    </div>
  )
}

function ChangeAgreement({
  view: { t },
  names,
  agreement,
  refused,
}: AgencyProps & { readonly agreement: Agreement }) {
  const words = t.people.agencies
  const at = { action: `/bureaus/afspraak/${agreement.id}`, refused }
  return (
    <StepForm
      {...at}
      title={words.changeAgreement}
      lead={words.changeTermsLead}
      submit={words.save}
    >
      <input type="hidden" name="version" value={agreement.version} />
      <StepInput
        at={at}
        name="lastDay"
        type="date"
        label={words.lastDay}
        hint={words.lastDayHint}
        value={agreement.lastDay ?? ''}
      />
      <StepText
        health={t.health}
        at={at}
        name="terms"
        label={words.terms}
        hint={words.termsHint}
        value={agreement.terms ?? ''}
      />
      <StepTicks
        at={at}
        name="vakIds"
        label={words.vakken}
        hint={words.vakkenHint}
        options={Object.entries(names.vakken).map(([value, text]) => ({ value, text }))}
        values={agreement.vakIds ?? []}
      />
    </StepForm>
  )
}
