import { and, desc, eq, gt, sql } from 'drizzle-orm'
import type { Instant } from '../../scheduler/domain/instant.ts'
import type { Tx } from '../client.ts'
import { importHeading, importUpload } from '../schema/index.ts'

export {
  type CellNote,
  IMPORT_KINDS,
  type LineFinding,
  type UploadReport,
} from '../schema/import-upload.ts'

export type UploadRow = typeof importUpload.$inferSelect
export type ImportKind = UploadRow['kind']

/** Keeps a file for its sender and answers its id. */
export async function insertUpload(
  tx: Tx,
  row: Omit<typeof importUpload.$inferInsert, 'id'>,
): Promise<string> {
  const id = crypto.randomUUID()
  await tx.insert(importUpload).values({ ...row, id })
  return id
}

/** One of the asker's own files that is still there. */
export async function uploadById(tx: Tx, id: string, now: Instant): Promise<UploadRow | undefined> {
  const [found] = await tx
    .select()
    .from(importUpload)
    .where(and(eq(importUpload.id, id), gt(importUpload.expiresAt, now)))
  return found
}

/** Keeps others from reading this file in until the end of the transaction; whether it is still to be read in. */
export async function lockUpload(tx: Tx, id: string): Promise<boolean> {
  const [found] = await tx
    .select({ report: importUpload.report })
    .from(importUpload)
    .where(eq(importUpload.id, id))
    .for('update')
  return found?.report === null
}

/** The asker's own files that are still being read in, the newest first. */
export function openUploads(tx: Tx, now: Instant) {
  const { id, kind, fileName, createdAt, expiresAt, report } = importUpload
  return tx
    .select({ id, kind, fileName, createdAt, expiresAt })
    .from(importUpload)
    .where(and(gt(expiresAt, now), sql`${report} is null`))
    .orderBy(desc(createdAt), desc(id))
    .limit(20)
}

/** Writes what was chosen and found; nothing where the file was read in or is gone. */
export async function describeUpload(
  tx: Tx,
  id: string,
  about: Pick<UploadRow, 'mapping' | 'findings'>,
): Promise<boolean> {
  const changed = await tx
    .update(importUpload)
    .set(about)
    .where(and(eq(importUpload.id, id), sql`${importUpload.report} is null`))
    .returning({ id: importUpload.id })
  return changed.length > 0
}

/** Keeps the report instead of the file; nothing where somebody was first. */
export async function endUpload(
  tx: Tx,
  id: string,
  report: NonNullable<UploadRow['report']>,
): Promise<boolean> {
  const changed = await tx
    .update(importUpload)
    .set({ report, content: '', findings: null })
    .where(and(eq(importUpload.id, id), sql`${importUpload.report} is null`))
    .returning({ id: importUpload.id })
  return changed.length > 0
}

/** Throws the file away. */
export async function deleteUpload(tx: Tx, id: string): Promise<boolean> {
  const gone = await tx
    .delete(importUpload)
    .where(eq(importUpload.id, id))
    .returning({ id: importUpload.id })
  return gone.length > 0
}

/** Throws away every file whose hour is over; only the worker can. */
export async function forgetUploads(tx: Tx, at: Instant): Promise<void> {
  await tx.execute(sql`select forget_uploads(${new Date(at).toISOString()}::timestamptz)`)
}

/** How the asker's own files called their columns the last time. */
export async function rememberedHeadings(
  tx: Tx,
  kind: ImportKind,
): Promise<Readonly<Record<string, string>>> {
  const [found] = await tx
    .select({ mapping: importHeading.mapping })
    .from(importHeading)
    .where(eq(importHeading.kind, kind))
  return found?.mapping ?? {}
}

/** Remembers how a file called its columns. */
export async function rememberHeadings(
  tx: Tx,
  row: Omit<typeof importHeading.$inferInsert, 'id'>,
): Promise<void> {
  const { userId, boardId, kind } = importHeading
  await tx
    .insert(importHeading)
    .values(row)
    .onConflictDoUpdate({
      target: [userId, boardId, kind],
      set: { mapping: row.mapping, usedAt: row.usedAt },
    })
}
