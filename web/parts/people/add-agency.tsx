import type { AgenciesProps } from './agencies-props.ts'
import { StepChoice, StepInput, StepText, StepTicks } from './step-field.tsx'
import { StepForm } from './step-form.tsx'

/** The form for an agreement with an agency. */
export function AddAgency({ view: { t, today }, names, pools, refused }: AgenciesProps) {
  const words = t.people.agencies
  const at = { action: '/bureaus', refused }
  return (
    <section class="card" aria-label={words.add}>
      <StepForm {...at} title={words.add} lead={words.addLead} submit={words.submit}>
        {pools.length > 1 && (
          <StepChoice at={at} name="poolId" label={t.people.pool} options={pools} />
        )}
        <div class="row">
          <StepInput at={at} name="name" label={words.name} />
          <StepChoice
            at={at}
            name="kind"
            label={words.kind}
            options={[
              { value: 'agency', text: words.kinds.agency },
              { value: 'provider', text: words.kinds.provider },
            ]}
          />
          <StepInput at={at} name="firstDay" type="date" label={words.firstDay} value={today} />
        </div>
        <div class="row">
          <StepInput at={at} name="contact" label={words.contact} />
          <StepInput at={at} name="phone" type="tel" label={words.phone} />
          <StepInput at={at} name="email" type="email" label={words.email} />
        </div>
        <StepText
          health={t.health}
          at={at}
          name="terms"
          label={words.terms}
          hint={words.termsHint}
        />
        <details class="field">
          <summary>{words.vakken}</summary>
          <StepTicks
            at={at}
            name="vakIds"
            label={words.vakken}
            hint={words.vakkenHint}
            options={Object.entries(names.vakken).map(([value, text]) => ({ value, text }))}
          />
        </details>
      </StepForm>
    </section>
  )
}
