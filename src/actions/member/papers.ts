import { addDays, addMonths, type Day } from '../../../scheduler/domain/day.ts'
import type { ContractForm } from '../../../scheduler/domain/engagement.ts'
import { lastDayToSeeVog, type VogRule } from '../../../scheduler/domain/law.ts'
import { type Level, sectorOf } from '../../../scheduler/domain/level.ts'
import type { DocumentKind, SeenDocument } from '../../../scheduler/domain/member.ts'
import type { Grade } from '../../../scheduler/domain/qualification.ts'

/** Half a year ahead: long enough to ask for a certificate, a licence or a new contract. */
export const PAPERS_DAYS = 183

/** A board at which this person may be put to work, with what it must have seen. */
export interface BoardOfPerson {
  readonly boardId: string
  readonly levels: readonly Level[]
}

/** What a person has, as far as it can be missing or end. */
export interface HeldPapers {
  readonly boards: readonly BoardOfPerson[]
  readonly needsDiploma: boolean
  readonly documents: readonly SeenDocument[]
  readonly qualifications: readonly {
    readonly vak: string | null
    readonly grade: Grade
    readonly validUntil: Day | null
  }[]
  readonly engagement: { readonly form: ContractForm; readonly lastDay: Day | null } | null
  /** The last day of the longest stay that the rules of play allow. */
  readonly lastPoolDay: Day | null
}

/** Something that somebody must do something about. */
export interface Paper {
  readonly kind: DocumentKind | 'licence' | 'engagement' | 'pool-stay'
  readonly boardId: string | null
  readonly vak: string | null
  readonly grade: Grade | null
  /** The last day on which it is all right; null: it is missing now. */
  readonly until: Day | null
}

const PLAIN = { boardId: null, vak: null, grade: null }

/**
 * What is missing now, then what ends within half a year, soonest first. A certificate of conduct (VOG) is good for ever once a
 * board saw it in time; where another board saw one that is still fresh, its last day is told.
 */
export function papersOf(
  held: HeldPapers,
  vogRules: readonly VogRule[],
  today: Day,
): readonly Paper[] {
  const horizon = addDays(today, PAPERS_DAYS)
  const all = [
    ...held.boards.flatMap((board) => atBoard(held, board, vogRules, today)),
    ...held.qualifications.map(({ vak, grade, validUntil }) => ({
      ...PLAIN,
      kind: 'licence' as const,
      vak,
      grade,
      until: validUntil,
      isEndless: validUntil === null,
    })),
    {
      ...PLAIN,
      kind: 'engagement' as const,
      until: held.engagement?.lastDay ?? null,
      isEndless: held.engagement?.lastDay === null,
    },
    {
      ...PLAIN,
      kind: 'pool-stay' as const,
      until: held.lastPoolDay,
      isEndless: held.lastPoolDay === null,
    },
  ]
  return all
    .filter(({ until, isEndless }) => !isEndless && (until === null || until <= horizon))
    .map(({ isEndless: _isEndless, ...paper }) => paper)
    .toSorted((one, other) => ((one.until ?? '') < (other.until ?? '') ? -1 : 1))
}

function atBoard(
  { documents, needsDiploma }: HeldPapers,
  board: BoardOfPerson,
  vogRules: readonly VogRule[],
  today: Day,
) {
  const { boardId } = board
  const has = (kind: DocumentKind) =>
    documents.some((seen) => seen.kind === kind && seen.boardId === boardId)
  const missing = (kind: DocumentKind) => ({
    ...PLAIN,
    kind,
    boardId,
    until: null,
    isEndless: false,
  })
  return [
    ...vogAt(documents, board, vogRules, today).map((until) => ({ ...missing('vog'), until })),
    ...(has('identity') ? [] : [missing('identity')]),
    ...(needsDiploma && !has('diploma') ? [missing('diploma')] : []),
  ]
}

/** Until when this board can still see a certificate that another saw; null: there is none; nothing where it saw one in time. */
function vogAt(
  documents: readonly SeenDocument[],
  { boardId, levels }: BoardOfPerson,
  vogRules: readonly VogRule[],
  today: Day,
): readonly (Day | null)[] {
  const sectors = new Set(levels.map(sectorOf))
  const rules = vogRules.filter(({ sector }) => sectors.has(sector))
  const certificates = documents.filter(({ kind }) => kind === 'vog')
  const last = (issuedOn: Day) =>
    rules.map((rule) => lastDayToSeeVog(issuedOn, rule)).toSorted()[0] ?? addMonths(issuedOn, 6)
  const inTime = certificates.some(
    (seen) => seen.boardId === boardId && seen.seenOn <= last(seen.issuedOn),
  )
  if (inTime) return []
  const newest = certificates
    .map(({ issuedOn }) => last(issuedOn))
    .toSorted()
    .at(-1)
  return [newest !== undefined && newest >= today ? newest : null]
}

/** The last day in the pool by the rules of play. */
export function lastPoolDayOf(joinedOn: Day | null, monthsMax: number | null): Day | null {
  return joinedOn === null || monthsMax === null
    ? null
    : addDays(addMonths(joinedOn, monthsMax), -1)
}
