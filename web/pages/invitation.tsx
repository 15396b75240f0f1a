import type { ShownInvitation } from '../../src/actions/invitation/take.ts'
import type { View } from '../view.ts'

/** What somebody is offered, and the way to say yes. Opening it does nothing. */
export function InvitationPage({ view, invitation, action }: InvitationProps) {
  const { t } = view
  const words = t.door.invitation
  const { name, role, where, proof } = invitation
  return (
    <>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead(name, t.roleAt(t.roles[role], where ?? ''))}</p>
      <form method="post" action={action} hx-boost="false">
        {proof === 'mailbox' && <p>{words.mailProof}</p>}
        <div class="actions">
          <button type="submit">{words.submit}</button>
        </div>
      </form>
    </>
  )
}

interface InvitationProps {
  readonly view: View
  readonly invitation: ShownInvitation
  readonly action: string
}
