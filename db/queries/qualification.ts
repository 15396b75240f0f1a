import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '../client.ts'
import { qualification } from '../schema/index.ts'

type Row = typeof qualification.$inferInsert

/**
 * Writes one line of a licence: where this person has one of the same vak and grade, until when that is valid; else a line of
 * its own. Answers its id and whether it is a new one.
 */
export async function putQualification(
  tx: Tx,
  {
    memberId,
    vakId,
    grade,
    validUntil,
  }: Required<Pick<Row, 'memberId' | 'grade'>> & {
    readonly vakId: string | null
    readonly validUntil: NonNullable<Row['validUntil']> | null
  },
): Promise<{ readonly id: string; readonly isNew: boolean }> {
  const sameVak = vakId === null ? isNull(qualification.vakId) : eq(qualification.vakId, vakId)
  const same = and(eq(qualification.memberId, memberId), eq(qualification.grade, grade), sameVak)
  const id = { id: qualification.id }
  const [known] = await tx.update(qualification).set({ validUntil }).where(same).returning(id)
  if (known !== undefined) return { ...known, isNew: false }
  const [made] = await tx
    .insert(qualification)
    .values({ memberId, vakId, grade, validUntil })
    .returning(id)
  if (made === undefined) throw new Error('a line of a licence was not inserted')
  return { ...made, isNew: true }
}
