import { CONTRACT_FORMS } from '../scheduler/domain/engagement.ts'
import { URGENCIES } from '../scheduler/domain/request.ts'
import { SOURCES } from '../scheduler/domain/source.ts'
import { OBJECTIVES } from '../scheduler/domain/spelregels.ts'
import type { Typed } from './parts/people/step-form.tsx'
import type { RulesBody } from './parts/rules-of-play/telling.ts'
import { SPARE_CRITERIA } from './rules-form.ts'

/** The fields of the form with what the rules of now say in them. */
export function typedRules(body: RulesBody): Typed {
  const { unlicensed, intakeCriteria, offerRounds } = body
  const single = [...lengthFields(body), ...numberFields(body), ...criteriaFields(body)]
  return {
    ...Object.fromEntries(single.map(([name, value]) => [name, [value]])),
    roles: body.roles,
    vakken: body.vakken ?? [],
    levels: body.levels ?? [],
    kinds: body.kinds,
    aspects: body.aspects,
    mayRefuse: CONTRACT_FORMS.filter((form) => body.mayRefuse[form]),
    peakMode: body.peakMode ? ['ja'] : [],
    boardAdmitsMembers: body.boardAdmitsMembers ? ['ja'] : [],
    'offerRounds.kinds': offerRounds.kinds,
    'offerRounds.onwardSources': offerRounds.onwardSources,
    unlicensed: unlicensed === null ? [] : ['ja'],
    'unlicensed.kinds': unlicensed?.kinds ?? [],
    'unlicensed.vakkenExcluded': unlicensed?.vakkenExcluded ?? [],
    required: intakeCriteria.flatMap(({ required }, place) => (required ? [String(place)] : [])),
  }
}

type Field = readonly [name: string, value: string]

function lengthFields({
  longTermMinimum,
  maximum,
  unlicensed,
  split,
  longOffer,
}: RulesBody): readonly Field[] {
  const counts = [
    ['longTermMinimum', longTermMinimum],
    ['maximum', maximum],
    ['unlicensed.maximum', unlicensed?.maximum ?? null],
    ['longOffer.from', longOffer?.from ?? null],
  ] as const
  return [
    ['split', split],
    ...counts.flatMap(([name, count]): readonly Field[] => [
      [`${name}.days`, count === null ? '' : dutch(count.days)],
      [`${name}.basis`, count?.basis ?? 'schoolDays'],
    ]),
  ]
}

function numberFields(body: RulesBody): readonly Field[] {
  const { travel, target, defaultSourceOrder, longOffer, offerRounds } = body
  const orNone = (value: number | null) => (value === null ? '' : dutch(value))
  const each = <Key extends string>(
    prefix: string,
    keys: readonly Key[],
    values: Readonly<Record<Key, number>>,
  ) => keys.map((key): Field => [`${prefix}.${key}`, dutch(values[key])])
  return [
    ['travelMinutesMax', orNone(body.travelMinutesMax)],
    ['travel.roadFactor', dutch(travel.roadFactor)],
    ['travel.kmPerHour', dutch(travel.kmPerHour)],
    ['poolStayMonthsMax', orNone(body.poolStayMonthsMax)],
    ['onCallNoticeHours', dutch(body.onCallNoticeHours)],
    ['cancelPaidHours', dutch(body.cancelPaidHours)],
    ['availabilityStaleWeeks', dutch(body.availabilityStaleWeeks)],
    ['answerBeforeMinutes', dutch(body.answerBeforeMinutes)],
    ...each('offerMinutesOpen', URGENCIES, body.offerMinutesOpen),
    ...(longOffer === null ? [] : each('longOffer.minutesOpen', URGENCIES, longOffer.minutesOpen)),
    ['offerRounds.waveSize', dutch(offerRounds.waveSize)],
    ['offerRounds.sourceWaitMinutes', dutch(offerRounds.sourceWaitMinutes)],
    ...SOURCES.map((source): Field => {
      const place = defaultSourceOrder.indexOf(source)
      return [`order.${source}`, place < 0 ? '' : String(place + 1)]
    }),
    ...each('coverageValuePerHour', URGENCIES, body.coverageValuePerHour),
    ...each('weights', OBJECTIVES, body.weights),
    ['unevenCoverCostPerHour', dutch(body.unevenCoverCostPerHour)],
    ['handlingFeeBasisPoints', dutch(body.handlingFeeBasisPoints / 100)],
    ['overheadCentsPerMonth', dutch(body.overheadCentsPerMonth / 100)],
    ['travelCentsPerKm', dutch(body.travelCentsPerKm)],
    ['target.savingCentsPerYear', dutch(target.savingCentsPerYear / 100)],
    ['target.deploymentBasisPoints', dutch(target.deploymentBasisPoints / 100)],
  ]
}

function criteriaFields({ intakeCriteria }: RulesBody): readonly Field[] {
  return [
    ['criteria', String(intakeCriteria.length + SPARE_CRITERIA)],
    ...intakeCriteria.flatMap(({ criterion, evidence }, place): readonly Field[] => [
      [`criterion.${place}`, criterion],
      [`evidence.${place}`, evidence],
    ]),
  ]
}

function dutch(value: number): string {
  return String(value).replace('.', ',')
}
