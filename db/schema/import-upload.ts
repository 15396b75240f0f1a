import { index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { appUser } from './app-user.ts'
import { board } from './board.ts'
import { id, instant } from './columns.ts'
import { pool } from './pool.ts'

/** What a file of rows can hold. */
export const IMPORT_KINDS = ['requests', 'members', 'sites'] as const

/** A cell that was refused, warned about or changed, by the column as the import calls it; null: the whole line. */
export interface CellNote {
  readonly column: string | null
  readonly value: string
  readonly remedy: string
}

/** What was found about one line of a file. */
export interface LineFinding {
  readonly line: number
  /** Who or what the line is about. */
  readonly about: string
  readonly state: 'new' | 'changed' | 'same' | 'refused'
  readonly problems: readonly CellNote[]
  readonly warnings: readonly CellNote[]
  /** `value` is what was, `remedy` what it becomes. */
  readonly changes: readonly CellNote[]
}

/** What became of a file: what was made, and the lines that were left out with why. */
export interface UploadReport {
  readonly created: number
  readonly updated: number
  readonly unchanged: number
  readonly headings: readonly string[]
  readonly made: readonly {
    readonly line: number
    readonly about: string
    readonly requestId?: string
  }[]
  readonly skipped: readonly {
    readonly line: number
    readonly about: string
    readonly cells: readonly string[]
    readonly reasons: readonly CellNote[]
  }[]
}

/** A file that somebody is reading in, step by step. It may name who is away, so it is gone after an hour. */
export const importUpload = pgTable(
  'import_upload',
  {
    id: id(),
    userId: uuid('user_id')
      .notNull()
      .references(() => appUser.id),
    /** The board of a school; null for a coordinator and the administrator. */
    boardId: uuid('board_id').references(() => board.id),
    /** The pool that is asked or joined; null lets each board's own pools decide. */
    poolId: uuid('pool_id').references(() => pool.id),
    kind: text('kind', { enum: IMPORT_KINDS }).notNull(),
    fileName: text('file_name').notNull(),
    /** Empty once it was read in. */
    content: text('content').notNull(),
    /** Heading in the file by the column as the import calls it. */
    mapping: jsonb('mapping').$type<Readonly<Record<string, string>>>(),
    findings: jsonb('findings').$type<readonly LineFinding[]>(),
    report: jsonb('report').$type<UploadReport>(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
  },
  (table) => [index('import_upload_user').on(table.userId, table.expiresAt)],
)
