import { jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { appUser } from './app-user.ts'
import { board } from './board.ts'
import { id, instant } from './columns.ts'
import { IMPORT_KINDS } from './import-upload.ts'

/** How somebody's own files call the columns, remembered from the last time. */
export const importHeading = pgTable(
  'import_heading',
  {
    id: id(),
    userId: uuid('user_id')
      .notNull()
      .references(() => appUser.id),
    boardId: uuid('board_id').references(() => board.id),
    kind: text('kind', { enum: IMPORT_KINDS }).notNull(),
    /** Heading in the file by the column as the import calls it. */
    mapping: jsonb('mapping').$type<Readonly<Record<string, string>>>().notNull(),
    usedAt: instant('used_at').notNull(),
  },
  (table) => [
    unique('import_heading_of_user').on(table.userId, table.boardId, table.kind).nullsNotDistinct(),
  ],
)
