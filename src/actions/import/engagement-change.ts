import type { KnownMember, NewMember } from '../../../db/queries/import-members.ts'
import type { CellNote } from '../../../db/queries/import-upload.ts'
import type { EngagementTerms, MemberUpdate } from '../../../db/queries/update-member.ts'
import type { Complain } from './each-row.ts'

type Engagement = NewMember['engagement']
type Note = (column: string, was: unknown, is: unknown) => void

/**
 * A contract that begins on the same day is put right; one that begins later comes after the one before, which ends the day
 * before; one that began earlier is an old file. Who employs somebody, and in what form, is never changed looking back.
 */
export function engagementChange(
  before: KnownMember['engagement'],
  next: Engagement,
  note: Note,
  complain: Complain,
): { readonly engagement: MemberUpdate['engagement']; readonly warnings: readonly CellNote[] } {
  if (before === undefined) {
    complain('VANAF', 'Deze persoon heeft nog geen contract. Leg dat eerst vast bij de vervanger.')
    return { engagement: undefined, warnings: [] }
  }
  const isSameForm = FIXED.every((field) => (before[field] ?? null) === (next[field] ?? null))
  if (next.firstDay > before.firstDay) {
    note('VANAF', before.firstDay, next.firstDay)
    return { engagement: { kind: 'next', endsId: before.id, row: next }, warnings: [] }
  }
  if (next.firstDay < before.firstDay) {
    const remedy = `Er is al een later contract, vanaf ${before.firstDay}. Aan contract en kosten is niets veranderd.`
    return {
      engagement: undefined,
      warnings: [{ column: 'VANAF', value: next.firstDay, remedy }],
    }
  }
  if (!isSameForm) {
    complain(
      next.form === before.form ? 'WERKGEVER' : 'CONTRACTVORM',
      'Een andere werkgever of contractvorm begint op een latere dag. Zet die dag in VANAF.',
    )
    return { engagement: undefined, warnings: [] }
  }
  return { engagement: corrected(before, next, note), warnings: [] }
}

const FIXED = ['form', 'employer', 'boardId', 'agencyId', 'regionId'] as const

function corrected(
  before: NonNullable<KnownMember['engagement']>,
  next: Engagement,
  note: Note,
): MemberUpdate['engagement'] {
  const set: EngagementTerms = {
    ...(next.weekMinutes !== before.weekMinutes && { weekMinutes: next.weekMinutes }),
    ...(next.wageCentsPerHour !== before.wageCentsPerHour && {
      wageCentsPerHour: next.wageCentsPerHour,
    }),
    ...(next.homeSiteId &&
      next.homeSiteId !== before.homeSiteId && { homeSiteId: next.homeSiteId }),
    ...(next.lastDay && next.lastDay !== before.lastDay && { lastDay: next.lastDay }),
  }
  if (set.weekMinutes !== undefined)
    note('UREN PER WEEK', before.weekMinutes / 60, set.weekMinutes / 60)
  if (set.wageCentsPerHour !== undefined)
    note('KOSTEN PER UUR', before.wageCentsPerHour / 100, set.wageCentsPerHour / 100)
  if (set.homeSiteId) note('STAMSCHOOL', '', 'een andere school')
  if (set.lastDay) note('TOT', before.lastDay, set.lastDay)
  return Object.keys(set).length === 0 ? undefined : { kind: 'corrected', id: before.id, set }
}
