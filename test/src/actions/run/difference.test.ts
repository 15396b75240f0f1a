import { afterAll, beforeAll, expect, test } from 'vitest'
import { availabilityException } from '../../../../db/schema/index.ts'
import { day } from '../../../../scheduler/domain/day.ts'
import { listProposals } from '../../../../src/actions/proposal/list.ts'
import { matchPool } from '../../../../src/actions/proposal/match.ts'
import { overrideProposal } from '../../../../src/actions/proposal/override.ts'
import { showRunDifference } from '../../../../src/actions/run/difference.ts'
import { coordinatorActor } from '../../../support/build/actor.ts'
import { aPool } from '../../../support/build/pool.ts'
import { aPoolAtWork, type PoolAtWork } from '../../../support/build/pool-at-work.ts'
import { rows } from '../../../support/build/rows.ts'
import { useDb } from '../../../support/use-db.ts'

const db = useDb()
let at: PoolAtWork
const runIds: string[] = []
const ids: Record<string, string> = {}

beforeAll(async () => {
  at = await aPoolAtWork(db)
  const people = [
    await at.member({ row: { name: 'Anna' } }),
    await at.member({ row: { name: 'Bas' } }),
  ]
  const search = async (clock: string) => {
    at.clock.set(clock)
    runIds.push((await matchPool(at.coordinator, { poolId: at.pool.id, seed: 1 })).runId)
  }
  ids['changes'] = (await at.request({ days: ['2026-12-01'] })).id
  ids['stays'] = (await at.request({ days: ['2026-12-02'] })).id
  const roleCode = 'schoolleider'
  ids['nobody'] = (await at.request({ days: ['2026-12-03'], over: { roleCode } })).id
  await search('2026-11-20 09:00')
  const { items } = await listProposals(at.coordinator, { limit: 50 })
  const had = items.find(({ requestId }) => requestId === ids['changes'])?.memberId
  const member = people.find(({ id }) => id === had)
  if (member === undefined) throw new Error('nobody was proposed')
  await rows(db)
    .insert(availabilityException)
    .values({
      memberId: member.id,
      firstDay: day('2026-12-01'),
      lastDay: day('2026-12-01'),
      available: false,
      createdAt: at.clock.now(),
    })
  ids['new'] = (await at.request({ days: ['2026-12-08'] })).id
  await search('2026-11-20 10:00')
})
afterAll(() => at.matcher.close())

const nameOf = ({ requestId }: { readonly requestId: string }) =>
  Object.entries(ids).find(([, known]) => known === requestId)?.[0]
const difference = (place: number) =>
  showRunDifference(at.coordinator, { runId: runIds[place] ?? '' })

test('the first run has nothing to be compared with', async () => {
  const { earlier, changes, stays, filled, nobody } = await difference(0)
  expect([earlier, changes, stays]).toEqual([null, [], []])
  expect(new Set(filled.map(nameOf))).toEqual(new Set(['changes', 'stays']))
  expect(nobody.map(nameOf)).toEqual(['nobody'])
})

test('the next: who stays, what is new, who changes and why, and for what nobody was found', async () => {
  const { earlier, changes, stays, filled, nobody } = await difference(1)
  expect(earlier?.id).toBe(runIds[0])
  expect(stays.map(nameOf)).toEqual(['stays'])
  expect(filled.map(nameOf)).toEqual(['new'])
  expect(nobody.map(nameOf)).toEqual(['nobody'])
  expect(changes.map(nameOf)).toEqual(['changes'])
  const [change] = changes
  expect(new Set([change?.was, change?.memberName])).toEqual(new Set(['Anna', 'Bas']))
  expect(change?.sentence).toContain('kan niet meer')
})

test('what a coordinator chose instead afterwards is no difference of the run', async () => {
  const before = await difference(1)
  const { items } = await listProposals(at.coordinator, { status: 'proposed', limit: 50 })
  const fresh = items.find(({ requestId }) => requestId === ids['new'])
  const other = items.find(({ memberId }) => memberId !== null && memberId !== fresh?.memberId)
  await overrideProposal(at.coordinator, {
    proposalId: fresh?.id ?? '',
    version: fresh?.version ?? 0,
    memberId: other?.memberId ?? '',
    reason: 'Kent de klas',
  })
  expect(await difference(1)).toEqual(before)
})

test('a run of somebody else’s pool is as unknown, and only a coordinator looks', async () => {
  const stranger = at.as(await coordinatorActor(db, (await aPool(db)).id))
  const about = { runId: runIds[1] ?? '' }
  await expect(showRunDifference(stranger, about)).rejects.toThrow('not-found')
  await expect(showRunDifference(at.school, about)).rejects.toThrow('not-allowed')
})
