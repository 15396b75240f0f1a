import { createHash } from 'node:crypto'
import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { Planning } from '../../src/actions/planning/show.ts'
import { htmlOf } from '../html-of.ts'
import { startOf } from './address.ts'
import type { BoardWords } from './board-words.ts'
import { MemberRow, memberRowClass } from './member-row.tsx'
import { OpenRows, openLanes } from './open-rows.tsx'

/** A part of the board that is renewed by itself: the open requests, or one member. */
export interface BoardRow {
  readonly id: string
  /** Changes when anything that it shows does, and only then. */
  readonly mark: string
  readonly html: string
}

/** The parts of the board in order: what stays on top, the rest of what is open, and every member. */
export function boardRows(words: BoardWords, planning: Planning) {
  const { sticky, rest } = openLanes(planning.open, planning)
  const { openRow, openRowMore } = words.t.planning
  const group = (id: string, html: Child, isSticky: boolean) =>
    boardRow(id, { class: isSticky ? 'open top' : 'open', role: 'rowgroup' }, html)
  const open = [
    group('open', <OpenRows words={words} lanes={sticky} title={openRow} />, true),
    ...(rest.length === 0
      ? []
      : [group('open-rest', <OpenRows words={words} lanes={rest} title={openRowMore} />, false)]),
  ]
  const members = planning.members.map((member) =>
    boardRow(
      `m-${startOf(member.id)}`,
      { class: memberRowClass(member, planning), role: 'row' },
      <MemberRow words={words} member={member} board={planning} />,
    ),
  )
  return { open, members }
}

function boardRow(
  id: string,
  about: { readonly class: string; readonly role: string },
  content: Child,
): BoardRow {
  const inner = htmlOf(content)
  const mark = createHash('sha256')
    .update(about.class)
    .update(inner)
    .digest('base64url')
    .slice(0, 4)
  const html = htmlOf(
    <div {...about} id={id} data-v={mark}>
      {raw(inner)}
    </div>,
  )
  return { id, mark, html }
}
