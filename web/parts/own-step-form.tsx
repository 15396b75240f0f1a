import type { Child } from 'hono/jsx'
import type { Reference } from '../../src/actions/reference/read.ts'
import type { ShownRequest } from '../../src/actions/request/show.ts'
import type { View } from '../view.ts'
import { type OwnStep, type OwnStepName, ownFieldId } from './own-step.ts'

export interface OwnStepsProps {
  readonly view: View
  readonly request: ShownRequest
  readonly reference: Reference
  readonly refused: OwnStep | undefined
}

/** The name, id and error of a field of a step. */
export function ownFieldOf(
  { refused }: OwnStepsProps,
  step: OwnStepName,
  about: string,
  name: string,
) {
  const isMine = refused?.step === step && refused.about === about
  const error = isMine ? refused.refusal.fields.find(({ field }) => field === name) : undefined
  return { name, id: ownFieldId(step, about, name), error: error?.remedy }
}

interface StepProps extends OwnStepsProps {
  readonly step: OwnStepName
  readonly about?: string
  readonly title: string
  readonly lead: string
  readonly submit: string
  readonly isGrave?: boolean
  readonly children?: Child
}

/** One step, folded away until it is wanted; open where it was refused. */
export function OwnStepForm({
  request,
  refused,
  step,
  about = '',
  title,
  lead,
  submit,
  ...rest
}: StepProps) {
  const isOpen = refused?.step === step && refused.about === about
  return (
    <details open={isOpen}>
      <summary>{title}</summary>
      <form method="post" action={`/inbox/${request.id}/${step}`} novalidate>
        <p class="hint">{lead}</p>
        <input type="hidden" name="version" value={request.version} />
        {about !== '' && <input type="hidden" name="assignmentId" value={about} />}
        {rest.children}
        <div class="actions">
          <button type="submit" class={rest.isGrave ? 'grave' : 'quiet'}>
            {submit}
          </button>
        </div>
      </form>
    </details>
  )
}
