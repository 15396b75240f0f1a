import { beforeAll, expect, test } from 'vitest'
import { readNames } from '../../../../src/actions/reference/names.ts'
import type { Actor } from '../../../../src/actor.ts'
import {
  boardActor,
  coordinatorActor,
  memberActor,
  schoolActor,
} from '../../../support/build/actor.ts'
import { aBoard } from '../../../support/build/board.ts'
import { testContext } from '../../../support/build/context.ts'
import { aMember } from '../../../support/build/member.ts'
import { aPool } from '../../../support/build/pool.ts'
import { useDb } from '../../../support/use-db.ts'

const db = useDb()
let actors: readonly Actor[]
let boardId: string

beforeAll(async () => {
  boardId = (await aBoard(db)).id
  const member = await aMember(db, boardId)
  actors = [
    await schoolActor(db, { boardId }),
    await coordinatorActor(db, (await aPool(db)).id),
    await memberActor(db, member.id),
  ]
})

test('a school, a coordinator and a member read what vakken and roles are called', async () => {
  for (const actor of actors) {
    const { vakken, roles } = await readNames(testContext(db, actor), {})
    expect(vakken).toMatchObject({ wi: 'Wiskunde', netl: 'Nederlands' })
    expect(Object.keys(vakken)).toEqual(['entl', 'netl', 'wi'])
    expect(roles).toMatchObject({ leraar: 'leraar' })
  }
})

test('whoever reads no lessons is refused', async () => {
  const context = testContext(db, await boardActor(db, boardId))
  await expect(readNames(context, {})).rejects.toThrow('not-allowed')
})
