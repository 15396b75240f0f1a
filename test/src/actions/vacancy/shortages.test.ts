import { beforeAll, describe, expect, test } from 'vitest'
import { instantAt } from '../../../../scheduler/calendar/clock.ts'
import { day } from '../../../../scheduler/domain/day.ts'
import { clockTime } from '../../../../scheduler/domain/instant.ts'
import { addApplicant, addApplicantInput } from '../../../../src/actions/applicant/add.ts'
import { exportApplicant } from '../../../../src/actions/applicant/export.ts'
import { listApplicants } from '../../../../src/actions/applicant/list.ts'
import { withdrawConsent } from '../../../../src/actions/applicant/withdraw-consent.ts'
import { recordLeaving } from '../../../../src/actions/referral/record-leaving.ts'
import { recordOutcome } from '../../../../src/actions/referral/record-outcome.ts'
import { referApplicant } from '../../../../src/actions/referral/refer.ts'
import { forgetWhatIsDue } from '../../../../src/actions/retention/forget.ts'
import { changeVacancy } from '../../../../src/actions/vacancy/change.ts'
import { closeVacancy } from '../../../../src/actions/vacancy/close.ts'
import { listVacancies } from '../../../../src/actions/vacancy/list.ts'
import { postVacancy, postVacancyInput } from '../../../../src/actions/vacancy/post.ts'
import { setFormation, setFormationInput } from '../../../../src/actions/vacancy/set-formation.ts'
import { listUrgency } from '../../../../src/actions/vacancy/urgency.ts'
import type { Actor } from '../../../../src/actor.ts'
import { boardActor, coordinatorActor, schoolActor } from '../../../support/build/actor.ts'
import { aBoard, aSite } from '../../../support/build/board.ts'
import { testContext } from '../../../support/build/context.ts'
import { aParticipation, aPool } from '../../../support/build/pool.ts'
import { aRequest } from '../../../support/build/request.ts'
import { chainProblems } from '../../../support/build/unchanged.ts'
import { useDb } from '../../../support/use-db.ts'

const db = useDb()
const by = (actor: Actor, onDay = '2026-11-20') =>
  testContext(db, actor, { now: () => instantAt(day(onDay), clockTime('09:00')) })

let one: Awaited<ReturnType<typeof aPlace>>
let pool: Awaited<ReturnType<typeof aPool>>
let coordinator: Actor

async function aPlace(poolId: string) {
  const board = await aBoard(db)
  const site = await aSite(db, { boardId: board.id })
  const next = await aSite(db, { boardId: board.id })
  await aParticipation(db, { poolId, boardId: board.id })
  const school = await schoolActor(db, { boardId: board.id })
  const nextDoor = await schoolActor(db, { boardId: board.id, siteIds: [next.id] })
  return { board, site, next, school, nextDoor, director: await boardActor(db, board.id) }
}

beforeAll(async () => {
  pool = await aPool(db)
  one = await aPlace(pool.id)
  coordinator = await coordinatorActor(db, pool.id)
})

const post = (over: object = {}, actor: Actor = one.school) =>
  postVacancy(
    by(actor),
    postVacancyInput.parse({
      siteId: one.site.id,
      roleCode: 'leraar',
      fteHundredths: 80,
      ...over,
    }),
  )
const add = (over: object = {}, actor: Actor = coordinator) =>
  addApplicant(
    by(actor),
    addApplicantInput.parse({
      poolId: pool.id,
      name: 'Sara Zoekt',
      email: 'sara@voorbeeld.nl',
      roleCode: 'leraar',
      fteHundredths: 60,
      hasConsented: true,
      ...over,
    }),
  )
const vacanciesOf = async (actor: Actor, status: 'open' | 'closed' = 'open') =>
  (await listVacancies(by(actor), { status })).items

