import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { day } from '../../../../scheduler/domain/day.ts'
import { admitMember, admitMemberInput } from '../../../../src/actions/member/admit.ts'
import { dismissMember } from '../../../../src/actions/member/dismiss.ts'
import { showDossier } from '../../../../src/actions/member/dossier.ts'
import { endExclusion } from '../../../../src/actions/member/end-exclusion.ts'
import { excludeMember } from '../../../../src/actions/member/exclude.ts'
import { leavePool } from '../../../../src/actions/member/leave-pool.ts'
import { overviewMembers, overviewMembersInput } from '../../../../src/actions/member/overview.ts'
import { seeDocument } from '../../../../src/actions/member/see-document.ts'
import {
  setMemberTravelLimit,
  setMemberTravelLimitInput,
} from '../../../../src/actions/member/set-travel-limit.ts'
import type { Context } from '../../../../src/context.ts'
import { coordinatorActor } from '../../../support/build/actor.ts'
import { aBoard, aSite } from '../../../support/build/board.ts'
import { anAssignment, anOffer } from '../../../support/build/decision.ts'
import { aPool } from '../../../support/build/pool.ts'
import { aPoolAtWork, type PoolAtWork } from '../../../support/build/pool-at-work.ts'
import { chainProblems, rowCounts } from '../../../support/build/unchanged.ts'
import { useDb } from '../../../support/use-db.ts'

const db = useDb()
let pool: PoolAtWork
let stranger: Context
let memberId: string

beforeAll(async () => {
  pool = await aPoolAtWork(db)
  stranger = pool.as(await coordinatorActor(db, (await aPool(db)).id))
})
beforeEach(async () => {
  memberId = (await pool.member({ knownToBoardIds: [] })).id
})

const dossier = () => showDossier(pool.coordinator, { memberId })
const verbs = async () =>
  (
    await db.adminPool.query<{ verb: string }>(
      'select verb from event where subject_id = $1 order by at, seq',
      [memberId],
    )
  ).rows.map(({ verb }) => verb)

