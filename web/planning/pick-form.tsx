import type { Child } from 'hono/jsx'
import type { ShownRequest } from '../../src/actions/request/show.ts'
import type { Refusal } from '../parts/notice.tsx'
import type { ShownProposal } from '../parts/proposal-step.ts'
import type { View } from '../view.ts'
import { startOf } from './address.ts'

/** What every part of choosing somebody knows. */
export interface PickProps {
  readonly view: View
  readonly request: ShownRequest
  /** The filter of the board, to come back to it. */
  readonly search: string
  readonly refusal: Refusal | undefined
  /** The reason that was typed with what was refused. */
  readonly typed: string | undefined
  /** In the dialog of the board, which has a heading above it. */
  readonly isPart: boolean
}

/** The headings below the first one: of the dialog, which has a page around it, or of the page. */
export function headingsOf({ isPart }: Pick<PickProps, 'isPart'>) {
  return isPart ? (['h3', 'h4'] as const) : (['h2', 'h3'] as const)
}

/** What can be decided from the board. */
export const PICK_STEPS = ['goedkeuren', 'ander', 'versturen'] as const
export type PickStep = (typeof PICK_STEPS)[number]

/** Where somebody is chosen for a request: for one proposal of it, and perhaps one person. */
export function pickAddress(
  { request, search }: Pick<PickProps, 'request' | 'search'>,
  proposal?: Pick<ShownProposal, 'id'>,
  memberId?: string,
): string {
  const query = new URLSearchParams({
    ...(proposal && { voorstel: startOf(proposal.id) }),
    ...(memberId && { lid: startOf(memberId) }),
    ...(search !== '' && { terug: search }),
  })
  return `/planbord/kies/${startOf(request.id)}?${query.toString()}`
}

/** The form of one decision; the script says when it is done what stands in `data-said`. */
export function PickForm(props: PickFormProps) {
  const { view, proposal, step, search, memberId, children } = props
  return (
    <form
      method="post"
      action={`/planbord/kies/${proposal.requestId}/${proposal.id}/${step}`}
      data-said={`${view.t.done}: ${view.t.planning.said[step]}`}
    >
      <input type="hidden" name="version" value={proposal.version} />
      <input type="hidden" name="terug" value={search} />
      {memberId !== undefined && <input type="hidden" name="memberId" value={memberId} />}
      {children}
    </form>
  )
}

interface PickFormProps extends PickProps {
  readonly proposal: ShownProposal
  readonly step: PickStep
  readonly memberId?: string
  readonly children?: Child
}
