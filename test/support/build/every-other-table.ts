import {
  absenceReason,
  accessKey,
  agency,
  agencyAgreement,
  attempt,
  authenticator,
  availabilityException,
  calendarFeed,
  correction,
  delivery,
  event,
  exclusion,
  idempotency,
  identity,
  identityProvider,
  importHeading,
  importUpload,
  intakeFinding,
  invitation,
  job,
  lawParameter,
  letter,
  login,
  mobilityWish,
  notice,
  passkey,
  poolRegion,
  postcodePlace,
  preference,
  recoveryCode,
  replay,
  replayDraw,
  salaryStep,
  siteCalendarFeed,
  tariff,
  throttle,
  viewing,
} from '../../../db/schema/index.ts'
import { day } from '../../../scheduler/domain/day.ts'
import type { Instant } from '../../../scheduler/domain/instant.ts'
import { askReplayInput } from '../../../src/actions/replay/question.ts'
import { sha256 } from '../../../src/sha256.ts'
import { at } from '../../scheduler/when.ts'
import type { TestDb } from '../use-db.ts'
import { aCalendarEntry } from './board.ts'
import type { Country } from './country.ts'
import { aProvider } from './provider.ts'
import { only, rows } from './rows.ts'

/** One row or two in every table that the road of a request leaves empty. */
export async function everyOtherTable(db: TestDb, world: Country): Promise<void> {
  const { region, boards, sites, pools, anna, bas, users } = world
  const into = rows(db)
  const now = at('2026-11-19 12:00')
  const source = 'test'
  await aCalendarEntry(db)
  const scope = { scope: 'board', holidayRegion: null, boardId: boards.b.id } as const
  await aCalendarEntry(db, { ...scope, kind: 'study-day' })
  await into
    .insert(absenceReason)
    .values({ code: 'X', label: 'X', kind: 'planned', chainExemptInPrimary: false })
  await into.insert(poolRegion).values({ poolId: pools.p.id, regionId: region.id })
  const bureau = only(
    await into.insert(agency).values({ name: 'Bureau', kind: 'agency' }).returning(),
  )
  await into
    .insert(agencyAgreement)
    .values({ poolId: pools.p.id, agencyId: bureau.id, firstDay: day('2026-01-01') })
  const validFrom = day('2026-01-01')
  const price = { lowCentsPerHour: 1, expectedCentsPerHour: 2, highCentsPerHour: 3 }
  await into.insert(tariff).values({
    alternative: 'agency',
    ...price,
    vatBasisPoints: 0,
    validFrom,
    source,
    status: 'sourced',
  })
  await into
    .insert(salaryStep)
    .values({ scale: 'LB', step: 1, validFrom, monthCents: 1, source, status: 'sourced' })
  await into
    .insert(lawParameter)
    .values({ kind: 'vog', code: '*', validFrom, body: OLD_VOG_RULE, source, status: 'sourced' })
  for (const { id: siteId, boardId } of [sites.a1, sites.b1]) {
    await into
      .insert(siteCalendarFeed)
      .values({ siteId, boardId, tokenHash: sha256(siteId), createdAt: now })
  }
  for (const { id: memberId } of [anna, bas]) {
    const days = { firstDay: day('2026-12-01'), lastDay: day('2026-12-02') }
    await into
      .insert(availabilityException)
      .values({ memberId, ...days, available: false, createdAt: now })
    await into.insert(preference).values({ memberId, level: 'HAVO' })
    await into
      .insert(mobilityWish)
      .values({ memberId, wish: 'other-school', since: day('2026-11-02') })
    await into
      .insert(calendarFeed)
      .values({ memberId, tokenHash: sha256(memberId), createdAt: now })
    await into
      .insert(exclusion)
      .values({ memberId, siteId: sites.a1.id, askedBy: 'member', firstDay: validFrom })
    await into
      .insert(exclusion)
      .values({ memberId, siteId: sites.b1.id, askedBy: 'school', firstDay: validFrom })
    const finding = { criterion: 'gesprek', met: true, evidence: 'verslag', foundOn: validFrom }
    await into.insert(intakeFinding).values({ poolId: pools.p.id, memberId, ...finding })
  }
  await into.insert(postcodePlace).values({ postcode4: '3811', latitude: 52.16, longitude: 5.39 })
  for (const { userId } of [users.schoolA, users.schoolB]) await signedIn(db, userId, now)
  await reading(db, { userId: users.schoolA.userId, boardId: boards.a.id }, now)
  await reading(db, { userId: users.schoolB.userId, boardId: boards.b.id }, now)
  await atTheDoor(db, world)
  await told(db, world)
  await lookedAt(db, world)
  await happened(db, world)
  await playedAgain(db, world, now)
}

