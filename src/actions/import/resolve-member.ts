import type { NewMember } from '../../../db/queries/import-members.ts'
import type { KnownReferences } from '../../../db/queries/import-references.ts'
import { DOCUMENT_KINDS } from '../../../scheduler/domain/member.ts'
import { vakOf } from '../reference/vak-of.ts'
import type { Complain as ComplainOfCell } from './each-row.ts'
import type { MemberRecord } from './member-record.ts'

/** The rows for one line of the file, its numbers and names turned into ids; what is not known is complained of. */
export function resolveMember(
  record: MemberRecord,
  known: KnownReferences,
  complainOf: ComplainOfCell,
): NewMember {
  const complain: Complain = (column, value, remedy) => complainOf(column, remedy, value)
  const boardIdOf = (column: string, number: string) => {
    const id = known.boardIdByNumber.get(number)
    if (id === undefined)
      complain(column, number, 'Dit bestuur is niet bekend. Lees eerst zijn vestigingen in.')
    return id ?? ''
  }
  for (const code of record.roleCodes) {
    if (!known.roles.has(code))
      complain('ROLLEN', code, `Kies uit: ${[...known.roles].join(', ')}.`)
  }
  const seenByBoardIds = record.seenByBoardNumbers.map((number) => boardIdOf('GEZIEN DOOR', number))
  const employer = employerOf(record, known, boardIdOf, complain)
  const { firstDay, lastDay, form, weekMinutes, wageCentsPerHour } = record
  const terms = { form, weekMinutes, wageCentsPerHour, wageBasis: 'import', firstDay, lastDay }
  return {
    member: personOf(record, employer.boardId),
    roleCodes: record.roleCodes,
    qualifications: qualificationsOf(record, known, complain),
    availability: record.available.map(({ rrule, from, until }) => {
      return { rrule, firstDay, lastDay, fromTime: from, untilTime: until }
    }),
    engagement: { ...employer, ...terms, homeSiteId: homeSiteIdOf(record, known, complain) },
    documents: documentsOf(record, seenByBoardIds),
    admissions: seenByBoardIds.map((boardId) => ({ boardId, admittedOn: firstDay })),
  }
}

function personOf(record: MemberRecord, homeBoardId: string | null): NewMember['member'] {
  const { name, email, phone, postcode4, latitude, longitude, travelMinutesMax } = record
  const reached = { name, email, phone }
  return { ...reached, postcode4, latitude, longitude, travelMinutesMax, homeBoardId }
}

function homeSiteIdOf(
  { homeSiteCode }: MemberRecord,
  known: KnownReferences,
  complain: Complain,
): string | null {
  if (homeSiteCode === null) return null
  const site = known.siteByCode.get(homeSiteCode)
  if (site !== undefined) return site.id
  const remedy = 'Deze vestiging is niet bekend. Gebruik de vestigingscode van DUO.'
  complain('STAMSCHOOL', homeSiteCode, remedy)
  return null
}

type Complain = (column: string, value: string, remedy: string) => void

function qualificationsOf(
  record: MemberRecord,
  known: KnownReferences,
  complain: Complain,
): NewMember['qualifications'] {
  return record.qualifications.map(({ vak, grade }) => {
    if (vak === null) return { vakId: null, grade }
    const found = vakOf(vak, known.vakken)
    if (found.id === undefined) complain('BEVOEGDHEDEN', vak, found.remedy)
    return { vakId: found.id ?? null, grade }
  })
}

function employerOf(
  { employer }: MemberRecord,
  known: KnownReferences,
  boardIdOf: (column: string, number: string) => string,
  complain: Complain,
) {
  const { kind, reference } = employer
  const nobody = { employer: kind, boardId: null, agencyId: null, regionId: null }
  switch (kind) {
    case 'board':
      return { ...nobody, boardId: boardIdOf('WERKGEVER', reference) }
    case 'provider': {
      const agencyId = known.agencyIdByName.get(reference.toLowerCase())
      if (agencyId === undefined)
        complain('WERKGEVER', reference, 'Dit bureau staat niet in het register.')
      return { ...nobody, agencyId: agencyId ?? '' }
    }
    case 'region': {
      const regionId = known.regionIdByCode.get(reference)
      if (regionId === undefined) complain('WERKGEVER', reference, 'Deze regio is niet bekend.')
      return { ...nobody, regionId: regionId ?? '' }
    }
    case 'requesting-board':
      return nobody
  }
}

/** Each board that has seen the papers has seen all of them on the first day; without a VOG only the other two. */
function documentsOf(record: MemberRecord, boardIds: readonly string[]): NewMember['documents'] {
  const kinds = DOCUMENT_KINDS.filter((kind) => kind !== 'vog' || record.vogIssuedOn !== null)
  return boardIds.flatMap((boardId) =>
    kinds.map((kind) => ({
      boardId,
      kind,
      issuedOn: (kind === 'vog' ? record.vogIssuedOn : null) ?? record.firstDay,
      seenOn: record.firstDay,
    })),
  )
}
