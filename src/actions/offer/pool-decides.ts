import { type ContractForm, hasFixedHours } from '../../../scheduler/domain/engagement.ts'
import type { Spelregels } from '../../../scheduler/domain/spelregels.ts'

/** Whether a member can be booked without being asked: only with fixed hours, and where the rules of play say so. */
export function poolDecides(
  { mayRefuse }: Pick<Spelregels, 'mayRefuse'>,
  form: ContractForm,
): boolean {
  return hasFixedHours(form) && !mayRefuse[form]
}