/** A term of pool P is to be played again, and one draw of it was. */
async function playedAgain(db: TestDb, { pools, users }: Country, askedAt: Instant): Promise<void> {
  const into = rows(db)
  const question = askReplayInput.omit({ poolId: true }).parse({
    term: { kind: 'past', from: '2026-09-01', to: '2026-09-30' },
  })
  const asked = { poolId: pools.p.id, kind: 'compare', question, status: 'queued' } as const
  const again = only(
    await into
      .insert(replay)
      .values({ ...asked, askedBy: users.coordinatorP.userId, askedAt })
      .returning(),
  )
  const variantHash = sha256('anders')
  await into.insert(replayDraw).values({ replayId: again.id, variantHash, draw: 1, figures: {} })
}

const OLD_VOG_RULE = { sector: 'MBO', ageMax: { months: 6 } }

async function signedIn(db: TestDb, userId: string, now: Instant): Promise<void> {
  const into = rows(db)
  const { rows: scopes } = await db.adminPool.query<{ id: string }>(
    'select id from user_scope where user_id = $1',
    [userId],
  )
  await into.insert(accessKey).values({ userId, keyHash: userId, label: 'sleutel', createdAt: now })
  const expiresAt = (now + 60_000) as Instant
  const session = { tokenHash: userId, userScopeId: only(scopes).id, createdAt: now, expiresAt }
  const seen = { lastSeenAt: now, authenticatedAt: now, device: 'Firefox' } as const
  const how = { method: 'key', isStrong: true } as const
  await into.insert(login).values({ ...session, ...seen, ...how, userId })
  const inputHash = 'a'.repeat(64)
  await into
    .insert(idempotency)
    .values({ userId, key: 'k', operation: 'o', inputHash, createdAt: now })
}

/** Somebody is on the way in, people have ways in, and people were invited. */
async function atTheDoor(db: TestDb, { boards, pools, users }: Country): Promise<void> {
  const into = rows(db)
  const createdAt = at('2026-11-19 12:00')
  const expiresAt = at('2026-11-19 12:10')
  const browserHash = sha256('browser')
  await into
    .insert(attempt)
    .values({ kind: 'mail-code', browserHash, payload: {}, createdAt, expiresAt })
  await into.insert(throttle).values({ key: 'k', count: 1, until: expiresAt })
  for (const { id: boardId } of [boards.a, boards.b]) await aProvider(db, { boardId })
  const [provider] = await into.select().from(identityProvider)
  for (const { userId } of [users.schoolA, users.schoolB]) {
    await into.insert(authenticator).values({ userId, sealed: 's', createdAt, lastStep: 0 })
    await into.insert(recoveryCode).values({ codeHash: sha256(userId), userId, createdAt })
    const key = { name: 'Laptop', credentialId: userId, publicKey: 'p', counter: 0 }
    const made = { transports: [], isBackedUp: false, createdAt }
    await into.insert(passkey).values({ ...key, ...made, userId })
    const whose = { userId, providerId: provider?.id ?? '', issuer: 'https://a.example' }
    await into.insert(identity).values({ ...whose, subject: userId, linkedAt: createdAt })
  }
  const invited = {
    userId: users.schoolA.userId,
    invitedBy: users.schoolA.userId,
    createdAt,
    expiresAt,
  }
  const offered = [
    { role: 'board' as const, boardId: boards.a.id },
    { role: 'board' as const, boardId: boards.b.id },
    { role: 'coordinator' as const, poolId: pools.p.id, ofPoolId: pools.p.id },
  ]
  for (const [number, one] of offered.entries()) {
    const tokenHash = sha256(`token ${number}`)
    await into.insert(invitation).values({ ...invited, ...one, tokenHash, proof: 'mailbox' })
  }
}

