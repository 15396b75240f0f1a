import { StepChoice, StepInput } from '../people/step-field.tsx'
import { StepForm } from '../people/step-form.tsx'
import type { VacanciesProps } from './props.ts'

type PostProps = Pick<VacanciesProps, 'view' | 'reference' | 'refused'>

/** What a school tells: a vacancy, and how many fte it has. */
export function PostVacancy(props: PostProps) {
  const {
    view: { t, today },
    reference,
    refused,
  } = props
  const words = t.vacancies
  const at = { action: '/vacatures', refused }
  const sites = reference.sites.map(({ id, name }) => ({ value: id, text: name }))
  const roles = reference.roles.map(({ code, label }) => ({ value: code, text: label }))
  const pools = reference.pools.map(({ id, name }) => ({ value: id, text: name }))
  return (
    <section class="card" aria-label={words.post}>
      <StepForm {...at} title={words.post} submit={words.post}>
        {pools.length > 1 && (
          <StepChoice at={at} name="poolId" label={words.pool} options={pools} />
        )}
        <div class="row">
          <StepChoice at={at} name="siteId" label={words.site} options={sites} />
          <StepChoice at={at} name="roleCode" label={words.role} options={roles} />
          <StepInput
            at={at}
            name="fteHundredths"
            label={words.hours}
            hint={words.hoursHint}
            isNumber
          />
        </div>
        <div class="row">
          <StepChoice
            at={at}
            name="vak"
            label={words.vak}
            any={words.any}
            options={reference.vakken.map(({ id, name }) => ({ value: id, text: name }))}
          />
          <StepChoice
            at={at}
            name="level"
            label={words.level}
            any={words.any}
            options={reference.levels.map((value) => ({ value, text: value }))}
          />
          <StepInput at={at} name="openFrom" type="date" label={words.openFrom} value={today} />
        </div>
      </StepForm>
      <SetFormation {...props} />
    </section>
  )
}

function SetFormation({ view: { t, today }, reference, refused }: PostProps) {
  const words = t.vacancies
  const form = { action: '/vacatures/formatie', refused }
  const sites = reference.sites.map(({ id, name }) => ({ value: id, text: name }))
  const roles = reference.roles.map(({ code, label }) => ({ value: code, text: label }))
  return (
    <StepForm {...form} title={words.setFormation} lead={words.formationLead} submit={words.save}>
      <div class="row">
        <StepChoice at={form} name="siteId" label={words.site} options={sites} />
        <StepChoice at={form} name="roleCode" label={words.role} options={roles} />
        <StepInput
          at={form}
          name="fteHundredths"
          label={words.hours}
          hint={words.hoursHint}
          isNumber
        />
        <StepInput at={form} name="validFrom" type="date" label={words.validFrom} value={today} />
      </div>
    </StepForm>
  )
}
