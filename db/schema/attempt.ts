import { index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { appUser } from './app-user.ts'
import { id, instant } from './columns.ts'

/** What somebody at the door is in the middle of. */
export const ATTEMPT_KINDS = [
  'mail-code',
  'second-step',
  'enrol',
  'passkey',
  'passkey-new',
  'oidc',
  'oidc-trial',
] as const

/** One way through the door, begun in one browser and of use in no other; over after some minutes, some tries, or one success. */
export const attempt = pgTable(
  'attempt',
  {
    id: id(),
    kind: text('kind', { enum: ATTEMPT_KINDS }).notNull(),
    /** SHA-256 of the secret that only this browser has. */
    browserHash: text('browser_hash').notNull(),
    /** The address that was typed, whether anybody has it or not. */
    email: text('email'),
    /** Who it is, once that is proved or where somebody is signed in. */
    userId: uuid('user_id').references(() => appUser.id),
    /** What has to be typed, as a keyed hash. */
    secretHash: text('secret_hash'),
    payload: jsonb('payload').$type<Readonly<Record<string, string>>>().notNull(),
    tries: integer('tries').notNull().default(0),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
  },
  (table) => [index('attempt_expires').on(table.expiresAt)],
)