/** Anna and Bas were told something about pools P and Q, and who configures about no pool. */
async function told(db: TestDb, { pools, anna, bas, users }: Country): Promise<void> {
  const into = rows(db)
  const writtenAt = at('2026-11-19 12:00')
  const receivers = [
    { memberId: anna.id, poolId: pools.p.id, audience: 'member' as const },
    { memberId: bas.id, poolId: pools.q.id, audience: 'member' as const },
    { userId: users.schoolA.userId, poolId: null, audience: 'admin' as const },
  ]
  for (const { audience, poolId, ...whom } of receivers) {
    const { id: deliveryId } = only(
      await into
        .insert(delivery)
        .values({ ...whom, channel: 'mail', status: 'waiting', writtenAt })
        .returning(),
    )
    const words = { address: 'a@voorbeeld.nl', language: 'nl', subject: 'S', text: 'T' } as const
    await into.insert(letter).values({ deliveryId, ...words })
    await into.insert(notice).values({
      ...whom,
      poolId,
      audience,
      decision: 'availability.stale:test',
      kind: 'availability.stale',
      noun: 'member',
      subjectId: anna.id,
      facts: {},
      writtenAt,
      gatherUntil: writtenAt,
      status: 'told',
      deliveryId,
    })
  }
}

/** A school is reading a file in, and has done so before. */
async function reading(
  db: TestDb,
  whose: { readonly userId: string; readonly boardId: string },
  now: Instant,
): Promise<void> {
  const into = rows(db)
  const times = { createdAt: now, expiresAt: (now + 60_000) as Instant }
  const file = { kind: 'requests', fileName: 'weg.csv', content: 'PERSOON' } as const
  await into.insert(importUpload).values({ ...whose, ...file, ...times })
  await into.insert(importHeading).values({ ...whose, kind: 'requests', mapping: {}, usedAt: now })
}

/** The coordinator of P looked at Anna's file, the school of A at who is away at A1; Anna and Bas say that something is wrong. */
async function lookedAt(db: TestDb, { boards, sites, anna, bas, users }: Country): Promise<void> {
  const into = rows(db)
  const seen = { seenAt: at('2026-11-19 12:00'), boardId: boards.a.id }
  const { rows: away } = await db.adminPool.query<{ id: string }>(
    'select id from absence where site_id = $1',
    [sites.a1.id],
  )
  await into.insert(viewing).values([
    {
      ...seen,
      viewerId: users.coordinatorP.userId,
      viewerRole: 'coordinator',
      what: 'member-file',
      memberId: anna.id,
    },
    {
      ...seen,
      viewerId: users.schoolA.userId,
      viewerRole: 'school',
      what: 'absence',
      absenceId: only(away).id,
    },
  ])
  for (const { id: memberId } of [anna, bas]) {
    const words = 'Mijn bevoegdheid klopt niet.'
    await into.insert(correction).values({ memberId, words, askedAt: seen.seenAt, status: 'open' })
  }
}

/** Something happened at A, at B and in pool P, and there is work for later. */
async function happened(db: TestDb, { boards, pools }: Country): Promise<void> {
  const given = { seq: 0, at: 0 as Instant, prev: '', hash: '' }
  const entry = { actorRole: 'worker', verb: 'pool.match', facts: {}, ...given }
  const places = [
    { chain: `board:${boards.a.id}`, boardId: boards.a.id, poolId: pools.p.id },
    { chain: `board:${boards.b.id}`, boardId: boards.b.id, poolId: pools.q.id },
    { chain: `pool:${pools.p.id}`, poolId: pools.p.id },
    { chain: 'system' },
  ]
  for (const place of places) {
    await rows(db)
      .insert(event)
      .values({ ...entry, ...place, subjectId: pools.p.id })
  }
  const runAfter = at('2026-11-19 12:00')
  await rows(db)
    .insert(job)
    .values({ kind: 'pool.match', subjectId: pools.p.id, payload: {}, runAfter })
}
