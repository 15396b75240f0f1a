import type { Law } from '../domain/law.ts'
import type { Level } from '../domain/level.ts'
import type { Member } from '../domain/member.ts'
import type { Qualification } from '../domain/qualification.ts'

/** What somebody is in the composition of a pool: role, vak, and the highest level that may be taught in all its years. */
export interface MemberGroup {
  readonly roleCode: string
  readonly vak: string | null
  readonly level: Level | null
}

/** A first degree reaches vwo, a second degree vmbo-t: whoever may teach a level here may teach those behind it. */
const HIGHEST_FIRST: readonly Level[] = [
  'VWO',
  'HAVO',
  'VMBO-T',
  'VMBO-G',
  'VMBO-K',
  'VMBO-B',
  'PRO',
  'VSO',
  'VAVO',
  'ISK',
  'MBO',
  'BO',
  'SBO',
  'SO',
]

/** The group of a member: by the line of the licence that reaches highest, of equals the vak that comes first by name. */
export function groupOf(
  { roleCodes, qualifications }: Pick<Member, 'roleCodes' | 'qualifications'>,
  { competence }: Pick<Law, 'competence'>,
): MemberGroup {
  const roleCode = roleCodes.toSorted()[0] ?? '-'
  const reach = ({ grade }: Qualification) =>
    HIGHEST_FIRST.findIndex((level) =>
      competence.some(
        (rule) =>
          rule.grade === grade &&
          rule.levels.some((taught) => taught.level === level && taught.years === null),
      ),
    )
  const lines = qualifications
    .map((line) => ({ vak: line.vak, reach: reach(line) }))
    .filter((line) => line.reach >= 0)
    .toSorted((a, b) => a.reach - b.reach || ((a.vak ?? '') < (b.vak ?? '') ? -1 : 1))
  const [best] = lines
  return { roleCode, vak: best?.vak ?? null, level: HIGHEST_FIRST[best?.reach ?? -1] ?? null }
}

/** A group in one text, to count by. */
export function groupKey({ roleCode, vak, level }: MemberGroup): string {
  return `${roleCode}\n${vak ?? ''}\n${level ?? ''}`
}
