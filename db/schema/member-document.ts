import { pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { DOCUMENT_KINDS } from '../../scheduler/domain/member.ts'
import { board } from './board.ts'
import { dayColumn, id } from './columns.ts'
import { member } from './member.ts'

/** That a board has seen a document of a member; the document itself is not kept here. */
export const memberDocument = pgTable(
  'member_document',
  {
    id: id(),
    memberId: uuid('member_id')
      .notNull()
      .references(() => member.id),
    boardId: uuid('board_id')
      .notNull()
      .references(() => board.id),
    kind: text('kind', { enum: DOCUMENT_KINDS }).notNull(),
    issuedOn: dayColumn('issued_on').notNull(),
    seenOn: dayColumn('seen_on').notNull(),
  },
  (table) => [
    unique('member_document_once').on(table.memberId, table.boardId, table.kind, table.issuedOn),
  ],
)
