import { poolMember } from '../../../../db/schema/index.ts'
import { day } from '../../../../scheduler/domain/day.ts'
import { addCandidate, addCandidateInput } from '../../../../src/actions/intake/add-candidate.ts'
import type { Context } from '../../../../src/context.ts'
import { coordinatorActor } from '../../../support/build/actor.ts'
import { aBoard } from '../../../support/build/board.ts'
import { testContext } from '../../../support/build/context.ts'
import { aMember } from '../../../support/build/member.ts'
import { aParticipation, aPool } from '../../../support/build/pool.ts'
import { next, only, rows } from '../../../support/build/rows.ts'
import type { TestDb } from '../../../support/use-db.ts'

export const TEACHES = 'Geeft les zonder begeleiding'
export const TWO_DAYS = 'Twee dagen per week inzetbaar'

/** A pool that asks two criteria of its candidates, the first of them always, with a board that draws and a coordinator. */
export async function aChoosyPool(db: TestDb) {
  const pool = await aPool(db, {
    body: {
      intakeCriteria: [
        { criterion: TEACHES, evidence: 'Lesbezoek', required: true },
        { criterion: TWO_DAYS, evidence: 'Gesprek', required: false },
      ],
    },
  })
  const board = await aBoard(db)
  await aParticipation(db, { poolId: pool.id, boardId: board.id })
  const actor = await coordinatorActor(db, pool.id)
  return { pool, board, actor, context: testContext(db, actor) }
}

/** Somebody with an address of their own becomes a candidate. */
export function add(context: Context, poolId: string, over: object = {}) {
  const number = next()
  const given = {
    poolId,
    name: `Kandidaat ${number}`,
    email: `kandidaat-${number}@voorbeeld.nl`,
    roleCodes: ['leraar'],
    qualifications: [{ vak: 'wi', grade: 'G1' }],
    ...over,
  }
  return addCandidate(context, addCandidateInput.parse(given))
}

/** A member with one of these standings in a pool. */
export async function aPlace(
  db: TestDb,
  poolId: string,
  over: Partial<typeof poolMember.$inferInsert>,
) {
  const { id: memberId, email } = await aMember(db, null)
  const row = { poolId, memberId, status: 'candidate' as const, joinedOn: day('2026-08-01') }
  const place = only(
    await rows(db)
      .insert(poolMember)
      .values({ ...row, ...over })
      .returning(),
  )
  return { ...place, email }
}
