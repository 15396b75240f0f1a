import { Badge } from '../../parts/badge.tsx'
import { Facts } from '../../parts/facts.tsx'
import { JustDone } from '../../parts/just-done.tsx'
import { Live } from '../../parts/live.tsx'
import type { CandidateProps } from '../../parts/people/candidate-props.ts'
import { Criteria } from '../../parts/people/criteria.tsx'
import { DecideCandidate } from '../../parts/people/decide-candidate.tsx'
import { vakInWords } from '../../parts/people/in-words.ts'
import { PoolNav } from '../../parts/people/pool-nav.tsx'
import { StepRefusal } from '../../parts/people/step-form.tsx'
import { dayAt, plainDay } from '../../parts/when.ts'

/** One candidate beside the criteria of the pool, and the decision. */
export function CandidatePage(props: CandidateProps) {
  const { view, candidate, refused } = props
  const { t } = view
  const words = t.people.candidate
  return (
    <>
      <StepRefusal t={t} refused={refused} />
      <JustDone view={view} said={t.people.done} />
      <PoolNav view={view} />
      <p class="path">
        <a href="/kandidaten">{words.back}</a>
      </p>
      <h1>{words.title(candidate.person.name)}</h1>
      <Live view={view} id="besluit">
        <Decision {...props} />
      </Live>
      <div class="stack">
        <About {...props} />
        <Criteria {...props} />
        {candidate.status === 'candidate' && <DecideCandidate {...props} />}
      </div>
    </>
  )
}

const TONES = { candidate: 'warn', admitted: 'good', rejected: 'danger', left: 'calm' } as const

function Decision({ view: { t }, candidate }: CandidateProps) {
  const words = t.people.candidate
  const { status, decidedAt, decidedByName, decisionReason, decidedUnderVersion } = candidate
  return (
    <div class="decision">
      <p>
        <Badge text={words.decision[status]} tone={TONES[status]} />{' '}
        {decidedAt !== null && (
          <>
            {words.decidedBy(decidedByName ?? t.unknown, plainDay(t, dayAt(decidedAt)))}{' '}
            {decidedUnderVersion !== null && (
              <span class="muted">{words.under(decidedUnderVersion)}</span>
            )}
          </>
        )}
      </p>
      {decisionReason !== null && (
        <p>
          <strong>{words.reasonWas}:</strong> {decisionReason}
        </p>
      )}
      {(status === 'admitted' || status === 'left') && (
        <p>
          <a href={`/leden/${candidate.memberId}`}>{words.toMember}</a>
        </p>
      )}
      {status === 'rejected' && <p class="muted">{words.again}</p>}
    </div>
  )
}

function About({ view: { t }, names, candidate }: CandidateProps) {
  const words = t.people
  const { person, roleCodes, qualifications, candidateOn } = candidate
  const licences = qualifications.map(
    ({ vak, grade }) => `${vakInWords(t, names, vak)} (${words.grades[grade]})`,
  )
  return (
    <section class="card" aria-labelledby="wie">
      <h2 id="wie">{words.one.contactTitle}</h2>
      <Facts
        facts={[
          [words.one.phone, person.phone],
          [words.one.email, <a href={`mailto:${person.email}`}>{person.email}</a>],
          [words.one.postcode, person.postcode4],
          [words.one.homeBoard, person.homeBoardName],
          [words.one.roles, roleCodes.map((code) => names.roles[code] ?? code).join(', ')],
          [
            words.one.licenceTitle,
            licences.length === 0 ? words.list.noLicence : licences.join(', '),
          ],
          [words.candidates.since, candidateOn && plainDay(t, candidateOn)],
        ]}
      />
    </section>
  )
}
