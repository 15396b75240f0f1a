import type { TestDb } from '../use-db.ts'
import { aUser, coordinatorActor, memberActor, schoolActor } from './actor.ts'
import type { aBoard, aRegion, aSite } from './board.ts'
import type { aMember } from './member.ts'
import type { aPool } from './pool.ts'

type Row<Builder extends (...args: never[]) => Promise<unknown>> = Awaited<ReturnType<Builder>>

/** Where everything is, and who belongs where. */
export interface Places {
  readonly region: Row<typeof aRegion>
  readonly boards: { readonly a: Row<typeof aBoard>; readonly b: Row<typeof aBoard> }
  readonly sites: Readonly<Record<'a1' | 'a2' | 'b1', Row<typeof aSite>>>
  readonly pools: { readonly p: Row<typeof aPool>; readonly q: Row<typeof aPool> }
  readonly anna: Row<typeof aMember>
  readonly bas: Row<typeof aMember>
}

/** The places with the people who sign in. */
export interface Country extends Places {
  readonly users: Row<typeof usersOf>
}

/** One person for each way of looking, and one who is nobody. */
export async function usersOf(db: TestDb, { boards, pools, anna }: Places) {
  return {
    schoolA: await schoolActor(db, { boardId: boards.a.id }),
    schoolB: await schoolActor(db, { boardId: boards.b.id }),
    coordinatorP: await coordinatorActor(db, pools.p.id),
    coordinatorQ: await coordinatorActor(db, pools.q.id),
    anna: await memberActor(db, anna.id),
    nobody: await aUser(db),
  }
}
