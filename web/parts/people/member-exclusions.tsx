import { plainDay } from '../when.ts'
import type { MemberProps } from './member-props.ts'
import { StepChoice, StepInput } from './step-field.tsx'
import { StepForm } from './step-form.tsx'

/** Schools and this member that do not go together; why is nowhere. */
export function MemberExclusions(props: MemberProps) {
  const { view, dossier } = props
  const { t } = view
  const words = t.people.one
  const end = `/leden/${dossier.id}/weer-samen`
  return (
    <section class="card" aria-labelledby="niet-samen">
      <h2 id="niet-samen">{words.exclusionsTitle}</h2>
      <p class="hint">{words.exclusionsLead}</p>
      {dossier.exclusions.length === 0 && <p>{words.noExclusions}</p>}
      <ul class="plain">
        {dossier.exclusions.map(({ siteId, siteName, askedBy, lastDay }) => (
          <li class="between">
            <span>
              {siteName}: {words.askedBy[askedBy]},{' '}
              {lastDay === null ? words.untilEnded : words.untilDay(plainDay(t, lastDay))}
            </span>
            <form method="post" action={end}>
              <input type="hidden" name="siteId" value={siteId} />
              <input type="hidden" name="askedBy" value={askedBy} />
              <button type="submit" class="quiet" aria-label={words.endExclusionOf(siteName)}>
                {words.endExclusion}
              </button>
            </form>
          </li>
        ))}
      </ul>
      <Exclude {...props} />
    </section>
  )
}

function Exclude({ view: { t }, dossier, refused }: MemberProps) {
  const words = t.people.one
  const at = { action: `/leden/${dossier.id}/niet-samen`, refused }
  return (
    <StepForm {...at} title={words.exclude} submit={words.excludeSubmit}>
      <div class="row">
        <StepChoice
          at={at}
          name="siteId"
          label={words.school}
          any={words.anySchool}
          options={dossier.sites.map(({ id, name, boardName }) => ({
            value: id,
            text: `${name} (${boardName})`,
          }))}
        />
        <StepChoice
          at={at}
          name="askedBy"
          label={words.excludeWho}
          options={[
            { value: 'member', text: words.excludeMember },
            { value: 'school', text: words.excludeSchool },
          ]}
        />
        <StepInput
          at={at}
          name="lastDay"
          type="date"
          label={words.excludeUntil}
          hint={words.excludeHint}
        />
      </div>
    </StepForm>
  )
}
