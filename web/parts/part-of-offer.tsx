import type { Messages } from '../words/nl.ts'

/** Some of the weekdays, where several members may share an absence. */
export function PartOfOffer({
  t,
  offer,
  error,
}: {
  readonly t: Messages
  readonly offer: { readonly id: string; readonly weekdays: readonly number[] }
  readonly error: string | undefined
}) {
  const words = t.rounds.part
  if (offer.weekdays.length === 0) return null
  return (
    <details open={error !== undefined} id="deel">
      <summary>{words.title}</summary>
      <form method="post" action={`/aanbod/${offer.id}/aannemen`} novalidate>
        <input type="hidden" name="deel" value="ja" />
        <fieldset class={error === undefined ? 'field' : 'field wrong'}>
          <legend>{words.days}</legend>
          <p class="hint">{words.hint}</p>
          {error !== undefined && <p class="error">{error}</p>}
          <div class="ticks">
            {offer.weekdays.map((weekday) => (
              <label class="choice">
                <input type="checkbox" name="weekdays" value={weekday} />
                {words.weekdays[weekday - 1]}
              </label>
            ))}
          </div>
        </fieldset>
        <div class="actions">
          <button type="submit" class="quiet">
            {words.accept}
          </button>
        </div>
      </form>
    </details>
  )
}
