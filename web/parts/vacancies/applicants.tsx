import type { Day } from '../../../scheduler/domain/day.ts'
import type { Messages } from '../../words/nl.ts'
import { StepChoice, StepInput, StepTicks } from '../people/step-field.tsx'
import { type StepAt, StepForm } from '../people/step-form.tsx'
import { Table } from '../table.tsx'
import { plainDay } from '../when.ts'
import { type VacanciesProps, wantsOf } from './props.ts'

type Props = Pick<
  VacanciesProps,
  'view' | 'applicants' | 'vacancies' | 'closed' | 'reference' | 'refused'
>

/** Who looks for work, for the coordinator. */
export function Applicants(props: Props) {
  const { view, applicants, reference, refused } = props
  const { t } = view
  const words = t.vacancies
  const hired = hiredOf(props)
  return (
    <section class="stack" aria-labelledby="werkzoekenden">
      <h2 id="werkzoekenden">{words.applicantsTitle}</h2>
      {applicants.length === 0 ? (
        <p class="card">{words.applicantsNone}</p>
      ) : (
        <Table
          caption={words.applicantsCaption}
          rows={applicants}
          columns={[
            { head: words.name, cell: ({ name }) => name },
            {
              head: words.contact,
              cell: ({ email, phone }) => [email, phone].filter((one) => one !== null).join(', '),
            },
            {
              head: words.wants,
              cell: (one) =>
                [wantsOf(t, reference, one), ...hiredWords(t, hired, one.id)].join('; '),
            },
            {
              head: words.consent,
              cell: ({ id, consentOn }) => (
                <>
                  {plainDay(t, consentOn)}
                  <StepForm
                    action={`/vacatures/sollicitant/${id}/intrekken`}
                    refused={refused}
                    title={words.withdraw}
                    submit={words.save}
                    isGrave
                  />
                </>
              ),
            },
          ]}
        />
      )}
      <AddApplicant {...{ view, reference, refused }} />
    </section>
  )
}

function hiredWords(t: Messages, hired: ReadonlyMap<string, Day>, id: string): readonly string[] {
  const since = hired.get(id)
  return since === undefined ? [] : [t.vacancies.hiredSince(plainDay(t, since))]
}

/** Since when those are hired who have not left: they keep standing among who agreed to be referred. */
function hiredOf({ vacancies, closed }: Props): ReadonlyMap<string, Day> {
  return new Map(
    [...vacancies, ...closed]
      .flatMap(({ referrals }) => referrals)
      .flatMap(({ applicantId, outcome, outcomeOn, leftOn }) =>
        outcome === 'hired' && outcomeOn !== null && leftOn === null
          ? [[applicantId, outcomeOn] as const]
          : [],
      ),
  )
}

function AddApplicant({
  view: { t, today },
  reference,
  refused,
}: Pick<Props, 'view' | 'reference' | 'refused'>) {
  const words = t.vacancies
  const at = { action: '/vacatures/sollicitant', refused }
  const pools = reference.pools.map(({ id, name }) => ({ value: id, text: name }))
  return (
    <section class="card" aria-label={words.add}>
      <StepForm {...at} title={words.add} lead={words.addLead} submit={words.add}>
        {pools.length > 1 && (
          <StepChoice at={at} name="poolId" label={words.pool} options={pools} />
        )}
        <div class="row">
          <StepInput at={at} name="name" label={words.name} />
          <StepInput at={at} name="email" type="email" label={words.email} />
          <StepInput at={at} name="phone" type="tel" label={words.phone} />
        </div>
        <div class="row">
          <StepChoice
            at={at}
            name="roleCode"
            label={words.role}
            options={reference.roles.map(({ code, label }) => ({ value: code, text: label }))}
          />
          <StepInput
            at={at}
            name="fteHundredths"
            label={words.hours}
            hint={words.hoursHint}
            isNumber
          />
          <StepInput at={at} name="consentOn" type="date" label={words.consent} value={today} />
        </div>
        <Teaches t={t} at={at} reference={reference} />
        <StepTicks
          at={at}
          name="hasConsented"
          label={words.consent}
          options={[{ value: 'ja', text: words.agrees }]}
        />
      </StepForm>
    </section>
  )
}

interface TeachesProps extends Pick<Props, 'reference'> {
  readonly t: Messages
  readonly at: StepAt
}

function Teaches({ t, at, reference }: TeachesProps) {
  const words = t.vacancies
  return (
    <>
      <details class="field">
        <summary>{words.vak}</summary>
        <StepTicks
          at={at}
          name="vakIds"
          label={words.vak}
          options={reference.vakken.map(({ id, name }) => ({ value: id, text: name }))}
        />
      </details>
      <details class="field">
        <summary>{words.level}</summary>
        <StepTicks
          at={at}
          name="levels"
          label={words.level}
          options={reference.levels.map((value) => ({ value, text: value }))}
        />
      </details>
    </>
  )
}
