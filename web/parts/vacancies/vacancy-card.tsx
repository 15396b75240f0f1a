import { CLOSED_AS, REFERRAL_OUTCOMES } from '../../../scheduler/domain/shortage.ts'
import { StepChoice, StepInput } from '../people/step-field.tsx'
import { StepForm } from '../people/step-form.tsx'
import { plainDay } from '../when.ts'
import { fteOf, type VacanciesProps, wantsOf } from './props.ts'

type Vacancy = VacanciesProps['vacancies'][number]
type Referral = Vacancy['referrals'][number]
type CardProps = Pick<VacanciesProps, 'view' | 'applicants' | 'reference' | 'refused'> & {
  readonly vacancy: Vacancy
}

/** A vacancy with who was referred to it, and what whoever looks can do about it. */
export function VacancyCard({ view, vacancy, applicants, reference, refused }: CardProps) {
  const { t, signedIn } = view
  const words = t.vacancies
  const { roleLabel, vakName, level, siteName, boardName, openFrom, closedAs } = vacancy
  const what = [capital(roleLabel), vakName, level].filter((one) => one !== null).join(', ')
  const role = signedIn?.actor.role
  const isOpen = closedAs === null
  return (
    <article class="card stack">
      <h3>
        {what}, {fteOf(t, vacancy.fteHundredths)}
      </h3>
      <p>
        {siteName} ({boardName}), {words.since(plainDay(t, openFrom))}
      </p>
      {vacancy.referrals.length > 0 && (
        <ul>
          {vacancy.referrals.map((referral) => (
            <li>
              <Referred {...{ view, referral, refused }} />
            </li>
          ))}
        </ul>
      )}
      {role === 'school' && isOpen && <Keep {...{ view, vacancy, refused }} />}
      {role === 'coordinator' && isOpen && (
        <Refer {...{ view, vacancy, applicants, reference, refused }} />
      )}
    </article>
  )
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Whoever was referred here and waits for an answer is not to be referred once more. */
function Refer({ view: { t }, vacancy, applicants, reference, refused }: CardProps) {
  const words = t.vacancies
  const waiting = new Set(
    vacancy.referrals
      .filter(({ outcome }) => outcome === null)
      .map(({ applicantId }) => applicantId),
  )
  const others = applicants.filter(
    ({ id, poolId }) => poolId === vacancy.poolId && !waiting.has(id),
  )
  if (others.length === 0) return null
  const at = { action: `/vacatures/${vacancy.id}/verwijzen`, refused }
  return (
    <StepForm {...at} title={words.refer} submit={words.refer}>
      <StepChoice
        at={at}
        name="applicantId"
        label={words.applicant}
        any={words.choose}
        options={others.map((applicant) => ({
          value: applicant.id,
          text: `${applicant.name}: ${wantsOf(t, reference, applicant)}`,
        }))}
      />
    </StepForm>
  )
}

function Keep({ view: { t }, vacancy, refused }: Omit<CardProps, 'applicants' | 'reference'>) {
  const words = t.vacancies
  const change = { action: `/vacatures/${vacancy.id}/wijzigen`, refused }
  const close = { action: `/vacatures/${vacancy.id}/sluiten`, refused }
  return (
    <>
      <StepForm {...change} title={words.change} submit={words.save}>
        <StepInput
          at={change}
          name="fteHundredths"
          label={words.hours}
          hint={words.hoursHint}
          isNumber
        />
      </StepForm>
      <StepForm {...close} title={words.close} submit={words.close}>
        <StepChoice
          at={close}
          name="closedAs"
          label={words.closedAs}
          options={CLOSED_AS.map((value) => ({ value, text: words.closings[value] }))}
        />
      </StepForm>
    </>
  )
}

interface ReferredProps extends Pick<VacanciesProps, 'view' | 'refused'> {
  readonly referral: Referral
}

function Referred({ view, referral, refused }: ReferredProps) {
  const { t, signedIn } = view
  const words = t.vacancies
  const { id, applicantName, email, phone, referredOn, outcome, outcomeOn, leftOn } = referral
  const role = signedIn?.actor.role
  const maySay = role === 'school' || role === 'coordinator'
  const said = { action: `/vacatures/verwijzing/${id}`, refused }
  const left = { action: `/vacatures/verwijzing/${id}/vertrek`, refused }
  const reached = [email, phone].filter((one) => one !== null).join(', ')
  const since = outcomeOn === null ? '' : plainDay(t, outcomeOn)
  return (
    <>
      <strong>{applicantName ?? words.somebody}</strong>
      {reached !== '' && ` (${reached})`}, {words.referred(plainDay(t, referredOn))}
      {outcome !== null && `; ${words.outcomes[outcome]}, ${since}`}
      {leftOn !== null && `; ${words.left(plainDay(t, leftOn))}`}
      {maySay && outcome === null && (
        <StepForm {...said} title={words.record} submit={words.save}>
          <StepChoice
            at={said}
            name="outcome"
            label={words.outcome}
            options={REFERRAL_OUTCOMES.map((value) => ({ value, text: words.outcomes[value] }))}
          />
        </StepForm>
      )}
      {maySay && outcome === 'hired' && leftOn === null && (
        <StepForm {...left} title={words.leave} submit={words.save}>
          <StepInput at={left} name="leftOn" type="date" label={words.leftOn} value={view.today} />
        </StepForm>
      )}
    </>
  )
}
