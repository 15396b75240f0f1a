import { expect, it } from 'vitest'
import { day } from '../../../../scheduler/domain/day.ts'
import type { Engagement } from '../../../../scheduler/domain/engagement.ts'
import { chainLimits } from '../../../../scheduler/match/world/chain-limits.ts'
import { aMember, anEngagement, aRequest } from '../../../scheduler/build.ts'
import { law } from '../../../scheduler/law.ts'

const hired = (over: Partial<Engagement> = {}) =>
  aMember({
    engagements: [
      anEngagement({ employer: { kind: 'requesting-board' }, form: 'on-call', ...over }),
    ],
  })
const contract = (firstDay: string, lastDay: string, boardId = 'asks') => ({
  requestId: null as string | null,
  memberId: 'member',
  boardId,
  firstDay: day(firstDay),
  lastDay: day(lastDay),
  exempt: false,
})
const ONE = contract('2026-09-01', '2026-09-30')
const TWO = contract('2026-10-01', '2026-10-16')
const THREE = contract('2026-11-02', '2026-11-06')

const limits = (
  contracts: readonly ReturnType<typeof contract>[],
  member = hired(),
  exempt: readonly string[] = [],
) =>
  chainLimits(
    { requests: [aRequest()], members: [member], law: law() },
    contracts,
    new Set(exempt),
  ).map(({ room }) => room)

it.each([
  ['none before', [], []],
  ['one before', [ONE], [2]],
  ['two before', [ONE, TWO], [1]],
  ['three before', [ONE, TWO, THREE], [0]],
])('%s: tells the room where it is 2 or less', (_, contracts, rooms) => {
  expect(limits(contracts)).toEqual(rooms)
})

it('counts the contracts of the requesting board alone', () => {
  expect(limits([contract('2026-09-01', '2026-09-30', 'lends')])).toEqual([])
})

it('tells nothing of who is employed elsewhere', () => {
  expect(limits([ONE, TWO, THREE], aMember())).toEqual([])
})

it('tells nothing where the chain does not count the work', () => {
  expect(limits([ONE, TWO, THREE], hired(), ['request'])).toEqual([])
})

it('counts another part of the same request in the same contract', () => {
  const samePerson = { ...THREE, requestId: 'request' }
  expect(limits([ONE, TWO, samePerson])).toEqual([1])
})