describe('a vacancy', () => {
  test('is posted, changed and closed by the school, and the first who closes counts', async () => {
    const { vacancyId } = await post()
    await changeVacancy(by(one.school), { vacancyId, fteHundredths: 50 })
    const listed = await vacanciesOf(coordinator)
    expect(listed.find(({ id }) => id === vacancyId)).toMatchObject({
      siteName: one.site.name,
      fteHundredths: 50,
      openFrom: '2026-11-20',
      referrals: [],
    })
    await closeVacancy(by(one.school), { vacancyId, closedAs: 'filled' })
    const again = closeVacancy(by(one.school), { vacancyId, closedAs: 'withdrawn' })
    await expect(again).rejects.toMatchObject({ code: 'already-decided' })
    const closed = await vacanciesOf(one.director, 'closed')
    expect(closed).toMatchObject([{ id: vacancyId, closedAs: 'filled', closedOn: '2026-11-20' }])
    expect(await chainProblems(db)).toEqual([])
  })

  test('is no affair of the site next door, of another board or of another pool', async () => {
    const { vacancyId } = await post()
    const other = await aPlace(pool.id)
    const strangers = [one.nextDoor, other.school, await coordinatorActor(db, (await aPool(db)).id)]
    for (const stranger of strangers) {
      expect((await vacanciesOf(stranger)).map(({ id }) => id)).not.toContain(vacancyId)
    }
    await expect(
      closeVacancy(by(one.nextDoor), { vacancyId, closedAs: 'filled' }),
    ).rejects.toMatchObject({ code: 'not-found' })
    await expect(post({}, one.nextDoor)).rejects.toMatchObject({ code: 'not-found' })
    await expect(post({ roleCode: 'koning' })).rejects.toMatchObject({
      fields: [{ field: 'roleCode' }],
    })
  })
})

describe('an applicant', () => {
  test('is referred with consent alone, and seen by the school that it is to', async () => {
    const { vacancyId } = await post()
    const { applicantId } = await add()
    const { referralId } = await referApplicant(by(coordinator), { vacancyId, applicantId })
    const seenBy = async (actor: Actor) =>
      (await vacanciesOf(actor)).find(({ id }) => id === vacancyId)?.referrals
    expect(await seenBy(one.school)).toMatchObject([
      { id: referralId, applicantName: 'Sara Zoekt', email: 'sara@voorbeeld.nl', outcome: null },
    ])
    await recordOutcome(by(one.school), { referralId, outcome: 'declined' })
    expect(await seenBy(one.school)).toMatchObject([
      { id: referralId, applicantName: null, email: null, outcome: 'declined' },
    ])
    expect(await seenBy(coordinator)).toMatchObject([{ applicantName: 'Sara Zoekt' }])
    await expect(
      recordOutcome(by(coordinator), { referralId, outcome: 'hired' }),
    ).rejects.toMatchObject({ code: 'already-decided' })
    await expect(listApplicants(by(one.school))).rejects.toMatchObject({ code: 'not-allowed' })
  })

  test('who takes consent back is referred no more, by the action nor by PostgreSQL', async () => {
    const { vacancyId } = await post()
    const { applicantId } = await add()
    const { referralId } = await referApplicant(by(coordinator), { vacancyId, applicantId })
    const twice = referApplicant(by(coordinator), { vacancyId, applicantId })
    await expect(twice).rejects.toMatchObject({ code: 'already-decided' })
    const ended = await withdrawConsent(by(coordinator), { applicantId })
    expect(ended).toEqual({ applicantId, referralIds: [referralId] })
    await expect(referApplicant(by(coordinator), { vacancyId, applicantId })).rejects.toMatchObject(
      { fields: [{ field: 'applicantId' }] },
    )
    const past = db.adminPool.query(
      `insert into referral (vacancy_id, applicant_id, pool_id, board_id, referred_on, referred_by)
       select vacancy_id, applicant_id, pool_id, board_id, referred_on, referred_by from referral where id = $1`,
      [referralId],
    )
    await expect(past).rejects.toMatchObject({ constraint: 'referral_needs_consent' })
    const { items } = await listApplicants(by(coordinator))
    expect(items.map(({ id }) => id)).not.toContain(applicantId)
  })

  test('needs consent and a way to be reached, and has the own data to take along', async () => {
    expect(addApplicantInput.safeParse({ hasConsented: false }).success).toBe(false)
    await expect(add({ email: null })).rejects.toMatchObject({ fields: [{ field: 'email' }] })
    await expect(add({ consentOn: '2026-11-21' })).rejects.toMatchObject({
      fields: [{ field: 'consentOn' }],
    })
    const { vacancyId } = await post()
    const { applicantId } = await add({ phone: '030 1234567' })
    const { referralId } = await referApplicant(by(coordinator), { vacancyId, applicantId })
    await recordOutcome(by(coordinator), { referralId, outcome: 'hired' })
    await recordLeaving(by(one.school), { referralId })
    await expect(recordLeaving(by(one.school), { referralId })).rejects.toMatchObject({
      code: 'already-decided',
    })
    expect(await exportApplicant(by(coordinator), { applicantId })).toMatchObject({
      applicant: { name: 'Sara Zoekt', phone: '030 1234567', consentOn: '2026-11-20' },
      referrals: [
        {
          siteName: one.site.name,
          outcome: 'hired',
          outcomeOn: '2026-11-20',
          leftOn: '2026-11-20',
        },
      ],
    })
  })

  test('is forgotten four weeks after taking consent back, and else a year after giving it', async () => {
    const stays = await add({ consentOn: '2026-11-20' })
    const drewBack = await add()
    await withdrawConsent(by(coordinator), drewBack)
    const forgottenOn = async (onDay: string) => {
      await forgetWhatIsDue(by({ role: 'worker', userId: null }, onDay), { isDryRun: false })
      const { rows } = await db.adminPool.query<{ id: string; name: string }>(
        `select id, name from applicant where forgotten_at is not null and num_nonnulls(email, phone) = 0`,
      )
      return rows.filter(({ name }) => name === 'Niet meer bewaard').map(({ id }) => id)
    }
    expect(await forgottenOn('2026-12-17')).toEqual([])
    const afterFourWeeks = await forgottenOn('2026-12-18')
    expect(afterFourWeeks).toContain(drewBack.applicantId)
    expect(afterFourWeeks).not.toContain(stays.applicantId)
    expect(await forgottenOn('2027-11-20')).toContain(stays.applicantId)
    await expect(
      exportApplicant(by(coordinator), { applicantId: stays.applicantId }),
    ).rejects.toMatchObject({ code: 'not-found' })
  })
})

