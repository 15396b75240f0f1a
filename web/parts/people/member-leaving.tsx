import { LEFT_FOR } from '../../../scheduler/domain/mobility.ts'
import type { MemberProps } from './member-props.ts'
import { StepChoice, StepInput } from './step-field.tsx'
import { StepForm } from './step-form.tsx'

/** Leaving a pool, with where to. */
export function MemberLeaving({ view: { t, today }, dossier, refused }: MemberProps) {
  const words = t.people.one
  const places = dossier.places.filter(({ status }) => status === 'admitted')
  if (places.length === 0) return null
  return (
    <section class="card" aria-labelledby="weg">
      <h2 id="weg">{words.leaveTitle}</h2>
      {places.map(({ poolId, poolName, leftOn, leftTo, leftFor }) => {
        const at = { action: `/leden/${dossier.id}/vertrek/${poolId}`, refused }
        return (
          <StepForm
            {...at}
            title={words.leave(poolName)}
            lead={words.leaveLead}
            submit={words.leaveSubmit}
            isGrave
          >
            <div class="row">
              <StepInput
                at={at}
                name="leftOn"
                type="date"
                label={words.leftDay}
                value={leftOn ?? today}
              />
            </div>
            <StepChoice
              at={at}
              name="leftFor"
              label={words.leftFor}
              any={words.anyLeftFor}
              options={LEFT_FOR.map((value) => ({ value, text: words.leftForOptions[value] }))}
              value={leftFor ?? ''}
            />
            <StepInput
              at={at}
              name="leftTo"
              label={words.leftTo}
              hint={words.leftToHint}
              value={leftTo ?? ''}
            />
          </StepForm>
        )
      })}
    </section>
  )
}
