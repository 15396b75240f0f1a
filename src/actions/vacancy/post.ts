import { z } from 'zod'
import { poolsDrawnFrom } from '../../../db/queries/participation.ts'
import { insertVacancy } from '../../../db/queries/vacancy.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import { LEVELS } from '../../../scheduler/domain/level.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { record } from '../../record.ts'
import { knownVakken } from '../agency/agreement-input.ts'
import { dayInput, idInput, lineOfText } from '../input.ts'
import { fteInput, knownRole, ownSite, wrong } from './own-place.ts'

export const postVacancyInput = z.strictObject({
  siteId: idInput,
  /** Who refers applicants to it: a pool from which the board draws; the first if left out. */
  poolId: idInput.optional(),
  roleCode: lineOfText(40),
  vak: lineOfText(40).nullable().default(null),
  level: z.enum(LEVELS).nullable().default(null),
  fteHundredths: fteInput(1, 100_000),
  /** Today unless given. */
  openFrom: dayInput.optional(),
})

export type PostVacancyInput = z.output<typeof postVacancyInput>

/**
 * A place at an own site for which nobody is employed. Throws `not-found` for another's site or pool, and `invalid-input` for an
 * unknown role or vak and where the board draws from no pool.
 */
export async function postVacancy(
  context: Context,
  input: PostVacancyInput,
): Promise<{ readonly vacancyId: string }> {
  const actor = onlyFor(context.actor, 'school')
  return change(context, 'vacancy.post', input, async (tx) => {
    const today = dayOf(context.now())
    const { siteId, roleCode, vak: vakId, openFrom = today } = input
    const { boardId } = actor
    await ownSite(tx, actor, siteId)
    await knownRole(tx, roleCode)
    await knownVakken(tx, vakId === null ? null : [vakId])
    const pools = await poolsDrawnFrom(tx, boardId, today)
    const poolId = input.poolId ?? pools[0]?.id
    if (poolId === undefined) {
      throw wrong({ field: 'poolId', value: '', remedy: 'Uw bestuur vraagt uit geen pool.' })
    }
    if (!pools.some(({ id }) => id === poolId)) throw notFound()
    const { level, fteHundredths } = input
    const place = { poolId, boardId, siteId, roleCode, vakId, level }
    const vacancyId = await insertVacancy(tx, { ...place, fteHundredths, openFrom })
    await record(tx, context, {
      verb: 'vacancy.post',
      subjectId: vacancyId,
      boardId,
      poolId,
      facts: { siteId, roleCode, fteHundredths, openFrom },
    })
    return { vacancyId }
  })
}
