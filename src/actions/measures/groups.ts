import { type Breakdown, type Facts, NO_GROUP } from '../../../scheduler/measures/facts.ts'

/** The group of everything that is another board's. */
const OTHERS = 'others'

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

/** What a group is called in Dutch. */
export function groupLabel(
  id: string,
  by: Breakdown | null,
  names: ReadonlyMap<string, string>,
): string {
  if (id === OTHERS) return by === 'site' ? 'Scholen van andere besturen' : 'Andere besturen'
  if (id === NO_GROUP) return by === 'vak' ? 'Zonder vak' : 'Niet toe te delen'
  return by === 'source' ? (SOURCE_WORDS[id] ?? id) : (names.get(id) ?? id)
}

/** The same facts, with the boards and sites of others as one group: a board knows its own and the whole of the pool. */
export function withoutOtherBoards(facts: Facts, ownBoardId: string): Facts {
  const veiled = <Item extends Facts[keyof Facts][number]>(items: readonly Item[]): Item[] =>
    items.map((item) =>
      item.groups.board === ownBoardId || item.groups.board === NO_GROUP
        ? item
        : { ...item, groups: { ...item.groups, board: OTHERS, site: OTHERS } },
    )
  return {
    asked: veiled(facts.asked),
    offers: veiled(facts.offers),
    blocks: veiled(facts.blocks),
    work: veiled(facts.work),
    delivered: veiled(facts.delivered),
    overhead: veiled(facts.overhead),
  }
}
