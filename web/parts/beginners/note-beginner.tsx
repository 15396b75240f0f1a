import { StepChoice, StepInput } from '../people/step-field.tsx'
import { StepForm } from '../people/step-form.tsx'
import type { BeginnersProps } from './props.ts'

/** The form to note that a school has a director who begins. */
export function NoteBeginner({ view, pools, sites, refused }: BeginnersProps) {
  const { t, today, signedIn } = view
  const words = t.beginners
  const at = { action: '/beginnende-directeuren', refused }
  const hasBoards = signedIn?.actor.role === 'coordinator'
  const siteOptions = sites.map(({ id, name, boardName }) => ({
    value: id,
    text: hasBoards ? `${name} (${boardName})` : name,
  }))
  const poolOptions = pools.map(({ id, name }) => ({ value: id, text: name }))
  return (
    <section class="card" aria-label={words.post}>
      <StepForm {...at} title={words.post} lead={words.postLead} submit={words.save}>
        <div class="row">
          {pools.length > 1 && (
            <StepChoice at={at} name="poolId" label={words.pool} options={poolOptions} />
          )}
          <StepChoice at={at} name="siteId" label={words.site} options={siteOptions} />
          <StepInput at={at} name="startedOn" type="date" label={words.startedOn} value={today} />
        </div>
      </StepForm>
    </section>
  )
}
