import { CONTRACT_FORMS } from '../scheduler/domain/engagement.ts'
import { URGENCIES } from '../scheduler/domain/request.ts'
import { SOURCES } from '../scheduler/domain/source.ts'
import { OBJECTIVES } from '../scheduler/domain/spelregels.ts'
import type { Typed } from './parts/people/step-form.tsx'
import type { RulesBody } from './parts/rules-of-play/lines.ts'
import { hundredthsOf, oneOf } from './take-step.ts'

/** Empty lines for more criteria at the end of the form. */
const SPARE_CRITERIA = 3
const CRITERIA_MAX = 30

/** The fields of the form with what the rules of now say in them. */
export function typedRules(body: RulesBody): Typed {
  const { longTermMinimum, maximum, unlicensed, intakeCriteria, travel, target } = body
  const number = (value: number | null | undefined) => (value == null ? '' : dutch(value))
  const each = <Key extends string>(
    prefix: string,
    keys: readonly Key[],
    values: Readonly<Record<Key, number>>,
  ) => keys.map((key) => [`${prefix}.${key}`, number(values[key])] as const)
  const single: readonly (readonly [string, string])[] = [
    ['longTermMinimum.days', number(longTermMinimum?.days)],
    ['longTermMinimum.basis', longTermMinimum?.basis ?? 'schoolDays'],
    ['maximum.days', number(maximum?.days)],
    ['maximum.basis', maximum?.basis ?? 'schoolDays'],
    ['split', body.split],
    ['unlicensed.maximum.days', number(unlicensed?.maximum.days)],
    ['unlicensed.maximum.basis', unlicensed?.maximum.basis ?? 'schoolDays'],
    ['travelMinutesMax', number(body.travelMinutesMax)],
    ['travel.roadFactor', number(travel.roadFactor)],
    ['travel.kmPerHour', number(travel.kmPerHour)],
    ['poolStayMonthsMax', number(body.poolStayMonthsMax)],
    ['onCallNoticeHours', number(body.onCallNoticeHours)],
    ['availabilityStaleWeeks', number(body.availabilityStaleWeeks)],
    ...each('offerMinutesOpen', URGENCIES, body.offerMinutesOpen),
    ...SOURCES.map((source) => {
      const place = body.defaultSourceOrder.indexOf(source)
      return [`order.${source}`, place < 0 ? '' : String(place + 1)] as const
    }),
    ...each('coverageValuePerHour', URGENCIES, body.coverageValuePerHour),
    ...each('weights', OBJECTIVES, body.weights),
    ['unevenCoverCostPerHour', number(body.unevenCoverCostPerHour)],
    ['handlingFeeBasisPoints', dutch(body.handlingFeeBasisPoints / 100)],
    ['overheadCentsPerMonth', dutch(body.overheadCentsPerMonth / 100)],
    ['travelCentsPerKm', number(body.travelCentsPerKm)],
    ['target.savingCentsPerYear', dutch(target.savingCentsPerYear / 100)],
    ['target.deploymentBasisPoints', dutch(target.deploymentBasisPoints / 100)],
    ['criteria', String(intakeCriteria.length + SPARE_CRITERIA)],
    ...intakeCriteria.flatMap(({ criterion, evidence }, place) => [
      [`criterion.${place}`, criterion] as const,
      [`evidence.${place}`, evidence] as const,
    ]),
  ]
  return {
    ...Object.fromEntries(single.map(([name, value]) => [name, [value]])),
    roles: body.roles,
    vakken: body.vakken ?? [],
    levels: body.levels ?? [],
    kinds: body.kinds,
    mayRefuse: CONTRACT_FORMS.filter((form) => body.mayRefuse[form]),
    peakMode: body.peakMode ? ['ja'] : [],
    boardAdmitsMembers: body.boardAdmitsMembers ? ['ja'] : [],
    unlicensed: unlicensed === null ? [] : ['ja'],
    'unlicensed.kinds': unlicensed?.kinds ?? [],
    'unlicensed.vakkenExcluded': unlicensed?.vakkenExcluded ?? [],
    required: intakeCriteria.flatMap(({ required }, place) => (required ? [String(place)] : [])),
  }
}

function dutch(value: number): string {
  return String(value).replace('.', ',')
}

/** How many lines for criteria the form has. */
export function criteriaCount(typed: Typed): number {
  return Math.min(CRITERIA_MAX, Math.max(SPARE_CRITERIA, Number(oneOf(typed, 'criteria')) || 0))
}

