import { describe, expect, it } from 'vitest'
import type { Engagement } from '../../../../scheduler/domain/engagement.ts'
import { sourceOf } from '../../../../scheduler/match/world/source-of.ts'
import { aMember, anEngagement, aRequest, aRole } from '../../build.ts'

const own = { kind: 'board', boardId: 'asks' } as const
const cases: readonly [string, string, Partial<Engagement>][] = [
  ['other-board', 'a member of another board', {}],
  ['own-board', "the board's own member", { employer: own }],
  ['home-site', 'a member whose home school asks', { employer: own, homeSiteId: 'asks-1' }],
  ['flexpool', 'who is hired by the board that asks', { employer: { kind: 'requesting-board' } }],
  ['flexpool', 'staff of the region', { employer: { kind: 'region', regionId: 'region' } }],
  ['on-call', 'who is on call, also of the own board', { employer: own, form: 'on-call' }],
  ['on-call', 'a min-max contract', { form: 'min-max' }],
  ['part-timer', 'a part-timer who extends', { employer: own, form: 'extension' }],
  ['agency', 'staff of an agency', { employer: { kind: 'provider', agencyId: 'bureau' } }],
]

describe('sourceOf', () => {
  it.each(cases)('is %s for %s', (source, _, engagement) => {
    expect(sourceOf(aRequest(), aRole(), aMember(), anEngagement(engagement))).toBe(source)
  })

  it("is the internal team of the board that asks before all else, another board's not", () => {
    const onCall = anEngagement({ form: 'on-call' })
    const team = (boardId: string) => aMember({ internalTeamOfBoardId: boardId })
    expect(sourceOf(aRequest(), aRole(), team('asks'), onCall)).toBe('internal-team')
    expect(sourceOf(aRequest(), aRole(), team('lends'), onCall)).toBe('on-call')
  })

  it('is unlicensed for a role without licence, and the flexpool without an engagement', () => {
    const role = aRole({ unlicensed: true })
    expect(
      sourceOf(aRequest(), role, aMember({ internalTeamOfBoardId: 'asks' }), anEngagement()),
    ).toBe('unlicensed')
    expect(sourceOf(aRequest(), aRole(), aMember(), undefined)).toBe('flexpool')
  })
})
