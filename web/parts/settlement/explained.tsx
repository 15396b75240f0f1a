import type { ShownSettlement } from '../../../src/actions/settlement/show.ts'
import type { Messages } from '../../words/nl.ts'
import { plainDay } from '../when.ts'

/** Why there is VAT on a line or not, with where that stands; not tax advice. */
export function VatExplained({
  t,
  rules,
}: {
  readonly t: Messages
  readonly rules: ShownSettlement['vatRules']
}) {
  const words = t.settlement.vat
  return (
    <section aria-labelledby="btw">
      <h2 id="btw">{words.title}</h2>
      <p>{words.notAdvice}</p>
      <ul class="plain">
        {rules.map(({ id, source, validFrom }) => (
          <li>
            {words.rules[id]}
            <div class="muted">{words.source(source, plainDay(t, validFrom))}</div>
          </li>
        ))}
      </ul>
    </section>
  )
}
