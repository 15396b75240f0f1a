import {
  admission,
  availability,
  engagement,
  member,
  memberDocument,
  memberRole,
  poolMember,
  qualification,
} from '../../../db/schema/index.ts'
import { day } from '../../../scheduler/domain/day.ts'
import { clockTime, type Instant } from '../../../scheduler/domain/instant.ts'
import { DOCUMENT_KINDS } from '../../../scheduler/domain/member.ts'
import type { TestDb } from '../use-db.ts'
import { reference } from './reference.ts'
import { next, only, rows } from './rows.ts'

/** What is ordinary about a member, and what a test may want otherwise. */
export interface MemberCase {
  readonly row?: Partial<typeof member.$inferInsert>
  /** Admitted to this pool since 1 August 2026. */
  readonly poolId?: string
  readonly place?: Partial<typeof poolMember.$inferInsert>
  readonly roles?: readonly string[]
  /** A full-time permanent job at the home board; `null`: nobody engages this person. */
  readonly engagement?: Partial<typeof engagement.$inferInsert> | null
  readonly qualifications?: readonly Omit<typeof qualification.$inferInsert, 'memberId'>[]
  /** Monday to Friday from 07:00 to 18:00. */
  readonly availability?: readonly Omit<typeof availability.$inferInsert, 'memberId'>[]
  /** Boards that have seen every document and admitted the member; the home board unless given. */
  readonly knownToBoardIds?: readonly string[]
}

const USUAL = {
  rrule: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
  firstDay: day('2026-08-03'),
  fromTime: clockTime('07:00'),
  untilTime: clockTime('18:00'),
}

/** A licensed first-degree teacher of wiskunde whom `homeBoardId` employs full-time, with all documents seen. */
export async function aMember(db: TestDb, homeBoardId: string | null, about: MemberCase = {}) {
  await reference(db)
  const made = await personRow(db, homeBoardId, about)
  const memberId = made.id
  const into = rows(db)
  const {
    roles = ['leraar'],
    qualifications = [{ vakId: 'wi', grade: 'G1' }],
    availability: usual = [USUAL],
  } = about
  for (const roleCode of roles) await into.insert(memberRole).values({ memberId, roleCode })
  for (const line of qualifications) await into.insert(qualification).values({ ...line, memberId })
  for (const line of usual) await into.insert(availability).values({ ...line, memberId })
  for (const boardId of about.knownToBoardIds ?? (homeBoardId === null ? [] : [homeBoardId])) {
    await aKnownMember(db, memberId, boardId)
  }
  if (about.poolId !== undefined) await placeRow(db, memberId, about.poolId, about.place)
  const engagementId =
    about.engagement === null ? null : (await anEngagement(db, made, about.engagement)).id
  return { ...made, engagementId }
}

/** That a board has seen VOG, identity and diploma of 1 September 2026, and lets the member work at its schools. */
export async function aKnownMember(db: TestDb, memberId: string, boardId: string): Promise<void> {
  const seen = { issuedOn: day('2026-09-01'), seenOn: day('2026-09-15') }
  for (const kind of DOCUMENT_KINDS) {
    await rows(db)
      .insert(memberDocument)
      .values({ memberId, boardId, kind, ...seen })
  }
  await rows(db)
    .insert(admission)
    .values({ memberId, boardId, admittedOn: day('2026-09-15') })
}

function personRow(db: TestDb, homeBoardId: string | null, { row }: MemberCase) {
  const number = next()
  return rows(db)
    .insert(member)
    .values({
      name: `Invaller ${number}`,
      email: `invaller-${number}@voorbeeld.nl`,
      phone: '06 12 34 56 78',
      postcode4: '3811',
      latitude: 52.16,
      longitude: 5.39,
      homeBoardId,
      createdAt: Date.UTC(2026, 7, 1) as Instant,
      ...row,
    })
    .returning()
    .then(only)
}

async function placeRow(
  db: TestDb,
  memberId: string,
  poolId: string,
  over: MemberCase['place'],
): Promise<void> {
  await rows(db)
    .insert(poolMember)
    .values({ poolId, memberId, status: 'admitted', joinedOn: day('2026-08-01'), ...over })
}

async function anEngagement(
  db: TestDb,
  { id: memberId, homeBoardId }: { readonly id: string; readonly homeBoardId: string | null },
  over: Partial<typeof engagement.$inferInsert> = {},
) {
  return only(
    await rows(db)
      .insert(engagement)
      .values({
        memberId,
        employer: homeBoardId === null ? 'requesting-board' : 'board',
        boardId: homeBoardId,
        form: 'permanent',
        weekMinutes: 2_400,
        wageCentsPerHour: 4_200,
        wageBasis: 'LB 12',
        firstDay: day('2025-08-01'),
        ...over,
      })
      .returning(),
  )
}