/** What was typed, in the shape of rules of play; what is no number is NaN, which the schema refuses. */
export function rulesOfForm(typed: Typed): Readonly<Record<string, unknown>> {
  const ticked = (name: string) => typed[name] ?? []
  const isOn = (name: string) => ticked(name).includes('ja')
  const number = (name: string) => numberOf(oneOf(typed, name))
  const orNull = (name: string) => (oneOf(typed, name) === '' ? null : number(name))
  const dayCount = (name: string) => ({
    days: number(`${name}.days`),
    basis: oneOf(typed, `${name}.basis`),
  })
  const each = (prefix: string, keys: readonly string[]) =>
    Object.fromEntries(keys.map((key) => [key, number(`${prefix}.${key}`)]))
  const some = (name: string) => (ticked(name).length === 0 ? null : ticked(name))
  return {
    roles: ticked('roles'),
    vakken: some('vakken'),
    levels: some('levels'),
    kinds: ticked('kinds'),
    peakMode: isOn('peakMode'),
    longTermMinimum:
      oneOf(typed, 'longTermMinimum.days') === '' ? null : dayCount('longTermMinimum'),
    maximum: oneOf(typed, 'maximum.days') === '' ? null : dayCount('maximum'),
    split: oneOf(typed, 'split'),
    unlicensed: isOn('unlicensed')
      ? {
          kinds: ticked('unlicensed.kinds'),
          maximum: dayCount('unlicensed.maximum'),
          vakkenExcluded: ticked('unlicensed.vakkenExcluded'),
        }
      : null,
    travelMinutesMax: orNull('travelMinutesMax'),
    travel: { roadFactor: number('travel.roadFactor'), kmPerHour: number('travel.kmPerHour') },
    poolStayMonthsMax: orNull('poolStayMonthsMax'),
    mayRefuse: Object.fromEntries(
      CONTRACT_FORMS.map((form) => [form, ticked('mayRefuse').includes(form)]),
    ),
    onCallNoticeHours: number('onCallNoticeHours'),
    boardAdmitsMembers: isOn('boardAdmitsMembers'),
    availabilityStaleWeeks: number('availabilityStaleWeeks'),
    intakeCriteria: criteriaOf(typed),
    offerMinutesOpen: each('offerMinutesOpen', URGENCIES),
    defaultSourceOrder: orderOf(typed),
    coverageValuePerHour: each('coverageValuePerHour', URGENCIES),
    weights: each('weights', OBJECTIVES),
    unevenCoverCostPerHour: number('unevenCoverCostPerHour'),
    handlingFeeBasisPoints: hundredthsOf(oneOf(typed, 'handlingFeeBasisPoints'), 100),
    overheadCentsPerMonth: hundredthsOf(oneOf(typed, 'overheadCentsPerMonth'), 100),
    travelCentsPerKm: number('travelCentsPerKm'),
    target: {
      savingCentsPerYear: hundredthsOf(oneOf(typed, 'target.savingCentsPerYear'), 100),
      deploymentBasisPoints: hundredthsOf(oneOf(typed, 'target.deploymentBasisPoints'), 100),
    },
  }
}

function numberOf(text: string): number {
  const plain = text.replace(',', '.')
  return /^\d{1,9}(?:\.\d{1,4})?$/.test(plain) ? Number(plain) : Number.NaN
}

/** The sources with a number, in its order; two with the same number stay in the order of the list. */
function orderOf(typed: Typed): readonly string[] {
  return SOURCES.map((source) => ({ source, place: numberOf(oneOf(typed, `order.${source}`)) }))
    .filter(({ place }) => !Number.isNaN(place))
    .toSorted((one, other) => one.place - other.place)
    .map(({ source }) => source)
}

function criteriaOf(typed: Typed) {
  return Array.from({ length: criteriaCount(typed) }, (_, place) => ({
    criterion: oneOf(typed, `criterion.${place}`),
    evidence: oneOf(typed, `evidence.${place}`),
    required: (typed['required'] ?? []).includes(String(place)),
  })).filter(({ criterion }) => criterion !== '')
}

/**
 * The field of the form that the action calls something: `body.weights.cost` is `weights.cost`, a place in a list is the list,
 * and a criterion is found again among the lines that were filled in.
 */
export function rulesFieldOf(field: string, typed: Typed): string {
  const name = field.replace(/^body\./, '').replaceAll(/\[(\d+)\]/g, '.$1')
  const [, place, part] = /^intakeCriteria\.(\d+)\.(\w+)$/.exec(name) ?? []
  if (place !== undefined) {
    const filled = Array.from({ length: criteriaCount(typed) }, (_, line) => line).filter(
      (line) => oneOf(typed, `criterion.${line}`) !== '',
    )
    const line = filled[Number(place)] ?? 0
    return part === 'evidence' ? `evidence.${line}` : `criterion.${line}`
  }
  if (name === 'intakeCriteria') return 'criterion.0'
  if (name.startsWith('defaultSourceOrder')) return `order.${SOURCES[0]}`
  if (name.startsWith('mayRefuse')) return 'mayRefuse'
  return name.replace(/\.\d+$/, '')
}
