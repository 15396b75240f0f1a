import { day } from '../../../scheduler/domain/day.ts'
import { postAbsence } from '../../../src/actions/absence/post.ts'
import { withdrawAbsence } from '../../../src/actions/absence/withdraw.ts'
import { cancelAssignment } from '../../../src/actions/assignment/cancel.ts'
import { endAssignmentEarly } from '../../../src/actions/assignment/end-early.ts'
import { extendAssignment } from '../../../src/actions/assignment/extend.ts'
import { previewSwap } from '../../../src/actions/assignment/preview-swap.ts'
import { swapAssignments } from '../../../src/actions/assignment/swap.ts'
import { saveWeek } from '../../../src/actions/availability/save-week.ts'
import { recordFulfilment } from '../../../src/actions/fulfilment/record.ts'
import { acceptOffer } from '../../../src/actions/offer/accept.ts'
import { declineOffer } from '../../../src/actions/offer/decline.ts'
import { expireOffer } from '../../../src/actions/offer/expire.ts'
import { sendOffer } from '../../../src/actions/offer/send.ts'
import { withdrawOffer } from '../../../src/actions/offer/withdraw.ts'
import {
  amendSpelregels,
  amendSpelregelsInput,
} from '../../../src/actions/pool/amend-spelregels.ts'
import { approveProposal } from '../../../src/actions/proposal/approve.ts'
import { overrideProposal } from '../../../src/actions/proposal/override.ts'
import { rejectProposal } from '../../../src/actions/proposal/reject.ts'
import { amendRequest } from '../../../src/actions/request/amend.ts'
import { changeLessons, changeLessonsInput } from '../../../src/actions/request/change-lessons.ts'
import { logOutsideCover } from '../../../src/actions/request/log-outside-cover.ts'
import { markUnfilled } from '../../../src/actions/request/mark-unfilled.ts'
import { withdrawRequest } from '../../../src/actions/request/withdraw.ts'
import { advanceRound } from '../../../src/actions/round/advance.ts'
import { startRound } from '../../../src/actions/round/start.ts'
import { stopRound } from '../../../src/actions/round/stop.ts'
import type { Context } from '../../../src/context.ts'
import { anOffer, aProposal } from '../../support/build/decision.ts'
import { aBody } from '../../support/build/pool.ts'
import type { PoolAtWork } from '../../support/build/pool-at-work.ts'
import type { TestDb } from '../../support/use-db.ts'
import { aLesson, aPost } from './absence/school.ts'
import { worked } from './fulfilment/worked.ts'
import { aRunningRound, roundInput } from './round/rounds.ts'

type How = Pick<Context, 'db' | 'idempotencyKey'>
/** Sets the stage for one command, and answers how it is asked. */
type Command = (at: PoolAtWork, db: TestDb) => Promise<(how: How) => Promise<unknown>>

async function asked(at: PoolAtWork, db: TestDb, status?: 'proposed' | 'approved') {
  const [request, member] = [await at.request(), await at.member()]
  const made = await aProposal(
    db,
    { pool: at.pool, request, member },
    { status: status ?? 'proposed' },
  )
  const { rows } = await db.adminPool.query('select version from proposal where id = $1', [made.id])
  return { request, member, proposalId: made.id, version: Number(rows[0].version) }
}

async function offered(at: PoolAtWork, db: TestDb) {
  const [request, member] = [await at.request(), await at.member()]
  const { id: offerId } = await anOffer(db, { pool: at.pool, request, member })
  return { request, member, offerId, asMember: await at.asMember(member.id) }
}

/** Somebody comes from 23 to 27 November; it is the Friday before. */
async function coming(at: PoolAtWork, db: TestDb) {
  const { request, member, offerId, asMember } = await offered(at, db)
  const { assignmentId } = await acceptOffer(asMember, { offerId })
  return { request, member, asMember, assignmentId }
}

let posts = 0
const aPosted = (at: PoolAtWork) => {
  posts += 1
  const days = { firstDay: '2027-03-01', lastDay: '2027-03-12' }
  return aPost(at.site.id, { ...days, personName: `Leraar van crash ${posts}` })
}