test('urgency is the share of the formation that is lacking, of each site, the greatest first', async () => {
  const ownPool = await aPool(db)
  const place = await aPlace(ownPool.id)
  const { school, site, next, board } = place
  const third = await aSite(db, { boardId: board.id })
  const form = (siteId: string, fteHundredths: number, validFrom: string) =>
    setFormation(
      by(school),
      setFormationInput.parse({ siteId, roleCode: 'leraar', fteHundredths, validFrom }),
    )
  await form(site.id, 500, '2026-01-01')
  await form(site.id, 1000, '2026-08-01')
  // Said again for the same day: the later counts. One that is to come does not yet.
  await form(next.id, 900, '2026-08-01')
  await form(next.id, 2000, '2026-08-01')
  await form(next.id, 100, '2027-08-01')
  await post({ siteId: site.id, fteHundredths: 150 }, school)
  await post({ siteId: next.id, fteHundredths: 100 }, school)
  await post({ siteId: next.id, fteHundredths: 100, openFrom: '2027-01-01' }, school)
  await post({ siteId: third.id, fteHundredths: 30 }, school)
  const days = Array.from({ length: 5 }, (_, number) => `2026-11-0${number + 2}`)
  const asked = { boardId: board.id, siteId: next.id, poolId: ownPool.id, days }
  await aRequest(db, { ...asked, over: { status: 'unfilled', classConsequence: 'sent-home' } })
  const { items } = await listUrgency(by(await coordinatorActor(db, ownPool.id)))
  // 250 minutes are 4.17 of the 127.27 hours of an fte in four weeks: 3 hundredths.
  expect(items).toMatchObject([
    { siteId: site.id, formation: 1000, vacant: 150, replacement: 0, lacking: 150, share: 0.15 },
    {
      siteId: next.id,
      formation: 2000,
      vacant: 100,
      vacancies: 1,
      unfilledMinutes: 250,
      replacement: 3,
      lacking: 103,
      share: 0.0515,
    },
    { siteId: third.id, formation: null, vacant: 30, share: null },
  ])
})
