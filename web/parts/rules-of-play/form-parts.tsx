import { ASPECT_IDS } from '../../../scheduler/domain/aspect.ts'
import { CONTRACT_FORMS } from '../../../scheduler/domain/engagement.ts'
import { LEVELS } from '../../../scheduler/domain/level.ts'
import { REQUEST_KINDS, URGENCIES } from '../../../scheduler/domain/request.ts'
import { SOURCES } from '../../../scheduler/domain/source.ts'
import { OBJECTIVES } from '../../../scheduler/domain/spelregels.ts'
import type { Names } from '../../../src/actions/reference/names.ts'
import { StepChoice, StepInput, StepTicks } from '../people/step-field.tsx'
import { DaysField, Group, Numbers, OnField, Part, type RulesFormProps } from './fields.tsx'
import { RoundFields } from './round-fields.tsx'

const options = (all: Readonly<Record<string, string>>) =>
  Object.entries(all).map(([value, text]) => ({ value, text }))

/** What the pool does, and for how long an absence. */
export function OfferPart({ t, at, names }: RulesFormProps & { readonly names: Names }) {
  const { form, labels, groups, splits } = t.rulesOfPlay
  const kinds = REQUEST_KINDS.map((value) => ({ value, text: t.post.kinds[value] }))
  const levels = LEVELS.map((value) => ({ value, text: value }))
  return (
    <Part title={groups.offer}>
      <StepTicks at={at} name="roles" label={labels.roles} options={options(names.roles)} />
      <StepTicks at={at} name="kinds" label={labels.kinds} options={kinds} />
      <OnField at={at} name="peakMode" label={form.peakLabel} />
      <DaysField
        {...{ t, at }}
        name="longTermMinimum"
        title={labels.longTermMinimum}
        hint={form.emptyMinimum}
      />
      <DaysField {...{ t, at }} name="maximum" title={labels.maximum} hint={form.emptyMaximum} />
      <StepChoice at={at} name="split" label={labels.split} options={options(splits)} />
      <StepTicks
        at={at}
        name="levels"
        label={labels.levels}
        hint={form.anyLevelHint}
        options={levels}
      />
      <details class="field">
        <summary>{labels.vakken}</summary>
        <StepTicks
          at={at}
          name="vakken"
          label={labels.vakken}
          hint={form.anyVakHint}
          options={options(names.vakken)}
        />
      </details>
    </Part>
  )
}

/** Who comes, and how far. */
export function PeoplePart({ t, at, names }: RulesFormProps & { readonly names: Names }) {
  const { form, labels, groups } = t.rulesOfPlay
  const kinds = REQUEST_KINDS.map((value) => ({ value, text: t.post.kinds[value] }))
  return (
    <Part title={groups.people}>
      <OnField at={at} name="boardAdmitsMembers" label={form.admitsLabel} />
      <div class="row">
        <StepInput
          at={at}
          name="travelMinutesMax"
          label={labels.travelMinutesMax}
          hint={form.emptyLimit}
          isNumber
        />
        <StepInput
          at={at}
          name="poolStayMonthsMax"
          label={`${labels.poolStayMonthsMax} (${form.months.toLowerCase()})`}
          hint={form.emptyLimit}
          isNumber
        />
        <StepInput
          at={at}
          name="availabilityStaleWeeks"
          label={`${labels.availabilityStaleWeeks} (${form.weeks.toLowerCase()})`}
          isNumber
        />
      </div>
      <Group title={labels.travel}>
        <StepInput at={at} name="travel.roadFactor" label={form.roadFactor} isNumber />
        <StepInput at={at} name="travel.kmPerHour" label={form.kmPerHour} isNumber />
      </Group>
      <details class="field">
        <summary>{labels.unlicensed}</summary>
        <OnField at={at} name="unlicensed" label={form.unlicensedLabel} />
        <StepTicks at={at} name="unlicensed.kinds" label={form.unlicensedKinds} options={kinds} />
        <DaysField {...{ t, at }} name="unlicensed.maximum" title={form.unlicensedMax} />
        <StepTicks
          at={at}
          name="unlicensed.vakkenExcluded"
          label={form.unlicensedVakken}
          options={options(names.vakken)}
        />
      </details>
    </Part>
  )
}

/** How members are asked. */
export function OffersPart({ t, at }: RulesFormProps) {
  const { form, labels, groups } = t.rulesOfPlay
  const forms = CONTRACT_FORMS.map((value) => ({ value, text: t.people.forms[value] }))
  return (
    <Part title={groups.offers}>
      <StepTicks
        at={at}
        name="mayRefuse"
        label={labels.mayRefuse}
        hint={form.refuseHint}
        options={forms}
      />
      <StepInput
        at={at}
        name="onCallNoticeHours"
        label={`${labels.onCallNoticeHours} (${form.hours.toLowerCase()})`}
        isNumber
      />
      <StepInput
        at={at}
        name="cancelPaidHours"
        label={`${labels.cancelPaidHours} (${form.hours.toLowerCase()})`}
        hint={form.cancelPaidHint}
        isNumber
      />
      <StepInput
        at={at}
        name="answerBeforeMinutes"
        label={`${labels.answerBeforeMinutes} (${form.minutes.toLowerCase()})`}
        hint={form.answerBeforeHint}
        isNumber
      />
      <Group title={`${labels.offerMinutesOpen} (${form.minutes.toLowerCase()})`}>
        <Numbers at={at} prefix="offerMinutesOpen" keys={URGENCIES} labels={t.urgency} />
      </Group>
      <RoundFields t={t} at={at} />
    </Part>
  )
}

/** Sources and weights. */
export function OrderPart({ t, at }: RulesFormProps) {
  const { form, labels, groups, objectives } = t.rulesOfPlay
  return (
    <Part title={groups.order}>
      <Group title={labels.defaultSourceOrder} hint={form.orderHint}>
        <Numbers at={at} prefix="order" keys={SOURCES} labels={t.source} />
      </Group>
      <Group title={labels.coverageValuePerHour} hint={form.coverageHint}>
        <Numbers at={at} prefix="coverageValuePerHour" keys={URGENCIES} labels={t.urgency} />
      </Group>
      <Group title={labels.weights} hint={form.weightsHint}>
        <Numbers at={at} prefix="weights" keys={OBJECTIVES} labels={objectives} />
      </Group>
      <StepInput
        at={at}
        name="unevenCoverCostPerHour"
        label={labels.unevenCoverCostPerHour}
        hint={form.unevenHint}
        isNumber
      />
    </Part>
  )
}

/** Money and targets. */
export function MoneyPart({ t, at }: RulesFormProps) {
  const { form, labels, groups } = t.rulesOfPlay
  const fields = [
    ['handlingFeeBasisPoints', labels.handlingFeeBasisPoints, form.feeHint],
    ['overheadCentsPerMonth', labels.overheadCentsPerMonth, form.euroHint],
    ['travelCentsPerKm', labels.travelCentsPerKm, form.centsHint],
    ['target.savingCentsPerYear', labels.savingTarget, form.euroHint],
    ['target.deploymentBasisPoints', labels.deploymentTarget, form.percentHint],
  ] as const
  const aspects = ASPECT_IDS.map((value) => ({ value, text: t.report.aspects[value].title }))
  return (
    <Part title={groups.money}>
      <div class="row">
        {fields.map(([name, label, hint]) => (
          <StepInput at={at} name={name} label={label} hint={hint} isNumber />
        ))}
      </div>
      <details class="field">
        <summary>{labels.aspects}</summary>
        <StepTicks at={at} name="aspects" label={labels.aspects} options={aspects} />
      </details>
    </Part>
  )
}
