import type { Messages } from '../words/nl.ts'
import { Field } from './field.tsx'

/** Asks about somebody in the pool by a part of the name. */
export function AskAbout({ t, requestId, proposalId, typed = '' }: AskAboutProps) {
  const words = t.work.request
  return (
    <form
      class="find"
      method="get"
      role="search"
      aria-label={t.proposal.askAboutSomebody}
      action={`/inbox/${requestId}/voorstel/${proposalId}/anderen`}
    >
      <Field
        name="naam"
        id={`naam-${proposalId}`}
        label={words.askName}
        hint={words.askHint}
        control={(control) => (
          <input {...control} type="search" value={typed} maxlength={80} autocomplete="off" />
        )}
      />
      <button type="submit" class="quiet">
        {words.find}
      </button>
    </form>
  )
}

interface AskAboutProps {
  readonly t: Messages
  readonly requestId: string
  readonly proposalId: string
  readonly typed?: string | undefined
}
