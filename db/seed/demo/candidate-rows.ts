import { addDays, type Day } from '../../../scheduler/domain/day.ts'
import type { Instant } from '../../../scheduler/domain/instant.ts'
import { uuidOf } from '../uuid-of.ts'
import type { DemoPlan, DemoPool } from './plan.ts'
import type { RowsOfPeople } from './rows-of-people.ts'

const NAMES = ['Noor van Wijk', 'Bilal Aktas']

interface Candidate {
  readonly name: string
  readonly number: number
  readonly memberId: string
}

/** Two candidates of a pool about whom nobody decided yet: of the first the first criterion was looked at. */
export function candidateRowsOf(
  plan: DemoPlan,
  pool: DemoPool & { readonly id: string },
  { today, createdAt }: { readonly today: Day; readonly createdAt: Instant },
): Pick<RowsOfPeople, 'members' | 'roles' | 'qualifications' | 'poolMembers' | 'findings'> {
  const people = NAMES.map((name, number) => ({
    name,
    number,
    memberId: uuidOf(`candidate ${plan.key} ${number}`),
  }))
  return {
    members: people.map((person) => memberOf(person, plan, createdAt)),
    roles: people.map(({ memberId }) => ({ memberId, roleCode: pool.rules.roles[0] ?? 'leraar' })),
    qualifications: people.flatMap((person) => qualificationsOf(person, plan)),
    poolMembers: people.map(({ memberId, number }) => ({
      id: uuidOf(`candidate in ${plan.key} ${number}`),
      poolId: pool.id,
      memberId,
      status: 'candidate' as const,
      candidateOn: addDays(today, -9 + 5 * number),
      joinedOn: null,
      leftOn: null,
      leftTo: null,
      leftFor: null,
      internalTeamBoardId: null,
    })),
    findings: people.slice(0, 1).flatMap((person) => findingsOf(person, plan, pool, today)),
  }
}

function memberOf({ memberId, name, number }: Candidate, plan: DemoPlan, createdAt: Instant) {
  return {
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
  }
}

function qualificationsOf({ memberId, number }: Candidate, plan: DemoPlan) {
  const [licence] = plan.memberGroups.flatMap(({ licences }) => licences.flat())
  if (licence === undefined) return []
  const id = uuidOf(`qualification of candidate ${plan.key} ${number}`)
  const vakId = licence.vakken?.[0] ?? null
  return [{ id, memberId, vakId, grade: licence.grade, validUntil: null }]
}

function findingsOf(
  { memberId }: Candidate,
  plan: DemoPlan,
  pool: DemoPool & { readonly id: string },
  today: Day,
) {
  const [first] = pool.criteria
  if (first === undefined) return []
  return [
    {
      id: uuidOf(`finding of candidate ${plan.key}`),
      poolId: pool.id,
      memberId,
      criterion: first.criterion,
      evidence: `${first.evidence}, gezien bij het gesprek`,
      met: true,
      foundOn: addDays(today, -2),
    },
  ]
}