/** Every command of the road that writes, as somebody asks it. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  'absence.post': async (at) => {
    const input = aPosted(at)
    return (how) => postAbsence({ ...at.school, ...how }, input)
  },
  'absence.withdraw': async (at) => {
    const { absenceId } = await postAbsence(at.school, aPosted(at))
    return (how) => withdrawAbsence({ ...at.school, ...how }, { absenceId })
  },
  'request.amend': async (at) => {
    const { id: requestId, version } = await at.request()
    const input = {
      requestId,
      version,
      notes: 'Boek mee',
      preferredMemberId: null,
      classWouldBeSentHome: true,
    }
    return (how) => amendRequest({ ...at.school, ...how }, input)
  },
  'request.change-lessons': async (at) => {
    const { requestId } = await postAbsence(at.school, aPosted(at))
    const lessons = [aLesson({ rrule: 'FREQ=WEEKLY;BYDAY=TU,FR' })]
    const days = { firstDay: '2027-03-02', lastDay: '2027-03-05' }
    const input = changeLessonsInput.parse({ requestId, version: 1, ...days, lessons })
    return (how) => changeLessons({ ...at.school, ...how }, input)
  },
  'request.withdraw': async (at, db) => {
    const { request } = await coming(at, db)
    const version = await versionOf(db, request.id)
    return (how) => withdrawRequest({ ...at.school, ...how }, { requestId: request.id, version })
  },
  'request.mark-unfilled': async (at, db) => {
    const { request } = await offered(at, db)
    const input = { requestId: request.id, version: 1, classConsequence: 'split' as const }
    return (how) => markUnfilled({ ...at.school, ...how }, input)
  },
  'request.log-outside-cover': async (at, db) => {
    const { request } = await offered(at, db)
    const cover = { by: 'own-team' as const, agencyId: null, minutes: 250, costCents: 1 }
    const input = { requestId: request.id, version: 1, ...cover }
    return (how) => logOutsideCover({ ...at.school, ...how }, input)
  },
  'proposal.approve': async (at, db) => {
    const { proposalId, version } = await asked(at, db)
    return (how) => approveProposal({ ...at.coordinator, ...how }, { proposalId, version })
  },
  'proposal.reject': async (at, db) => {
    const { proposalId, version } = await asked(at, db)
    const input = { proposalId, version, reason: 'Nee' }
    return (how) => rejectProposal({ ...at.coordinator, ...how }, input)
  },
  'proposal.override': async (at, db) => {
    const { proposalId, version } = await asked(at, db)
    const { id: memberId } = await at.member()
    const input = { proposalId, version, memberId, reason: 'Bekend' }
    return (how) => overrideProposal({ ...at.coordinator, ...how }, input)
  },
  'offer.send': async (at, db) => {
    const { proposalId, version } = await asked(at, db, 'approved')
    const input = { proposalId, version, book: false }
    return (how) => sendOffer({ ...at.coordinator, ...how }, input)
  },
  'offer.accept': async (at, db) => {
    const { offerId, asMember } = await offered(at, db)
    return (how) => acceptOffer({ ...asMember, ...how }, { offerId })
  },
  'offer.accept of a part': async (at, db) => {
    const { offerId, asMember } = await offered(at, db)
    return (how) => acceptOffer({ ...asMember, ...how }, { offerId, weekdays: [1, 2] })
  },
  'offer.decline': async (at, db) => {
    const { offerId, asMember } = await offered(at, db)
    return (how) => declineOffer({ ...asMember, ...how }, { offerId, reason: 'no-reason' })
  },
  'offer.withdraw': async (at, db) => {
    const { offerId } = await offered(at, db)
    return (how) => withdrawOffer({ ...at.coordinator, ...how }, { offerId })
  },
  'offer.expire': async (at, db) => {
    const { offerId } = await offered(at, db)
    at.clock.set('2026-11-23 08:00')
    return (how) => expireOffer({ ...at.worker, ...how }, { offerId })
  },
  'round.start': async (at, db) => {
    const people = [await at.member(), await at.member()]
    const input = await roundInput(db, at, { request: await at.request(), people })
    return (how) => startRound({ ...at.coordinator, ...how }, input)
  },
  'round.advance': async (at, db) => {
    const people = [await at.member(), await at.member()]
    const { roundId } = await aRunningRound(db, at, { request: await at.request(), people })
    const { rows } = await db.adminPool.query('select id from offer where round_id = $1', [roundId])
    const asFirst = await at.asMember(people[0]?.id ?? '')
    await declineOffer(asFirst, { offerId: String(rows[0].id), reason: 'no-reason' })
    return (how) => advanceRound({ ...at.worker, ...how }, { roundId })
  },
  'round.stop': async (at, db) => {
    const people = [await at.member()]
    const { roundId } = await aRunningRound(db, at, { request: await at.request(), people })
    return (how) => stopRound({ ...at.coordinator, ...how }, { roundId })
  },
  'assignment.cancel': async (at, db) => {
    const { asMember, assignmentId } = await coming(at, db)
    return (how) => cancelAssignment({ ...asMember, ...how }, { assignmentId })
  },
  'assignment.swap': async (at, db) => {
    const { assignmentId } = await coming(at, db)
    const { assignmentId: withAssignmentId } = await coming(at, db)
    const pair = { assignmentId, withAssignmentId }
    const { seen } = await previewSwap(at.coordinator, pair)
    return (how) => swapAssignments({ ...at.coordinator, ...how }, { ...pair, seen })
  },
  'assignment.extend': async (at, db) => {
    const { assignmentId } = await coming(at, db)
    const input = { assignmentId, lastDay: day('2026-12-04') }
    return (how) => extendAssignment({ ...at.school, ...how }, input)
  },
  'assignment.end-early': async (at, db) => {
    const { assignmentId } = await coming(at, db)
    const input = { assignmentId, lastDay: day('2026-11-25') }
    return (how) => endAssignmentEarly({ ...at.school, ...how }, input)
  },
  'fulfilment.record': async (at, db) => {
    const { assignmentId } = await worked(at, db)
    return (how) =>
      recordFulfilment({ ...at.school, ...how }, { assignmentId, sessions: [], rating: 4 })
  },
  'availability.save-week': async (at) => {
    const { id } = await at.member()
    const asMember = await at.asMember(id)
    const input = { days: [{ weekday: 1, from: '08:00', until: '16:00' }] } as never
    return (how) => saveWeek({ ...asMember, ...how }, input)
  },
  'pool.amend-spelregels': async (at) => {
    const input = amendSpelregelsInput.parse({
      poolId: at.pool.id,
      version: 1,
      validFrom: '2027-08-01',
      reason: 'De pool komt voortaan vanaf tien dagen.',
      body: aBody({ longTermMinimum: { days: 10, basis: 'schoolDays' } }),
    })
    return (how) => amendSpelregels({ ...at.coordinator, ...how }, input)
  },
}

async function versionOf(db: TestDb, requestId: string): Promise<number> {
  const { rows } = await db.adminPool.query('select version from request where id = $1', [
    requestId,
  ])
  return Number(rows[0].version)
}
