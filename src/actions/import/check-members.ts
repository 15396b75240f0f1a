import type { Tx } from '../../../db/client.ts'
import {
  type Joining,
  knownMembersByEmail,
  type NewMember,
  takenEmails,
} from '../../../db/queries/import-members.ts'
import { knownReferences } from '../../../db/queries/import-references.ts'
import type { CellNote } from '../../../db/queries/import-upload.ts'
import { placesOfPostcodes } from '../../../db/queries/postcode-place.ts'
import type { MemberUpdate } from '../../../db/queries/update-member.ts'
import type { CheckedLine } from './checked-line.ts'
import { eachRow, type ReadRow } from './each-row.ts'
import { memberChanges } from './member-changes.ts'
import { MEMBER_READER, type MemberRecord } from './member-record.ts'
import { resolveMember } from './resolve-member.ts'
import type { TableRow } from './table.ts'

/** What a line about a member would write: somebody new, or what is otherwise about somebody known. */
export type ReadyMember =
  | { readonly kind: 'new'; readonly member: NewMember }
  | { readonly kind: 'known'; readonly update: MemberUpdate | undefined }

/**
 * Looks at every line of a file of members from all sides: its cells, what they refer to, and what is known of the person
 * already. Somebody without coordinates stands in the middle of the postcode.
 */
export async function checkMembers(
  tx: Tx,
  rows: readonly TableRow[],
  joining: Joining,
): Promise<readonly CheckedLine<ReadyMember>[]> {
  const read = eachRow(rows, MEMBER_READER)
  const emails = read.map(({ entry }) => entry.email)
  const known = await knownReferences(tx)
  const people = await knownMembersByEmail(tx, joining.poolId, emails, joining.joinedOn)
  const taken = await takenEmails(tx, emails)
  const places = await placesOfPostcodes(
    tx,
    read.flatMap(({ entry }) => entry.postcode4 ?? []),
  )
  return read.map((line) => {
    const { row, entry, problems, complain } = line
    const place = entry.latitude === null ? places.get(entry.postcode4 ?? '') : undefined
    const placed = place === undefined ? entry : { ...entry, ...placeOf(place) }
    const next = resolveMember(placed, known, complain)
    const before = people.get(entry.email)
    if (before === undefined && taken.has(entry.email))
      complain(
        'EMAIL',
        'Dit adres is al van iemand in een andere pool. Vraag de beheerder om hulp.',
      )
    const about = row.isCutOff ? '' : entry.name || entry.email
    const base = { row, line: row.line, about, problems, warnings: placeWarnings(line, placed) }
    if (before === undefined)
      return finish({ ...base, changes: [] }, { kind: 'new', member: next }, 'new')
    const { update, changes, warnings } = memberChanges(before, next, complain)
    const told = { ...base, changes, warnings: [...base.warnings, ...warnings] }
    return finish(told, { kind: 'known', update }, update === undefined ? 'same' : 'changed')
  })
}

function finish(
  line: Omit<CheckedLine<ReadyMember>, 'state' | 'ready'>,
  ready: ReadyMember,
  state: 'new' | 'changed' | 'same',
): CheckedLine<ReadyMember> {
  const isRefused = line.problems.length > 0
  return isRefused
    ? { ...line, changes: [], state: 'refused', ready: undefined }
    : { ...line, state, ready }
}

function placeOf({
  latitude,
  longitude,
}: {
  readonly latitude: number
  readonly longitude: number
}) {
  return { latitude, longitude }
}

function placeWarnings({ row }: ReadRow<MemberRecord>, placed: MemberRecord): readonly CellNote[] {
  if (placed.latitude !== null || row.isCutOff) return []
  const remedy =
    'Er is geen plaats bekend, dus reistijd en reiskosten tellen niet mee. Geef coördinaten of een postcode, of lees eerst postcodes in.'
  return [{ column: 'POSTCODE4', value: placed.postcode4 ?? '', remedy }]
}
