import type { CandidateProps } from './candidate-props.ts'
import { StepInput, StepText, StepTicks } from './step-field.tsx'
import { StepForm } from './step-form.tsx'

/** Taking a candidate into the pool, or not. */
export function DecideCandidate({ view: { t, today }, candidate, refused }: CandidateProps) {
  const words = t.people.candidate
  const accept = { action: `/kandidaten/${candidate.id}/aannemen`, refused }
  const reject = { action: `/kandidaten/${candidate.id}/afwijzen`, refused }
  const { unmetRequired, boards } = candidate
  const isHeld = candidate.criteria.some(({ isAsked, required }) => isAsked && required)
  return (
    <section class="card" aria-labelledby="besluit-titel">
      <h2 id="besluit-titel">{words.decideTitle}</h2>
      {unmetRequired > 0 && <p class="notice warn">{words.unmet(unmetRequired)}</p>}
      {unmetRequired === 0 && isHeld && <p>{words.allMet}</p>}
      <StepForm {...accept} title={words.accept} submit={words.acceptSubmit}>
        <StepInput at={accept} name="joinedOn" type="date" label={words.joinedOn} value={today} />
        {boards.length > 0 && (
          <StepTicks
            at={accept}
            name="boardIds"
            label={words.boards}
            hint={words.boardsHint}
            options={boards.map(({ boardId, boardName }) => ({ value: boardId, text: boardName }))}
            values={candidate.admittedByBoardIds}
          />
        )}
        <StepText
          health={t.health}
          at={accept}
          name="reason"
          label={words.reason}
          hint={words.acceptReasonHint}
        />
      </StepForm>
      <StepForm {...reject} title={words.reject} submit={words.rejectSubmit} isGrave>
        <StepText
          health={t.health}
          at={reject}
          name="reason"
          label={words.reason}
          hint={words.rejectHint}
        />
      </StepForm>
    </section>
  )
}
