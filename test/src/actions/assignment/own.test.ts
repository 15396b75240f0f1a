import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { site } from '../../../../db/schema/index.ts'
import { day } from '../../../../scheduler/domain/day.ts'
import { readAgenda } from '../../../../src/actions/assignment/agenda.ts'
import { cancelAssignment } from '../../../../src/actions/assignment/cancel.ts'
import { showAssignment } from '../../../../src/actions/assignment/show.ts'
import type { Context } from '../../../../src/context.ts'
import { anAssignment } from '../../../support/build/decision.ts'
import { aPoolAtWork, type PoolAtWork } from '../../../support/build/pool-at-work.ts'
import { rows } from '../../../support/build/rows.ts'
import { useDb } from '../../../support/use-db.ts'

const db = useDb()
let pool: PoolAtWork
let anna: Awaited<ReturnType<PoolAtWork['member']>>
let asAnna: Context

beforeAll(async () => {
  pool = await aPoolAtWork(db)
  await rows(db).update(site).set({ contact: 'Balie', street: 'Laan', houseNumber: '3' })
})
beforeEach(async () => {
  pool.clock.set('2026-11-20 09:00')
  anna = await pool.member()
  asAnna = await pool.asMember(anna.id)
})

async function assigned(days: readonly string[], member = anna) {
  const request = await pool.request({ days, over: { notes: 'Boek blz. 12' } })
  const { id } = await anAssignment(db, { pool: pool.pool, request, member })
  return { request, id }
}

const reasonOf = async (id: string) => {
  const { rows: found } = await db.adminPool.query<{ facts: { reason?: string } }>(
    `select facts from event where verb = 'assignment.cancel' and subject_id = $1`,
    [id],
  )
  return found.map(({ facts }) => facts.reason ?? null)
}

describe('the own agenda', () => {
  it('has the own lessons of these days, and where they go on', async () => {
    await assigned(['2026-11-23', '2026-12-07'])
    await assigned(['2026-11-24'], await pool.member())
    const agenda = await readAgenda(asAnna, { from: day('2026-11-20'), days: 14 })
    expect(agenda).toMatchObject({ from: '2026-11-20', last: '2026-12-03', nextDay: '2026-12-07' })
    expect(agenda.lessons).toMatchObject([
      {
        day: '2026-11-23',
        from: '08:30',
        until: '09:20',
        vak: 'wi',
        group: '3b',
        status: 'confirmed',
      },
    ])
    const later = await readAgenda(asAnna, { from: day('2026-12-04'), days: 14 })
    expect(later.nextDay).toBeNull()
  })

  it('is a member’s', async () => {
    const asked = readAgenda(pool.school, { from: day('2026-11-20'), days: 14 })
    await expect(asked).rejects.toMatchObject({ code: 'not-allowed' })
  })
})

describe('what is needed to arrive', () => {
  it('is all there, and nobody’s name but whom to ask for', async () => {
    const { id } = await assigned(['2026-11-23'])
    const shown = await showAssignment(asAnna, { assignmentId: id })
    expect(shown).toMatchObject({
      contact: 'Balie',
      street: 'Laan',
      houseNumber: '3',
      notes: 'Boek blz. 12',
      sessions: [{ from: '08:30', until: '09:20', vak: 'wi', level: 'HAVO', year: 3, group: '3b' }],
    })
    expect(JSON.stringify(shown)).not.toContain('Leraar ')
  })

  it('of somebody else is not there', async () => {
    const { id } = await assigned(['2026-11-23'], await pool.member())
    for (const assignmentId of [id, crypto.randomUUID()]) {
      await expect(showAssignment(asAnna, { assignmentId })).rejects.toMatchObject({
        code: 'not-found',
      })
    }
  })
})

describe('a member who cannot come', () => {
  it('says why in a word that is no health, and for how long', async () => {
    const { id, request } = await assigned(['2026-11-23', '2026-11-24', '2026-12-07'])
    pool.clock.set('2026-11-22 09:00')
    const lastDay = day('2026-11-24')
    expect(
      await cancelAssignment(asAnna, { assignmentId: id, lastDay, reason: 'unable' }),
    ).toMatchObject({ status: 'confirmed', sessions: 2, urgency: 'unplanned' })
    expect(await reasonOf(id)).toEqual(['unable'])
    const { sessions } = await showAssignment(asAnna, { assignmentId: id })
    expect(sessions.map(({ status }) => status)).toEqual(['cancelled', 'cancelled', 'confirmed'])
    const { rows: found } = await db.adminPool.query(
      'select status, urgency from request where id = $1',
      [request.id],
    )
    expect(found).toEqual([{ status: 'open', urgency: 'unplanned' }])
    // What is left can be cancelled as well, and then it is all.
    expect(await cancelAssignment(asAnna, { assignmentId: id })).toMatchObject({
      status: 'cancelled',
      sessions: 1,
    })
  })

  it('of somebody on call no reason is kept', async () => {
    const bas = await pool.member({ engagement: { form: 'on-call', weekMinutes: 0 } })
    const { id } = await assigned(['2026-11-23'], bas)
    await cancelAssignment(await pool.asMember(bas.id), { assignmentId: id, reason: 'travel' })
    expect(await reasonOf(id)).toEqual([null])
  })

  it('for no lesson that is still to come is refused, and nothing changes', async () => {
    const { id } = await assigned(['2026-11-23'])
    const early = { assignmentId: id, lastDay: day('2026-11-22') }
    await expect(cancelAssignment(asAnna, early)).rejects.toMatchObject({ code: 'invalid-input' })
    expect((await showAssignment(asAnna, { assignmentId: id })).status).toBe('confirmed')
  })
})
