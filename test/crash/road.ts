import { setTimeout as pause } from 'node:timers/promises'
import { addDays } from '../../scheduler/domain/day.ts'
import { type Asker, askerOf } from './asker.ts'
import type { Stage } from './stage.ts'

/** What the product said was done on one road; what it said has to be there afterwards. */
export interface Acknowledged {
  readonly requestId: string
  readonly offerId: string | undefined
  readonly assignmentId: string | undefined
}

/** Whom the roads are walked with. */
export interface Walkers {
  readonly school: Asker
  readonly coordinator: Asker
  readonly members: ReadonlyMap<string, Asker>
}

const LOOK_AGAIN_MS = 100
const LOOKS_MAX = 1_800
const ROADS_A_DAY = 60
/** Of so many roads one goes on only after the mail with the offer is sent; an offer that is answered before is not mailed. */
const READS_MAIL_EACH = 3
const TIMES = ['08:00', '09:00', '10:00', '11:00', '12:00', '13:00']

export function walkersOf(stage: Stage, url: () => string): Walkers {
  const { schoolKey, coordinatorKey, memberKeys } = stage
  return {
    school: askerOf(url, schoolKey),
    coordinator: askerOf(url, coordinatorKey),
    members: new Map([...memberKeys].map(([id, key]) => [id, askerOf(url, key)])),
  }
}

/** Walks the road of one request, from absence to accepted offer, through whatever dies meanwhile. */
export async function walkRoad(
  stage: Stage,
  walkers: Walkers,
  number: number,
): Promise<Acknowledged> {
  const { school, coordinator, members } = walkers
  const posted = await school.post('/absences', `crash-${number}-post`, absenceOf(stage, number))
  if (posted.status !== 200) throw new Error(`post ${posted.status} ${JSON.stringify(posted.body)}`)
  const requestId = String(posted.body['requestId'])
  const offer = await offerOf(coordinator, requestId, number)
  const offerId = offer?.offerId
  if (offer === undefined) return { requestId, offerId, assignmentId: undefined }
  if (number % READS_MAIL_EACH === 0) await mailed(stage, offer.offerId)
  const member = members.get(offer.memberId)
  const accepted = await member?.post(
    `/offers/${offer.offerId}/accept`,
    `crash-${number}-accept`,
    {},
  )
  const assignmentId = accepted?.status === 200 ? String(accepted.body['assignmentId']) : undefined
  return { requestId, offerId, assignmentId }
}

/** Two lessons a week for two weeks, at an hour and in weeks that few others ask for. */
function absenceOf({ siteId, monday }: Stage, number: number) {
  const from = TIMES[number % TIMES.length] ?? '08:00'
  const firstDay = addDays(monday, 14 * (Math.floor(number / ROADS_A_DAY) % 12))
  return {
    siteId,
    personName: `Afwezig ${number}`,
    reasonCode: 'ZWANG',
    firstDay,
    lastDay: addDays(firstDay, 11),
    roleCode: 'leraar',
    lessons: [
      {
        rrule: 'FREQ=WEEKLY;BYDAY=MO,TU',
        from,
        until: from.replace(':00', ':50'),
        vak: 'wi',
        level: 'HAVO',
        year: 3,
        group: '3b',
      },
    ],
    alternative: 'agency',
  }
}

/** Approves what the worker proposes and sends it; a newer plan may take a proposal's place meanwhile. */
async function offerOf(coordinator: Asker, requestId: string, number: number) {
  for (let look = 0; look < LOOKS_MAX; look += 1) {
    const found = await proposalOf(coordinator, requestId)
    if (found === undefined) await pause(LOOK_AGAIN_MS)
    else if (found.memberId === null) return undefined
    else {
      const path = `/proposals/${found.id}`
      const step = `crash-${number}-${look}`
      const approved = await coordinator.post(
        `${path}/approve`,
        `${step}-approve`,
        {},
        atVersion(found),
      )
      if (approved.status !== 200) continue
      const sent = await coordinator.post(
        `${path}/offer`,
        `${step}-offer`,
        {},
        atVersion(approved.body),
      )
      if (sent.status === 200)
        return { offerId: String(sent.body['offerId']), memberId: found.memberId }
    }
  }
  throw new Error(`request ${requestId} was never matched`)
}

async function mailed({ db }: Stage, offerId: string): Promise<void> {
  const sent = `select from notice join delivery on delivery.id = notice.delivery_id
    where notice.subject_id = $1 and delivery.status = 'sent'`
  for (let look = 0; look < LOOKS_MAX; look += 1) {
    const { rowCount } = await db.adminPool.query(sent, [offerId]).catch(() => ({ rowCount: 0 }))
    if (rowCount !== 0) return
    await pause(LOOK_AGAIN_MS)
  }
  throw new Error(`nobody was told of offer ${offerId}`)
}

interface Proposed {
  readonly id: string
  readonly memberId: string | null
  readonly version: number
}

async function proposalOf(coordinator: Asker, requestId: string) {
  const { body } = await coordinator.get(`/proposals?requestId=${requestId}&status=proposed`)
  const [first] = (body['items'] ?? []) as Proposed[]
  return first
}

function atVersion({ version }: { readonly version?: unknown }) {
  return { 'If-Match': `"${String(version)}"` }
}
