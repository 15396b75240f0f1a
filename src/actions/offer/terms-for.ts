import type { Tx } from '../../../db/client.ts'
import { termsOfMember } from '../../../db/queries/member.ts'
import { roleByCode } from '../../../db/queries/reference.ts'
import { engagementOf } from '../../../db/queries/world-members.ts'
import type { Day } from '../../../scheduler/domain/day.ts'
import { type ContractForm, engagementOn } from '../../../scheduler/domain/engagement.ts'
import type { Source } from '../../../scheduler/domain/source.ts'
import { sourceOf } from '../../../scheduler/match/world/source-of.ts'
import { ActionError } from '../../errors.ts'

/** On what terms a member comes. */
export interface Terms {
  readonly engagementId: string
  readonly form: ContractForm
  readonly source: Source
}

/** The terms in force on the first day. Throws `rule-broken` where nobody engages the member then. */
export async function termsFor(
  tx: Tx,
  request: {
    readonly boardId: string
    readonly siteId: string
    readonly roleCode: string
    readonly poolId: string
  },
  memberId: string,
  firstDay: Day,
): Promise<Terms> {
  const { engagements, internalTeamOfBoardId } = await termsOfMember(tx, memberId, request.poolId)
  const engagement = engagementOn(engagements.map(engagementOf), firstDay)
  const role = await roleByCode(tx, request.roleCode)
  if (engagement === undefined || role === undefined) {
    throw new ActionError('rule-broken', 'Op de eerste dag loopt er geen aanstelling.', {
      facts: { ruleIds: ['engaged'] },
    })
  }
  const source = sourceOf(request, role, { internalTeamOfBoardId }, engagement)
  return { engagementId: engagement.id, form: engagement.form, source }
}
