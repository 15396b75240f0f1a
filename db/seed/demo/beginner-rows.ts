import { day } from '../../../scheduler/domain/day.ts'
import type { beginningDirector } from '../../schema/index.ts'
import { uuidOf } from '../uuid-of.ts'
import { boardId, poolIdOf, siteId } from './ids.ts'
import type { Person } from './people.ts'
import type { DemoPool } from './plan.ts'

/** The directors who began at schools of a pool of the demonstration; their mentors are directors of the pool. */
export function beginnerRowsOf(
  { code, beginners = [] }: DemoPool,
  people: readonly Person[],
): readonly (typeof beginningDirector.$inferInsert)[] {
  const directors = people.filter(({ group }) => group.roles.includes('schoolleider'))
  return beginners.map(({ board, site, startedOn, mentor, supportedUntil, endedOn }) => ({
    id: uuidOf(`beginner ${code} ${site} ${startedOn}`),
    poolId: poolIdOf(code),
    boardId: boardId(board),
    siteId: siteId(board, site),
    startedOn: day(startedOn),
    mentorId: mentor === undefined ? null : (directors[mentor.place]?.member.id ?? null),
    supportedFrom: mentor === undefined ? null : day(mentor.from),
    supportedUntil: supportedUntil === undefined ? null : day(supportedUntil),
    endedOn: endedOn === undefined ? null : day(endedOn),
  }))
}
