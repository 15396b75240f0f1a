import { ROUND_KINDS } from '../../../scheduler/domain/offer-round.ts'
import { URGENCIES } from '../../../scheduler/domain/request.ts'
import { SOURCES } from '../../../scheduler/domain/source.ts'
import { StepInput, StepTicks } from '../people/step-field.tsx'
import { DaysField, Group, Numbers, type RulesFormProps } from './fields.tsx'

/** How several members are asked about the same lessons, and how long an offer of a long absence is open. */
export function RoundFields({ t, at }: RulesFormProps) {
  const { form, labels, roundKinds } = t.rulesOfPlay
  return (
    <>
      <DaysField
        {...{ t, at }}
        name="longOffer.from"
        title={labels.longOffer}
        hint={form.emptyLong}
      />
      <Group title={`${labels.longOffer} (${form.minutes.toLowerCase()})`}>
        <Numbers at={at} prefix="longOffer.minutesOpen" keys={URGENCIES} labels={t.urgency} />
      </Group>
      <StepTicks
        at={at}
        name="offerRounds.kinds"
        label={labels.roundKinds}
        hint={form.roundsHint}
        options={ROUND_KINDS.map((value) => ({ value, text: roundKinds[value] }))}
      />
      <div class="row">
        <StepInput at={at} name="offerRounds.waveSize" label={labels.waveSize} isNumber />
        <StepInput
          at={at}
          name="offerRounds.sourceWaitMinutes"
          label={`${labels.sourceWaitMinutes} (${form.minutes.toLowerCase()})`}
          isNumber
        />
      </div>
      <StepTicks
        at={at}
        name="offerRounds.onwardSources"
        label={labels.onwardSources}
        hint={form.onwardHint}
        options={SOURCES.map((value) => ({ value, text: t.source[value] }))}
      />
    </>
  )
}
