import type { MemberProps } from '../../pages/people/member.tsx'
import { plainDay } from '../when.ts'
import { StepChoice, StepInput } from './step-field.tsx'
import { StepForm } from './step-form.tsx'

/** Schools and this member that do not go together; why is nowhere. */
export function MemberExclusions({ view: { t }, dossier, refused }: MemberProps) {
  const words = t.people.one
  const at = { action: `/leden/${dossier.id}/niet-samen`, refused }
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
    </section>
  )
}
