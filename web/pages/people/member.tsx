import { JustDone } from '../../parts/just-done.tsx'
import { MemberAvailability } from '../../parts/people/member-availability.tsx'
import { MemberBoards } from '../../parts/people/member-boards.tsx'
import { MemberContact } from '../../parts/people/member-contact.tsx'
import { MemberExclusions } from '../../parts/people/member-exclusions.tsx'
import { MemberHours } from '../../parts/people/member-hours.tsx'
import { MemberLeaving } from '../../parts/people/member-leaving.tsx'
import type { MemberProps } from '../../parts/people/member-props.ts'
import { MemberWork } from '../../parts/people/member-work.tsx'
import { PoolNav } from '../../parts/people/pool-nav.tsx'
import { StepRefusal } from '../../parts/people/step-form.tsx'

/** Everything about one member that a coordinator may see and keep. */
export function MemberPage(props: MemberProps) {
  const { view, dossier, availability, refused } = props
  const { t } = view
  const words = t.people.one
  return (
    <>
      <StepRefusal t={t} refused={refused} />
      <JustDone view={view} said={t.people.done} />
      <PoolNav view={view} />
      <p class="path">
        <a href="/leden">{words.back}</a>
      </p>
      <h1>{dossier.name}</h1>
      {availability.isStale && (
        <p class="notice warn stale">{words.stale(availability.staleWeeks)}</p>
      )}
      <div class="stack dossier">
        <MemberContact {...props} />
        <MemberHours {...props} />
        <MemberWork {...props} />
        <MemberAvailability {...props} />
        <MemberBoards {...props} />
        <MemberExclusions {...props} />
        <MemberLeaving {...props} />
      </div>
    </>
  )
}
