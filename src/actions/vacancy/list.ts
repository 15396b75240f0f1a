import { z } from 'zod'
import { referralsTo, vacancies } from '../../../db/queries/vacancy.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'

const MANY = 500

export const listVacanciesInput = z.strictObject({
  status: z.enum(['open', 'closed']).default('open'),
})

export type ListVacanciesInput = z.output<typeof listVacanciesInput>

/**
 * Vacancies of the own sites, or of the own pools, with who was referred to each: open ones the oldest first, else the last 500 that
 * were closed. Of somebody who was turned down a school has no name any more.
 */
export async function listVacancies(context: Context, { status }: ListVacanciesInput) {
  const actor = onlyFor(context.actor, 'coordinator', 'school', 'board')
  return context.db.read(scopeOf(actor), async (tx) => {
    const found = await vacancies(tx, status, MANY)
    const ids = found.map(({ id }) => id)
    const referrals = Map.groupBy(await referralsTo(tx, ids), ({ vacancyId }) => vacancyId)
    return {
      items: found.map((one) => ({
        ...one,
        referrals: (referrals.get(one.id) ?? []).map(
          ({ vacancyId: _vacancyId, ...referral }) => referral,
        ),
      })),
    }
  })
}
