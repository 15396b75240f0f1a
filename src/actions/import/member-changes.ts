import type { KnownMember, NewMember } from '../../../db/queries/import-members.ts'
import type { CellNote } from '../../../db/queries/import-upload.ts'
import type { MemberUpdate } from '../../../db/queries/update-member.ts'
import type { Complain } from './each-row.ts'
import { engagementChange } from './engagement-change.ts'

/** What a file says otherwise about somebody who is known. */
export interface MemberChanges {
  /** Undefined where nothing is otherwise. */
  readonly update: MemberUpdate | undefined
  readonly changes: readonly CellNote[]
  readonly warnings: readonly CellNote[]
}

/**
 * What a file says otherwise about somebody who is known: contact, place, roles, licences, contract, papers. What the file
 * leaves empty stays as it is, and so does availability, which people keep themselves.
 */
export function memberChanges(
  before: KnownMember,
  next: NewMember,
  complain: Complain,
): MemberChanges {
  const changes: CellNote[] = []
  const note = (column: string, was: unknown, is: unknown) =>
    changes.push({ column, value: inWords(was), remedy: inWords(is) })
  const person = personChanges(before, next, note)
  const roleCodes = sameSet(before.roleCodes, next.roleCodes) ? undefined : next.roleCodes
  if (roleCodes !== undefined) note('ROLLEN', before.roleCodes, roleCodes)
  const licences = licenceChanges(before, next)
  if (licences.newQualifications.length + licences.endedQualificationIds.length > 0)
    note('BEVOEGDHEDEN', before.qualifications.map(licence), next.qualifications.map(licence))
  const { engagement, warnings } = engagementChange(
    before.engagement,
    next.engagement,
    note,
    complain,
  )
  const documents = next.documents.filter((document) => !isSeen(before, document))
  const vogs = documents.filter(({ kind }) => kind === 'vog')
  if (vogs.length > 0) note('VOG AFGEGEVEN', '', vogs[0]?.issuedOn)
  const admissions = next.admissions.filter(
    ({ boardId }) => !before.admissions.some((known) => known.boardId === boardId),
  )
  if (admissions.length > 0) note('GEZIEN DOOR', before.admissions.length, next.admissions.length)
  if (!before.isInPool) changes.push({ column: null, value: '', remedy: 'komt ook in deze pool' })
  const isSame = changes.length === 0 && documents.length === 0
  const memberId = before.person.id
  const joinsPool = !before.isInPool
  const update = {
    memberId,
    joinsPool,
    person,
    roleCodes,
    ...licences,
    engagement,
    documents,
    admissions,
  }
  return { update: isSame ? undefined : update, changes, warnings }
}

const PERSON_COLUMNS = {
  name: 'NAAM',
  phone: 'TELEFOON',
  postcode4: 'POSTCODE4',
  latitude: 'BREEDTEGRAAD',
  longitude: 'LENGTEGRAAD',
  travelMinutesMax: 'REISTIJD',
  homeBoardId: 'WERKGEVER',
} as const

function personChanges(
  { person }: KnownMember,
  { member }: NewMember,
  note: (column: string, was: unknown, is: unknown) => void,
): MemberUpdate['person'] {
  const fields = Object.keys(PERSON_COLUMNS) as (keyof typeof PERSON_COLUMNS)[]
  const changed = fields.filter((field) => {
    const is = member[field]
    return is !== null && is !== undefined && is !== '' && is !== person[field]
  })
  // The board that keeps the file is told by the contract, in words.
  for (const field of changed.filter((each) => each !== 'homeBoardId'))
    note(PERSON_COLUMNS[field], person[field], member[field])
  return Object.fromEntries(changed.map((field) => [field, member[field]]))
}

function licenceChanges(before: KnownMember, next: NewMember) {
  const known = new Set(before.qualifications.map(licence))
  const asked = new Set(next.qualifications.map(licence))
  return {
    newQualifications: next.qualifications.filter((one) => !known.has(licence(one))),
    endedQualificationIds: before.qualifications.flatMap((one) =>
      asked.has(licence(one)) ? [] : [one.id],
    ),
  }
}

function licence({
  vakId,
  grade,
}: {
  readonly vakId?: string | null | undefined
  readonly grade: string
}): string {
  return vakId ? `${vakId} ${grade}` : grade
}

/** Identity and diploma are seen once; a certificate of conduct again when there is a newer one. */
function isSeen(
  { documents }: KnownMember,
  { boardId, kind, issuedOn }: NewMember['documents'][number],
): boolean {
  return documents.some(
    (known) =>
      known.boardId === boardId &&
      known.kind === kind &&
      (kind !== 'vog' || known.issuedOn === issuedOn),
  )
}

function sameSet(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((item) => other.includes(item))
}

function inWords(value: unknown): string {
  if (Array.isArray(value)) return value.join(', ')
  if (typeof value === 'number') return new Intl.NumberFormat('nl-NL').format(value)
  return typeof value === 'string' ? value : ''
}
