import { createHash } from 'node:crypto'
import type { Child } from 'hono/jsx'
import type { Planning } from '../../src/actions/planning/show.ts'
import { htmlOf } from '../html-of.ts'
import { startOf } from './address.ts'
import type { BoardWords } from './board-words.ts'
import { MemberRow, memberRowClass } from './member-row.tsx'
import { OpenRows, openLanes } from './open-rows.tsx'

/** A part of the board that is renewed by itself: the open requests, or one member. */
export interface BoardRow {
  /** Changes when anything that it shows does, and only then. */
  readonly mark: string
  /** Its HTML, made when it is asked for: most rows are as they were. */
  readonly html: () => string
}

/** The parts of the board in order: what stays on top, the rest of what is open, and every member. */
export function boardRows(words: BoardWords, planning: Planning) {
  const { first, last, open, members } = planning
  const { openRow, openRowMore } = words.t.planning
  const { sticky, rest } = openLanes(open, planning)
  const names = open.map(({ memberId }) => words.memberName(memberId))
  const groups = [
    { id: 'open', look: 'open stays', title: openRow, lanes: sticky },
    { id: 'open-rest', look: 'open', title: openRowMore, lanes: rest },
  ].filter(({ id, lanes }) => id === 'open' || lanes.length > 0)
  const row = (id: string, role: string, shows: unknown, content: () => RowContent): BoardRow => {
    const mark = markOf([words.t.code, first, last, shows])
    return { mark, html: () => rowHtml({ id, role, mark, ...content() }) }
  }
  return {
    open: groups.map(({ id, look, title, lanes }) =>
      row(id, 'rowgroup', [lanes, names], () => ({
        look,
        body: <OpenRows words={words} lanes={lanes} title={title} />,
      })),
    ),
    members: members.map((member) =>
      row(`m-${startOf(member.id)}`, 'row', member, () => ({
        look: memberRowClass(member, planning),
        body: <MemberRow words={words} member={member} board={planning} />,
      })),
    ),
  }
}

interface RowContent {
  readonly look: string
  readonly body: Child
}

function markOf(shows: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(shows))
    .digest('base64url')
    .slice(0, MARK_LENGTH)
}

/** Of sixteen million changes one is not seen until the next. */
const MARK_LENGTH = 4

function rowHtml(
  row: RowContent & { readonly id: string; readonly role: string; readonly mark: string },
) {
  const { id, role, mark, look, body } = row
  return htmlOf(
    <div class={look} role={role} id={id} data-v={mark}>
      {body}
    </div>,
  )
}
