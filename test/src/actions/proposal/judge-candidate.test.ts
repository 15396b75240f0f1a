import { afterAll, beforeAll, expect, it } from 'vitest'
import { judgeCandidate } from '../../../../src/actions/proposal/judge-candidate.ts'
import { whoElse } from '../../../../src/actions/proposal/who-else.ts'
import { coordinatorActor } from '../../../support/build/actor.ts'
import { aProposal } from '../../../support/build/decision.ts'
import { aMember } from '../../../support/build/member.ts'
import { aPool } from '../../../support/build/pool.ts'
import { aPoolAtWork, type PoolAtWork } from '../../../support/build/pool-at-work.ts'
import { useDb } from '../../../support/use-db.ts'

const db = useDb()
let at: PoolAtWork
let proposalId: string
let anna: { readonly id: string }
let bas: { readonly id: string }

beforeAll(async () => {
  at = await aPoolAtWork(db)
  const member = await at.member({ row: { name: 'Anna Bakker' } })
  anna = member
  bas = await at.member({ row: { name: 'Bas de Wit' }, qualifications: [] })
  const about = { pool: at.pool, request: await at.request(), member }
  proposalId = (await aProposal(db, about)).id
})
afterAll(() => at.matcher.close())

it('names everybody in the pool whom the proposal does not speak of', async () => {
  const { others, requestId, version } = await whoElse(at.coordinator, { proposalId })
  expect(others.map(({ name }) => name)).toEqual(['Anna Bakker', 'Bas de Wit'])
  expect({ requestId, version }).toMatchObject({ requestId: expect.any(String), version: 1 })
})

it('finds people by a part of the name, whatever its capitals and accents, also those whom it speaks of', async () => {
  const find = async (name: string) =>
    (await whoElse(at.coordinator, { proposalId, name })).others.map((one) => one.name)
  expect(await find('BAKKÉR')).toEqual(['Anna Bakker'])
  expect(await find('a')).toEqual(['Anna Bakker', 'Bas de Wit'])
  expect(await find('niemand')).toEqual([])
})

it('judges whoever is asked about as things are now', async () => {
  const able = await judgeCandidate(at.coordinator, { proposalId, memberId: anna.id })
  expect(able).toMatchObject({ name: 'Anna Bakker', possible: true, obstacles: [] })
  const unable = await judgeCandidate(at.coordinator, { proposalId, memberId: bas.id })
  expect(unable).toMatchObject({ name: 'Bas de Wit', possible: false })
  expect(unable.obstacles.map(({ ruleId }) => ruleId)).toContain('qualified')
  expect(unable.sentences[0]).toBe(unable.obstacles[0]?.sentence)
})

it('says nothing to the coordinator of another pool, and of somebody who is not in the pool', async () => {
  const far = await aPool(db)
  const stranger = at.as(await coordinatorActor(db, far.id))
  await expect(judgeCandidate(stranger, { proposalId, memberId: anna.id })).rejects.toMatchObject({
    code: 'not-found',
  })
  await expect(whoElse(stranger, { proposalId })).rejects.toMatchObject({ code: 'not-found' })
  const elsewhere = await aMember(db, at.lends.id, { poolId: far.id })
  await expect(
    judgeCandidate(at.coordinator, { proposalId, memberId: elsewhere.id }),
  ).rejects.toMatchObject({ code: 'rule-broken' })
})
