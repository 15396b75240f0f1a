import type { Commitment } from '../../../scheduler/domain/member.ts'
import type { World } from '../../../scheduler/domain/world.ts'
import { judge } from '../../../scheduler/judge.ts'
import { indexWorld } from '../../../scheduler/match/world/index-world.ts'
import type { Part } from '../../../scheduler/match/world/parts-of.ts'

/** One choice of a plan made by trying. */
export interface TriedAssignment {
  readonly partId: string
  readonly memberId: string
}

/** The best plan of a small world by trying, and what it is worth. */
export interface TriedPlan {
  readonly value: number
  readonly assignments: readonly TriedAssignment[]
}

/**
 * The best of all plans by trying each way to cover each request, with `judge` and commitments alone: no rows, no prices, no
 * prefilter. Feasibility of a member's assignments together does not depend on how they came about, so it is asked once per set.
 * With `forced` only plans that have that assignment count; `undefined` where there is none.
 */
export function bestByTrying(world: World, forced?: TriedAssignment): TriedPlan | undefined {
  const trial = new Trial(world)
  const requests = [...Map.groupBy(trial.parts, (part) => part.request.id).values()]
  let best: TriedPlan | undefined
  const visit = (index: number, sofar: readonly Choice[], value: number) => {
    const parts = requests[index]
    if (parts === undefined) {
      const assignments = sofar.map(({ part, memberId }) => ({ partId: part.id, memberId }))
      const counts = !forced || assignments.some((one) => isSame(one, forced))
      if (counts && (best === undefined || value > best.value)) best = { value, assignments }
      return
    }
    for (const way of trial.waysToCover(parts)) {
      const plan = [...sofar, ...way.choices]
      if (trial.standTogether(plan)) visit(index + 1, plan, value + way.value)
    }
  }
  visit(0, [], 0)
  return best
}

interface Choice {
  readonly part: Part
  readonly memberId: string
}

interface Way {
  readonly choices: readonly Choice[]
  readonly value: number
}

function isSame(one: TriedAssignment, other: TriedAssignment): boolean {
  return one.partId === other.partId && one.memberId === other.memberId
}

class Trial {
  readonly parts: readonly Part[]
  readonly #indexed: ReturnType<typeof indexWorld>
  readonly #known = new Map<string, boolean>()

  constructor(world: World) {
    this.#indexed = indexWorld(world)
    this.parts = this.#indexed.parts
  }

  /** Nobody; one member for the whole; or per weekday nobody or one member. */
  waysToCover([whole, ...weekdays]: readonly Part[]): readonly Way[] {
    const none: Way = { choices: [], value: 0 }
    let split: readonly Way[] = [none]
    for (const part of weekdays) {
      const ways = [none, ...this.#ways(part)]
      split = split.flatMap((one) =>
        ways.map((other) => ({
          choices: [...one.choices, ...other.choices],
          value: one.value + other.value,
        })),
      )
    }
    return whole === undefined ? split : [...split, ...this.#ways(whole)]
  }

  /** Each assignment is feasible by every rule with the member's other assignments as commitments. */
  standTogether(plan: readonly Choice[]): boolean {
    const byMember = Map.groupBy(plan, (choice) => choice.memberId)
    return [...byMember.values()].every((own) => own.length < 2 || this.#allAllowed(own))
  }

  #ways(part: Part): readonly Way[] {
    return this.#indexed.world.members.flatMap(({ id }) => {
      const { broken, value } = this.#judged({ part, memberId: id }, [])
      return broken.length > 0 ? [] : [{ choices: [{ part, memberId: id }], value }]
    })
  }

  #allAllowed(own: readonly Choice[]): boolean {
    const key = own.map(({ part, memberId }) => `${memberId} ${part.id}`).join()
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const allowed = own.every((choice) => {
      const others = own.filter((other) => other !== choice).map((other) => other.part)
      return this.#judged(choice, others).broken.length === 0
    })
    this.#known.set(key, allowed)
    return allowed
  }

  #judged({ part, memberId }: Choice, others: readonly Part[]) {
    const member = this.#indexed.world.members.find((one) => one.id === memberId)
    if (member === undefined) throw new Error(`no member ${memberId}`)
    const setting = this.#indexed.settingOf(part, member)
    const commitments = [...setting.commitments, ...others.flatMap(commitmentsOf)]
    const contracts = new Set(
      others
        .map(({ request }) => request)
        .filter((request) => {
          return request.boardId === part.request.boardId && request.id !== part.request.id
        }),
    ).size
    const chainRoom = setting.chainRoom === null ? null : setting.chainRoom - contracts
    const candidacy = { request: part.request, sessions: part.sessions, member }
    return judge(candidacy, { ...setting, commitments, chainRoom }, part.id)
  }
}

function commitmentsOf({ request, sessions }: Part): readonly Commitment[] {
  const { id: requestId, siteId, boardId } = request
  return sessions.map(({ day, startsAt, endsAt, minutes }) => {
    return { requestId, siteId, boardId, day, startsAt, endsAt, minutes }
  })
}
