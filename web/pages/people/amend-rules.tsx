import type { PoolVersions } from '../../../src/actions/pool/list-versions.ts'
import type { Names } from '../../../src/actions/reference/names.ts'
import { RefusalSummary } from '../../parts/notice.tsx'
import { PoolNav } from '../../parts/people/pool-nav.tsx'
import { StepInput, StepText } from '../../parts/people/step-field.tsx'
import { type RefusedStep, stepFieldId } from '../../parts/people/step-form.tsx'
import { ProofFirst } from '../../parts/proof-first.tsx'
import { ChangeTable } from '../../parts/rules-of-play/change-table.tsx'
import type { RuleChange } from '../../parts/rules-of-play/changes.ts'
import { CriteriaPart } from '../../parts/rules-of-play/criteria-part.tsx'
import { Part } from '../../parts/rules-of-play/fields.tsx'
import {
  MoneyPart,
  OfferPart,
  OffersPart,
  OrderPart,
  PeoplePart,
} from '../../parts/rules-of-play/form-parts.tsx'
import { criteriaCount } from '../../rules-form.ts'
import type { View } from '../../view.ts'

/** What would change, once it is looked at and nothing is wrong. */
export interface RulesPreview {
  readonly changes: readonly RuleChange[]
  /** How many requests the minimum would refuse; undefined where it does not change. */
  readonly refusals: { readonly count: number; readonly requests: number } | undefined
}

export interface AmendRulesProps {
  readonly view: View
  readonly names: Names
  readonly pool: PoolVersions
  /** What stands in the form: as it is now, or as it was typed. */
  readonly form: RefusedStep
  /** The last version that this form saw. */
  readonly version: number
  readonly isRefused: boolean
  readonly isProven: boolean
  readonly preview: RulesPreview | undefined
}

/** The form for a new version of the rules of play; it posts to itself to look, and to make it so. */
export function AmendRules(props: AmendRulesProps) {
  const { view, pool, form, isRefused, isProven, preview, version } = props
  const { t } = view
  const words = t.rulesOfPlay.form
  const { action } = form
  const at = { action, refused: form }
  const reason = { name: 'reason', label: words.reason, hint: words.reasonHint }
  const ids = form.refusal.fields.map(({ field }) => [field, stepFieldId(action, field)])
  return (
    <>
      {isRefused && (
        <RefusalSummary t={t} refusal={form.refusal} fieldIds={Object.fromEntries(ids)} />
      )}
      <PoolNav view={view} />
      <p class="path">
        <a href={`/spelregels/${pool.id}`}>{t.rulesOfPlay.back(pool.name)}</a>
      </p>
      <h1>{words.title(pool.name)}</h1>
      <p class="lead">{words.lead}</p>
      <ProofFirst {...{ view, isProven }} isBeside />
      <form method="post" action={action} novalidate class="stack rules-form">
        <input type="hidden" name="version" value={version} />
        {preview !== undefined && <Preview {...props} preview={preview} />}
        <Part title={words.whenTitle}>
          <StepInput
            at={at}
            name="validFrom"
            type="date"
            label={words.validFrom}
            hint={words.validFromHint}
          />
          <StepText health={t.health} at={at} {...reason} />
        </Part>
        <OfferPart t={t} at={at} names={props.names} />
        <PeoplePart t={t} at={at} names={props.names} />
        <CriteriaPart t={t} at={at} count={criteriaCount(form.typed)} />
        <OffersPart t={t} at={at} />
        <OrderPart t={t} at={at} />
        <MoneyPart t={t} at={at} />
        <div class="actions">
          <button type="submit" name="doe" value="bekijk" class="quiet">
            {words.preview}
          </button>
        </div>
      </form>
    </>
  )
}

function Preview({ view: { t }, preview }: AmendRulesProps & { readonly preview: RulesPreview }) {
  const words = t.rulesOfPlay.form
  const { changes, refusals } = preview
  return (
    <section class="card" aria-labelledby="verandert" role="status" tabindex={-1} autofocus>
      <h2 id="verandert">{words.previewTitle}</h2>
      {changes.length === 0 ? (
        <p>{words.previewSame}</p>
      ) : (
        <>
          <p>{words.previewFine}</p>
          <ChangeTable t={t} changes={changes} was={words.now} is={words.later} />
          {refusals !== undefined && <p>{words.refusals(refusals.count, refusals.requests)}</p>}
          <div class="actions">
            <button type="submit" name="doe" value="vast">
              {words.submit}
            </button>
          </div>
        </>
      )}
    </section>
  )
}
