import type { MemberProps } from './member-props.ts'
import { StepInput } from './step-field.tsx'
import { StepForm } from './step-form.tsx'

/** Leaving a pool, with where to. */
export function MemberLeaving({ view: { t, today }, dossier, refused }: MemberProps) {
  const words = t.people.one
  const places = dossier.places.filter(({ status }) => status === 'admitted')
  if (places.length === 0) return null
  return (
    <section class="card" aria-labelledby="weg">
      <h2 id="weg">{words.leaveTitle}</h2>
      {places.map(({ poolId, poolName, leftOn, leftTo }) => {
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