describe('a coordinator keeps', () => {
  test('how far somebody travels', async () => {
    await setMemberTravelLimit(pool.coordinator, { memberId, travelMinutesMax: 30 })
    expect((await dossier()).travelMinutesMax).toBe(30)
    await setMemberTravelLimit(pool.coordinator, { memberId, travelMinutesMax: null })
    expect((await dossier()).travelMinutesMax).toBeNull()
    expect(setMemberTravelLimitInput.safeParse({ memberId, travelMinutesMax: 0 }).success).toBe(
      false,
    )
    expect(await verbs()).toEqual(['member.set-travel-limit', 'member.set-travel-limit'])
    expect(await chainProblems(db)).toEqual([])
  })

  test('what a board saw, once', async () => {
    const seen = {
      memberId,
      boardId: pool.asks.id,
      kind: 'vog' as const,
      issuedOn: day('2026-10-01'),
      seenOn: day('2026-11-20'),
    }
    await seeDocument(pool.coordinator, seen)
    await seeDocument(pool.coordinator, seen)
    expect((await dossier()).documents).toEqual([
      { boardId: pool.asks.id, kind: 'vog', issuedOn: '2026-10-01', seenOn: '2026-11-20' },
    ])
    const tomorrow = { ...seen, seenOn: day('2026-11-21') }
    await expect(seeDocument(pool.coordinator, tomorrow)).rejects.toMatchObject({
      fields: [{ field: 'seenOn' }],
    })
    const early = { ...seen, seenOn: day('2026-09-30') }
    await expect(seeDocument(pool.coordinator, early)).rejects.toMatchObject({
      fields: [{ field: 'seenOn', remedy: expect.stringContaining('afgegeven') }],
    })
    const elsewhere = { ...seen, boardId: (await aBoard(db)).id }
    await expect(seeDocument(pool.coordinator, elsewhere)).rejects.toMatchObject({
      fields: [{ field: 'boardId' }],
    })
  })

  test('which board lets somebody in, and no longer', async () => {
    const about = { memberId, boardId: pool.asks.id }
    await admitMember(pool.coordinator, admitMemberInput.parse(about))
    await admitMember(
      pool.coordinator,
      admitMemberInput.parse({ ...about, admittedOn: '2026-01-01' }),
    )
    expect((await dossier()).admissions).toEqual([
      { boardId: pool.asks.id, admittedOn: '2026-11-20' },
    ])
    expect((await dossier()).papers.map(({ kind }) => kind)).toContain('vog')
    await dismissMember(pool.coordinator, about)
    expect((await dossier()).admissions).toEqual([])
    await expect(dismissMember(pool.coordinator, about)).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  test('who does not want whom, until a day, without a reason', async () => {
    const apart = { memberId, siteId: pool.site.id, askedBy: 'school' as const }
    await excludeMember(pool.coordinator, { ...apart, lastDay: null })
    await excludeMember(pool.coordinator, { ...apart, lastDay: day('2026-12-31') })
    expect((await dossier()).exclusions).toMatchObject([
      { askedBy: 'school', firstDay: '2026-11-20', lastDay: '2026-12-31' },
    ])
    await endExclusion(pool.coordinator, apart)
    expect((await dossier()).exclusions).toEqual([])
    await expect(endExclusion(pool.coordinator, apart)).rejects.toMatchObject({ code: 'not-found' })
    const past = { ...apart, lastDay: day('2026-11-19') }
    await expect(excludeMember(pool.coordinator, past)).rejects.toMatchObject({
      fields: [{ field: 'lastDay' }],
    })
    const far = await aSite(db, { boardId: (await aBoard(db)).id })
    const elsewhere = { ...apart, siteId: far.id, lastDay: null }
    await expect(excludeMember(pool.coordinator, elsewhere)).rejects.toMatchObject({
      fields: [{ field: 'siteId' }],
    })
  })
})

describe('who leaves', () => {
  const leave = (leftOn: string, by = pool.coordinator) =>
    leavePool(by, {
      memberId,
      poolId: pool.pool.id,
      leftOn: day(leftOn),
      leftTo: 'Vaste baan bij School 1',
      leftFor: 'permanent-job-here',
    })
  const listed = async () =>
    (await overviewMembers(pool.coordinator, overviewMembersInput.parse({}))).items.some(
      ({ id }) => id === memberId,
    )

  test('can be asked until the last day, and what was agreed for later is told', async () => {
    const request = await pool.request({ days: ['2026-12-14', '2026-12-16'] })
    const member = { ...(await pool.member()), id: memberId }
    await anAssignment(db, { pool: pool.pool, request, member: await withOwn(member) })
    expect(await leave('2026-12-14')).toMatchObject({ lessonsAfter: 1 })
    expect(await listed()).toBe(true)
    expect((await dossier()).places).toMatchObject([
      { status: 'admitted', leftOn: '2026-12-14', leftFor: 'permanent-job-here' },
    ])
  })

  test('and left already, is no member any more', async () => {
    await leave('2026-11-19')
    expect(await listed()).toBe(false)
    expect((await dossier()).places).toMatchObject([{ status: 'left' }])
    await expect(leave('2026-11-30')).rejects.toMatchObject({ code: 'not-found' })
  })

  test('not before the first day', async () => {
    await expect(leave('2026-07-31')).rejects.toMatchObject({ fields: [{ field: 'leftOn' }] })
  })
})

/** An assignment is of an engagement of the member itself. */
async function withOwn(member: Awaited<ReturnType<PoolAtWork['member']>>) {
  const { rows } = await db.adminPool.query<{ id: string }>(
    'select id from engagement where member_id = $1',
    [member.id],
  )
  return { ...member, engagementId: rows[0]?.id ?? null }
}

test('the dossier counts what was offered and holds the hours against the law', async () => {
  const member = await withOwn({ ...(await pool.member()), id: memberId })
  const request = await pool.request({ days: ['2026-12-01'] })
  await anOffer(db, { pool: pool.pool, request, member })
  const shown = await dossier()
  expect(shown.offers).toEqual([{ status: 'sent', offers: 1 }])
  expect(shown.limits.map(({ weeks, weekMinutesMax }) => [weeks, weekMinutesMax])).toEqual([
    [1, 3_600],
    [4, 3_300],
    [16, 2_880],
  ])
  expect(shown.qualifications).toMatchObject([{ vak: 'wi', grade: 'G1', outcome: 'licensed' }])
  expect(JSON.stringify(shown)).not.toMatch(/wage|score|rating/i)
})

test('of the chain only the room is told, and only where the asking board hires', async () => {
  expect((await dossier()).chain).toBeNull()
  const onCall = await pool.member({
    engagement: { employer: 'requesting-board', boardId: null, form: 'on-call', weekMinutes: 0 },
  })
  const contract = (from: string, to: string) =>
    db.adminPool.query(
      `insert into employment_contract (board_id, member_id, first_day, last_day, exempt) values ($1, $2, $3, $4, false)`,
      [pool.asks.id, onCall.id, from, to],
    )
  const room = async () => {
    const { chain } = await showDossier(pool.coordinator, { memberId: onCall.id })
    return chain?.find(({ boardId }) => boardId === pool.asks.id)
  }
  expect(await room()).toEqual({ boardId: pool.asks.id, room: 3 })
  await contract('2026-08-31', '2026-09-30')
  await contract('2026-10-01', '2026-10-31')
  expect(await room()).toEqual({ boardId: pool.asks.id, room: 1 })
  await contract('2026-11-01', '2026-11-19')
  expect(await room()).toEqual({ boardId: pool.asks.id, room: 0 })
})

test('the coordinator of another pool finds nobody and changes nothing', async () => {
  const before = await rowCounts(db)
  const siteId = pool.site.id
  const boardId = pool.asks.id
  const days = { issuedOn: day('2026-10-01'), seenOn: day('2026-10-01') }
  const tries: readonly (() => Promise<unknown>)[] = [
    () => showDossier(stranger, { memberId }),
    () => setMemberTravelLimit(stranger, { memberId, travelMinutesMax: 5 }),
    () => seeDocument(stranger, { memberId, boardId, kind: 'vog', ...days }),
    () => excludeMember(stranger, { memberId, siteId, askedBy: 'member', lastDay: null }),
    () => endExclusion(stranger, { memberId, siteId, askedBy: 'member' }),
    () => admitMember(stranger, { memberId, boardId }),
    () => dismissMember(stranger, { memberId, boardId }),
    () =>
      leavePool(stranger, {
        memberId,
        poolId: pool.pool.id,
        leftOn: day('2026-11-19'),
        leftTo: 'Weg',
        leftFor: 'not-known',
      }),
  ]
  for (const attempt of tries) {
    await expect(attempt()).rejects.toMatchObject({ code: 'not-found' })
  }
  expect(await rowCounts(db)).toEqual(before)
  const school = { ...pool.school }
  await expect(showDossier(school, { memberId })).rejects.toMatchObject({ code: 'not-allowed' })
})
