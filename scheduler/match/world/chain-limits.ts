import { chainRoom, type PoolContract } from '../../domain/chain.ts'
import { engagementOn } from '../../domain/engagement.ts'
import type { ChainRule } from '../../domain/law.ts'
import { type Sector, sectorOf } from '../../domain/level.ts'
import type { Member } from '../../domain/member.ts'
import type { Request } from '../../domain/request.ts'
import type { ChainLimit } from '../../domain/world.ts'

/** More room than this is nobody's business: a rule or an objective never asks for it. */
const ROOM_TOLD_MAX = 2

/**
 * How many fixed-term contracts each board can still give to whom, where that is 2 or less: only for members whom the
 * requesting board hires by the assignment, and not for requests that the chain does not count. Contracts stay here.
 */
export function chainLimits(
  world: {
    readonly requests: readonly Request[]
    readonly members: readonly Pick<Member, 'id' | 'engagements'>[]
    readonly law: { readonly chainRules: readonly ChainRule[] }
  },
  contracts: readonly PoolContract[],
  exemptRequestIds: ReadonlySet<string>,
): readonly ChainLimit[] {
  const byBoard = Map.groupBy(contracts, ({ boardId }) => boardId)
  const givenBy = new Map(
    [...byBoard].map(([id, ofBoard]) => [id, Map.groupBy(ofBoard, ({ memberId }) => memberId)]),
  )
  return world.requests
    .filter(({ id }) => !exemptRequestIds.has(id))
    .flatMap((request) => {
      const rule = ruleFor(world.law.chainRules, request)
      if (rule === undefined) return []
      const given = givenBy.get(request.boardId) ?? NONE_GIVEN
      // Most boards never gave most members a contract, and then the room is that of this request alone.
      const isToldAlone = chainRoom([], request, rule) <= ROOM_TOLD_MAX
      return world.members
        .filter(
          (member) => (isToldAlone || given.has(member.id)) && isHiredForEach(member, request),
        )
        .map(({ id: memberId }) => {
          const others = (given.get(memberId) ?? []).filter(
            ({ requestId }) => requestId !== request.id,
          )
          return { requestId: request.id, memberId, room: chainRoom(others, request, rule) }
        })
        .filter(({ room }) => room <= ROOM_TOLD_MAX)
    })
}

const NONE_GIVEN: ReadonlyMap<string, readonly PoolContract[]> = new Map()

function isHiredForEach({ engagements }: Pick<Member, 'engagements'>, request: Request): boolean {
  const first = request.sessions[0]?.day ?? request.firstDay
  return engagementOn(engagements, first)?.employer.kind === 'requesting-board'
}

/** The rule of the sector where there is one, else the one for everybody. */
function ruleFor(rules: readonly ChainRule[], request: Request): ChainRule | undefined {
  const level = request.sessions[0]?.level
  const sector: Sector | undefined = level && sectorOf(level)
  return rules.find((rule) => rule.sector === sector) ?? rules.find((rule) => rule.sector === '*')
}
