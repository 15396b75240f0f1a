import { and, asc, desc, eq, lte } from 'drizzle-orm'
import type { Day } from '../../scheduler/domain/day.ts'
import type { ChainRule, Law, LawSource, VogRule, WorkingTime } from '../../scheduler/domain/law.ts'
import type { CompetenceRule } from '../../scheduler/domain/qualification.ts'
import type { VatRule } from '../../scheduler/domain/settlement.ts'
import type { OnCost, SalaryStep } from '../../scheduler/domain/wage.ts'
import type { Tx } from '../client.ts'
import { lawParameter, salaryStep } from '../schema/index.ts'

type Row = typeof lawParameter.$inferSelect

/**
 * The law in force on a day: of each kind and code the newest that has begun. The body of a row holds what its noun in
 * `scheduler/domain/law.ts` holds beside the source: a `CompetenceRule`, or the figures of `WorkingTime`, `ChainRule` or
 * `VogRule`. Throws where no competence table or no working time was in force: without law nothing can be judged.
 */
export async function lawInForce(tx: Tx, day: Day): Promise<Law> {
  const rows = await tx
    .selectDistinctOn([lawParameter.kind, lawParameter.code])
    .from(lawParameter)
    .where(lte(lawParameter.validFrom, day))
    .orderBy(asc(lawParameter.kind), asc(lawParameter.code), desc(lawParameter.validFrom))
  const competence = rows.filter(({ kind }) => kind === 'competence')
  const newest = competence.toSorted((one, other) => (one.validFrom < other.validFrom ? 1 : -1))[0]
  const workingTime = rows.find(({ kind }) => kind === 'working-time')
  if (newest === undefined || workingTime === undefined) {
    throw new Error(`no competence table or no working time is in force on ${day}`)
  }
  return {
    competence: competence.map(({ body }) => body as CompetenceRule),
    competenceSource: sourceOf(newest),
    workingTime: {
      ...(workingTime.body as Omit<WorkingTime, keyof LawSource>),
      ...sourceOf(workingTime),
    },
    chainRules: rows
      .filter(({ kind }) => kind === 'chain')
      .map((row) => ({ ...(row.body as Omit<ChainRule, keyof LawSource>), ...sourceOf(row) })),
    vogRules: rows
      .filter(({ kind }) => kind === 'vog')
      .map((row) => ({ ...(row.body as Omit<VogRule, keyof LawSource>), ...sourceOf(row) })),
  }
}

/** The rules of VAT in force on a day. */
export async function vatRulesInForce(tx: Tx, day: Day): Promise<readonly VatRule[]> {
  const rows = await tx
    .selectDistinctOn([lawParameter.code])
    .from(lawParameter)
    .where(and(eq(lawParameter.kind, 'vat'), lte(lawParameter.validFrom, day)))
    .orderBy(asc(lawParameter.code), desc(lawParameter.validFrom))
  return rows.map((row) => ({ ...(row.body as Omit<VatRule, keyof LawSource>), ...sourceOf(row) }))
}

/** Every known salary of one step of a scale, and every known on-cost: which counts is decided by the day. */
export async function wageTables(
  tx: Tx,
  scale: string,
  step: number,
): Promise<{ readonly steps: readonly SalaryStep[]; readonly onCosts: readonly OnCost[] }> {
  const steps = await tx
    .select()
    .from(salaryStep)
    .where(and(eq(salaryStep.scale, scale), eq(salaryStep.step, step)))
  const onCosts = await tx.select().from(lawParameter).where(eq(lawParameter.kind, 'wage-cost'))
  return {
    steps,
    onCosts: onCosts.map((row) => ({
      ...(row.body as Omit<OnCost, keyof LawSource>),
      ...sourceOf(row),
    })),
  }
}

function sourceOf({ validFrom, source, status }: Row): LawSource {
  return { validFrom, source, status }
}
