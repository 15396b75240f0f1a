import type { Tx } from '../../../db/client.ts'
import { wageTables } from '../../../db/queries/law.ts'
import type { Day } from '../../../scheduler/domain/day.ts'
import { hourlyWageOn } from '../../../scheduler/money/hourly-wage.ts'
import { ActionError } from '../../errors.ts'

const SCALE_AND_STEP = /^([A-Z]{1,2}\d{0,2})\s+(\d{1,2})$/

/**
 * What an hour of this engagement costs: as was said, or else by the scale and step of its basis (`LB 8`) in the tables in force
 * on its first day. Throws `invalid-input` where neither tells.
 */
export async function wageFor(
  tx: Tx,
  {
    wageCentsPerHour,
    wageBasis,
    firstDay,
  }: {
    readonly wageCentsPerHour: number | null
    readonly wageBasis: string
    readonly firstDay: Day
  },
): Promise<number> {
  if (wageCentsPerHour !== null) return wageCentsPerHour
  const [, scale, number] = SCALE_AND_STEP.exec(wageBasis.trim().toUpperCase()) ?? []
  const step = Number(number)
  const found =
    scale === undefined
      ? undefined
      : hourlyWageOn(await wageTables(tx, scale, step), { scale, step, on: firstDay })
  if (found !== undefined) return found
  throw new ActionError('invalid-input', 'Wat een uur kost, is hieruit niet op te maken.', {
    fields: [
      {
        field: 'wageCentsPerHour',
        value: wageBasis,
        remedy: 'Vul een bedrag in, of noem hieronder een schaal en trede zoals LB 8.',
      },
    ],
  })
}
