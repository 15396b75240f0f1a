import { addDays, type Day } from '../../../scheduler/domain/day.ts'
import type { Instant } from '../../../scheduler/domain/instant.ts'
import { uuidOf } from '../uuid-of.ts'
import type { DemoPlan, DemoPool } from './plan.ts'
import type { RowsOfPeople } from './rows-of-people.ts'

const NAMES = ['Noor van Wijk', 'Bilal Aktas']

/** Two candidates of a pool about whom nobody decided yet: of the first the first criterion was looked at. */
export function candidateRowsOf(
  plan: DemoPlan,
  pool: DemoPool & { readonly id: string },
  { today, createdAt }: { readonly today: Day; readonly createdAt: Instant },
): Pick<RowsOfPeople, 'members' | 'roles' | 'qualifications' | 'poolMembers' | 'findings'> {
  const [licence] = plan.memberGroups.flatMap(({ licences }) => licences.flat())
  const [first] = pool.criteria
  const people = NAMES.map((name, number) => ({
    name,
    number,
    memberId: uuidOf(`candidate ${plan.key} ${number}`),
  }))
  return {
    members: people.map(({ memberId, name, number }) => ({
      id: memberId,
      name,
      email: `intake.${number}@${plan.key}.example`,
      postcode4: '3811',
      homeBoardId: null,
      createdAt,
      phone: `06-00 00 4${number} 00`,
      latitude: null,
      longitude: null,
      travelMinutesMax: null,
      availabilityConfirmedAt: null,
    })),
    roles: people.map(({ memberId }) => ({ memberId, roleCode: pool.rules.roles[0] ?? 'leraar' })),
    qualifications: people.flatMap(({ memberId, number }) =>
      licence === undefined
        ? []
        : [
            {
              id: uuidOf(`qualification of candidate ${plan.key} ${number}`),
              memberId,
              vakId: licence.vakken?.[0] ?? null,
              grade: licence.grade,
              validUntil: null,
            },
          ],
    ),
    poolMembers: people.map(({ memberId, number }) => ({
      id: uuidOf(`candidate in ${plan.key} ${number}`),
      poolId: pool.id,
      memberId,
      status: 'candidate' as const,
      candidateOn: addDays(today, -9 + 5 * number),
      joinedOn: null,
      leftOn: null,
      leftTo: null,
      internalTeamBoardId: null,
    })),
    findings: people.slice(0, 1).flatMap(({ memberId }) =>
      first === undefined
        ? []
        : [
            {
              id: uuidOf(`finding of candidate ${plan.key}`),
              poolId: pool.id,
              memberId,
              criterion: first.criterion,
              evidence: `${first.evidence}, gezien bij het gesprek`,
              met: true,
              foundOn: addDays(today, -2),
            },
          ],
    ),
  }
}
