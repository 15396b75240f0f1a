import type {
  admission,
  availability,
  availabilityException,
  engagement,
  exclusion,
  intakeFinding,
  member,
  memberDocument,
  memberRole,
  poolMember,
  preference,
  qualification,
} from '../../schema/index.ts'

/** The people of a pool as rows, by table. */
export interface RowsOfPeople {
  readonly members: (typeof member.$inferInsert)[]
  readonly roles: (typeof memberRole.$inferInsert)[]
  readonly engagements: (typeof engagement.$inferInsert)[]
  readonly qualifications: (typeof qualification.$inferInsert)[]
  readonly availabilities: (typeof availability.$inferInsert)[]
  readonly exceptions: (typeof availabilityException.$inferInsert)[]
  readonly documents: (typeof memberDocument.$inferInsert)[]
  readonly admissions: (typeof admission.$inferInsert)[]
  readonly poolMembers: (typeof poolMember.$inferInsert)[]
  readonly exclusions: (typeof exclusion.$inferInsert)[]
  readonly preferences: (typeof preference.$inferInsert)[]
  readonly findings: (typeof intakeFinding.$inferInsert)[]
}
