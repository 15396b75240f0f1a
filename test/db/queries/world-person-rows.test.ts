import { expect, it } from 'vitest'
import { loadPersonRows } from '../../../db/queries/world-person-rows.ts'
import { memberDocument } from '../../../db/schema/index.ts'
import { day } from '../../../scheduler/domain/day.ts'
import { aBoard } from '../../support/build/board.ts'
import { aMember } from '../../support/build/member.ts'
import { aPool } from '../../support/build/pool.ts'
import { rows } from '../../support/build/rows.ts'
import { useDb } from '../../support/use-db.ts'

const db = useDb()

it('knows a document from the day on which a board saw it, and not before', async () => {
  const { id: boardId } = await aBoard(db)
  const { id: poolId } = await aPool(db)
  const { id: memberId } = await aMember(db, boardId, { poolId, knownToBoardIds: [] })
  const days = { issuedOn: day('2026-11-01'), seenOn: day('2026-11-20') }
  await rows(db)
    .insert(memberDocument)
    .values({ memberId, boardId, kind: 'vog', ...days })
  const seenOn = (today: string) =>
    db.db.transaction({ role: 'engine', userId: null, poolIds: [poolId] }, async (tx) =>
      (await loadPersonRows(tx, [memberId], day(today))).documents(memberId),
    )
  expect(await seenOn('2026-11-19')).toEqual([])
  expect(await seenOn('2026-11-20')).toHaveLength(1)
})
