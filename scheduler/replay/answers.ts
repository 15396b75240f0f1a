import { engagementOn } from '../domain/engagement.ts'
import type { Member } from '../domain/member.ts'
import type { Request, Urgency } from '../domain/request.ts'
import type { Spelregels } from '../domain/spelregels.ts'
import { dice } from '../match/instances/dice.ts'

/**
 * What people say to an offer. `all`: everybody takes it, an assumption that has to be told. `rates`: by chance, as often as
 * offers of this pool were taken, by urgency; nobody has a rate of their own. `recorded`: whoever said no says no again.
 */
export type Answers =
  | { readonly kind: 'all' }
  | { readonly kind: 'rates'; readonly rates: Readonly<Record<Urgency, number>> }
  | { readonly kind: 'recorded'; readonly refusals: ReadonlySet<string> }

/** What a draw is rolled by: the same pair answers the same under other rules, so that only the rules differ. */
export interface Roll {
  readonly seed: number
  readonly draw: number
}

/** Whether this member takes this request. Whose contract leaves no choice always does. */
export function isTaken(
  answers: Answers,
  { request, member }: { readonly request: Request; readonly member: Member },
  { mayRefuse }: Pick<Spelregels, 'mayRefuse'>,
  { seed, draw }: Roll,
): boolean {
  if (answers.kind === 'all') return true
  if (answers.kind === 'recorded') return !answers.refusals.has(`${request.id} ${member.id}`)
  const engagement = engagementOn(member.engagements, request.sessions[0]?.day ?? request.firstDay)
  if (engagement !== undefined && !mayRefuse[engagement.form]) return true
  const rate = answers.rates[request.urgency]
  return dice(`answer ${seed} ${draw} ${request.id} ${member.id}`).roll() < rate
}
