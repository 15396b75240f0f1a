import type { ShownReplay } from '../../src/actions/replay/shown-replay.ts'
import { plainDay } from '../parts/when.ts'
import type { Messages } from '../words/nl.ts'

/** What vakken and roles are called, by their codes. */
export interface CodeNames {
  readonly vakken: Readonly<Record<string, string>>
  readonly roles: Readonly<Record<string, string>>
}

/** The term of a question in words. */
export function termInWords(t: Messages, { question: { term } }: ShownReplay): string {
  if (term.kind === 'past') return t.replay.past(plainDay(t, term.from), plainDay(t, term.to))
  return t.replay.drawn(term.members, term.requests, term.weeks)
}

/** What is asked to be otherwise, one line each. */
export function differencesInWords(
  t: Messages,
  { question: { variant, fillRatePercent } }: ShownReplay,
  names: CodeNames,
  boards: readonly { readonly boardId: string; readonly boardName: string }[],
): readonly string[] {
  const words = t.replay.form
  const { travelMinutesMax, split, longTermMinimum } = variant.rules
  const nameOf = (id: string) => boards.find(({ boardId }) => boardId === id)?.boardName ?? ''
  return [
    ...(fillRatePercent === undefined ? [] : [`${words.target} ${fillRatePercent}`]),
    ...(travelMinutesMax === undefined ? [] : [`${words.travel}: ${travelMinutesMax}`]),
    ...(split === undefined ? [] : [`${words.split}: ${words.splits[split]}`]),
    ...(longTermMinimum === undefined ? [] : [`${words.minimum}: ${longTermMinimum?.days ?? 0}`]),
    ...variant.boardsOut.map((id) => `${words.board(nameOf(id))}: ${words.boards.out}`),
    ...variant.boardsLike.map((id) => `${words.board(nameOf(id))}: ${words.boards.like}`),
    ...variant.members.map(({ of, percent }) => {
      const group = [of.vak === undefined ? undefined : names.vakken[of.vak], of.level]
      const told = group.filter((part) => part !== undefined).join(', ')
      return `${words.percent}: ${percent}${told === '' ? '' : ` (${told})`}`
    }),
  ]
}

/** One group of a composition in words. */
export function groupName(
  t: Messages,
  names: CodeNames,
  group: { readonly roleCode: string; readonly vak: string | null; readonly level: string | null },
): string {
  const role = names.roles[group.roleCode] ?? group.roleCode
  const vak =
    group.vak === null ? t.replay.composition.noVak : (names.vakken[group.vak] ?? group.vak)
  return [role, vak, ...(group.level === null ? [] : [group.level])].join(', ')
}
