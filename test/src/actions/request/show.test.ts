import { beforeAll, describe, expect, test } from 'vitest'
import { showRequest } from '../../../../src/actions/request/show.ts'
import type { Actor } from '../../../../src/actor.ts'
import { coordinatorActor, memberActor, schoolActor } from '../../../support/build/actor.ts'
import { aSite } from '../../../support/build/board.ts'
import { testContext } from '../../../support/build/context.ts'
import { anAssignment, anOffer } from '../../../support/build/decision.ts'
import { aMember } from '../../../support/build/member.ts'
import { useDb } from '../../../support/use-db.ts'
import { aSchool } from '../absence/school.ts'
import { asked } from './asked.ts'

const db = useDb()
let school: Awaited<ReturnType<typeof aSchool>>
let lender: Awaited<ReturnType<typeof aSchool>>
let member: Awaited<ReturnType<typeof aMember>>

beforeAll(async () => {
  school = await aSchool(db)
  lender = await aSchool(db)
  const row = { name: 'Iris Invaller', phone: '06 98 76 54 32' }
  member = await aMember(db, lender.board.id, { poolId: school.pool.id, row })
})

const show = (requestId: string, actor: Actor = school.actor) =>
  showRequest(testContext(db, actor), { requestId })

describe('a request', () => {
  test('has its sessions in order, and where it stands', async () => {
    const request = await asked(db, school)
    const shown = await show(request.id)
    expect(shown).toMatchObject({
      id: request.id,
      absenceId: request.absence.id,
      siteName: school.site.name,
      status: 'open',
      openOffers: 0,
      coming: [],
      outsideCover: [],
    })
    expect(shown.sessions.map(({ day }) => day)).toEqual([
      '2026-11-23',
      '2026-11-24',
      '2026-11-25',
      '2026-11-26',
      '2026-11-27',
    ])
    expect(shown.sessions[0]).toMatchObject({
      from: '08:30',
      until: '09:20',
      startsAt: Date.UTC(2026, 10, 23, 7, 30),
      minutes: 50,
      vak: 'wi',
      level: 'HAVO',
      year: 3,
      group: '3b',
    })
  })

  test('says how many were asked, and to no school who', async () => {
    const request = await asked(db, school)
    await anOffer(db, { pool: school.pool, request, member })
    const shown = await show(request.id)
    expect(shown.openOffers).toBe(1)
    expect(JSON.stringify(shown)).not.toMatch(/Iris|06 98/)
  })

  test('says who comes and how to reach that person, once accepted', async () => {
    const request = await asked(db, school, { days: ['2026-12-07', '2026-12-08'] })
    await anAssignment(db, { pool: school.pool, request, member })
    expect((await show(request.id)).coming).toMatchObject([
      {
        name: 'Iris Invaller',
        phone: '06 98 76 54 32',
        sessionIds: request.sessions.map(({ id }) => id),
      },
    ])
  })

  test('does not tell the coordinator which absence it was', async () => {
    const request = await asked(db, school)
    const shown = await show(request.id, await coordinatorActor(db, school.pool.id))
    expect(shown.absenceId).toBeNull()
    expect(JSON.stringify(shown)).not.toContain(request.absence.id)
  })
})

describe('is not there', () => {
  test('for another board, another pool, another site: as one that does not exist', async () => {
    const request = await asked(db, school)
    const second = await aSite(db, { boardId: school.board.id })
    const unknown = await show('00000000-0000-4000-8000-000000000000').catch(
      (error: unknown) => error,
    )
    const others: Actor[] = [
      lender.actor,
      await coordinatorActor(db, lender.pool.id),
      await schoolActor(db, { boardId: school.board.id, siteIds: [second.id] }),
    ]
    for (const actor of others) {
      const refusal = await show(request.id, actor).catch((error: unknown) => error)
      expect(refusal).toMatchObject({ code: 'not-found' })
      expect(refusal).toEqual(unknown)
    }
  })

  test('for a member, who has offers to look at', async () => {
    const request = await asked(db, school)
    await expect(show(request.id, await memberActor(db, member.id))).rejects.toMatchObject({
      code: 'not-allowed',
    })
  })
})
