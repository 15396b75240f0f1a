import type { Spelregels } from '../domain/spelregels.ts'
import type { MemberGroup } from './member-group.ts'

/** Rules of play that can be otherwise in a replay. */
export const CHANGEABLE_RULES = [
  'roles',
  'vakken',
  'levels',
  'kinds',
  'peakMode',
  'longTermMinimum',
  'maximum',
  'split',
  'unlicensed',
  'travelMinutesMax',
  'poolStayMonthsMax',
  'boardAdmitsMembers',
  'onCallNoticeHours',
  'mayRefuse',
  'overheadCentsPerMonth',
  'unevenCoverCostPerHour',
] as const satisfies readonly (keyof Spelregels)[]
/** What is left out or undefined is as it is. */
export type ChangedRules = {
  readonly [Name in (typeof CHANGEABLE_RULES)[number]]?: Spelregels[Name] | undefined
}

/** More or fewer members of a group; what is left out of `of` is any. */
export interface MemberChange {
  readonly of: { readonly [Part in keyof MemberGroup]?: MemberGroup[Part] | undefined }
  /** Of a hundred that there are now: 100 is as it is, 0 is nobody. */
  readonly percent: number
}

/** What is otherwise in a replay. Empty: the present. */
export interface Variant {
  readonly rules: ChangedRules
  /** Boards that take no part: they ask nothing, and whom they employ is not there. */
  readonly boardsOut: readonly string[]
  /** For each of these boards one more like it: sites, demand of its own drawing, and whom it employs. */
  readonly boardsLike: readonly string[]
  readonly members: readonly MemberChange[]
}

export const PRESENT: Variant = { rules: {}, boardsOut: [], boardsLike: [], members: [] }

/** What a second board like an existing one is called; so are its sites and those whom it employs. */
export const ALIKE = '+'

/** Whether nothing is otherwise. */
export function isPresent({ rules, boardsOut, boardsLike, members }: Variant): boolean {
  return (
    Object.values(rules).every((rule) => rule === undefined) &&
    boardsOut.length === 0 &&
    boardsLike.length === 0 &&
    members.length === 0
  )
}
