import type { ReplayWithResult } from '../../src/actions/replay/shown-replay.ts'
import { amount } from '../charts/amount.ts'
import type { Messages } from '../words/nl.ts'

type Result = NonNullable<ReplayWithResult['result']>

export interface LikenessProps {
  readonly t: Messages
  readonly replay: { readonly question: Pick<ReplayWithResult['question'], 'acceptance'> }
  readonly result: Pick<Result, 'acceptance' | 'draws'> & {
    readonly happened: Pick<NonNullable<Result['happened']>, 'fill-rate'> | null
  }
}

/** Less than a percentage point is no difference that anybody would ask about. */
const ALIKE = 0.01

/**
 * Whether the term as it was, played again under the rules of that time, comes to what happened; where not, why: whoever lays the
 * present beside what happened must not take for the rules what is only the replay. Nothing where either is unknown.
 */
export function Likeness({ t, replay, result }: LikenessProps) {
  const words = t.replay.likeness
  const played = result.draws.find(({ draw }) => draw === 0)?.present.fillRate ?? null
  const measured = result.happened?.['fill-rate']
  if (played === null || !measured?.denominator) return null
  const happened = measured.numerator / measured.denominator
  const told = [amount(t, 'share', happened), amount(t, 'share', played)] as const
  const isAlike = Math.abs(played - happened) < ALIKE
  return (
    <section class="aspect" aria-labelledby="gelijkenis">
      <h2 id="gelijkenis">{words.title}</h2>
      <p>{isAlike ? words.alike(...told) : words.unlike(...told)}</p>
      {!isAlike && (
        <ul>
          {reasons({ t, replay, result }).map((reason) => (
            <li>{reason}</li>
          ))}
        </ul>
      )}
    </section>
  )
}

function reasons({ t, replay, result }: LikenessProps): readonly string[] {
  const { nobodyAsked, everybody, followed, asksOn, nobodyIll, confirmed } = t.replay.likeness
  const isChosen = replay.question.acceptance === 'everybody'
  const saysYes = result.acceptance.kind === 'everybody' ? [isChosen ? everybody : nobodyAsked] : []
  return [...saysYes, followed, asksOn, nobodyIll, confirmed]
}
