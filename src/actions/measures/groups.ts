import { type Breakdown, NO_GROUP } from '../../../scheduler/measures/breakdown.ts'
import { type Facts, ofEachKind } from '../../../scheduler/measures/facts.ts'
import { HARD_RULES, SOFT_OBJECTIVES } from '../../../scheduler/rules/register.ts'

/** The group of everything that is another board's. */
export const OTHERS = 'others'

const SOURCE_WORDS: Readonly<Record<string, string>> = {
  'internal-team': 'Eigen team',
  'home-site': 'Stamschool',
  'own-board': 'Eigen bestuur',
  'other-board': 'Ander bestuur',
  flexpool: 'Flexpool',
  'on-call': 'Oproep',
  'part-timer': 'Parttimer die uitbreidt',
  unlicensed: 'Vakprofessional',
  agency: 'Bureau',
  open: 'Nog open',
  covered: 'Nog niet geheel vervuld',
  fulfilled: 'Nog niet geheel vervuld',
  outside: 'Buiten de pool',
  unfilled: 'Onvervuld',
}

const KIND_WORDS: Readonly<Record<string, string>> = {
  unplanned: 'Onvoorzien',
  planned: 'Gepland',
  training: 'Scholing',
}

const LENGTH_WORDS: Readonly<Record<string, string>> = {
  'under-5': 'Korter dan 5 schooldagen',
  '5-19': '5 tot en met 19 schooldagen',
  '20-plus': '20 schooldagen of langer',
}

const LEAD_WORDS: Readonly<Record<string, string>> = {
  'same-day': 'Op de dag zelf',
  '1-6': '1 tot en met 6 dagen vooraf',
  '7-27': '1 tot 4 weken vooraf',
  '28-plus': '4 weken of langer vooraf',
}

const RULE_WORDS: Readonly<Record<string, string>> = Object.fromEntries(
  [...HARD_RULES, ...SOFT_OBJECTIVES].map(({ id, title }) => [id, title]),
)

const FIXED_WORDS: Readonly<Partial<Record<Breakdown, Readonly<Record<string, string>>>>> = {
  source: SOURCE_WORDS,
  kind: KIND_WORDS,
  length: LENGTH_WORDS,
  lead: LEAD_WORDS,
  rule: RULE_WORDS,
}

const NO_GROUP_WORDS: Readonly<Partial<Record<Breakdown, string>>> = {
  vak: 'Zonder vak',
  pool: 'Buiten de pools',
  agency: 'Zonder bureau',
}

/** What a group is called in Dutch. */
export function groupLabel(
  id: string,
  by: Breakdown | null,
  names: ReadonlyMap<string, string>,
): string {
  if (id === OTHERS) return by === 'site' ? 'Scholen van andere besturen' : 'Andere besturen'
  if (id === NO_GROUP) {
    return (by === null ? undefined : NO_GROUP_WORDS[by]) ?? 'Niet toe te delen'
  }
  if (by === 'pair')
    return id
      .split('>')
      .map((board) => names.get(board) ?? board)
      .join(' → ')
  const words = by === null ? undefined : FIXED_WORDS[by]
  return words?.[id] ?? names.get(id) ?? id
}

/** The same facts, with the boards and sites of others as one group: a board knows its own and the whole of the pool. */
export function withoutOtherBoards(facts: Facts, ownBoardId: string): Facts {
  return ofEachKind(facts, (items) =>
    items.map((item) =>
      item.groups.board === ownBoardId || item.groups.board === NO_GROUP
        ? item
        : { ...item, groups: { ...item.groups, board: OTHERS, site: OTHERS } },
    ),
  )
}
