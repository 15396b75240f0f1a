import { CONTRACT_FORMS } from '../scheduler/domain/engagement.ts'
import { URGENCIES } from '../scheduler/domain/request.ts'
import { SOURCES } from '../scheduler/domain/source.ts'
import { OBJECTIVES } from '../scheduler/domain/spelregels.ts'
import type { Typed } from './parts/people/step-form.tsx'
import { hundredthsOf, oneOf } from './take-step.ts'

/** Empty lines for more criteria at the end of the form. */
export const SPARE_CRITERIA = 3
const CRITERIA_MAX = 30

/** How many lines for criteria the form has. */
export function criteriaCount(typed: Typed): number {
  return Math.min(CRITERIA_MAX, Math.max(SPARE_CRITERIA, Number(oneOf(typed, 'criteria')) || 0))
}

/** What was typed, in the shape of rules of play; what is no number is NaN, which the schema refuses. */
export function rulesOfForm(typed: Typed): Readonly<Record<string, unknown>> {
  const ticked = (name: string) => typed[name] ?? []
  const isOn = (name: string) => ticked(name).includes('ja')
  const some = (name: string) => (ticked(name).length === 0 ? null : ticked(name))
  return {
    roles: ticked('roles'),
    vakken: some('vakken'),
    levels: some('levels'),
    kinds: ticked('kinds'),
    peakMode: isOn('peakMode'),
    longTermMinimum: dayCountOf(typed, 'longTermMinimum'),
    maximum: dayCountOf(typed, 'maximum'),
    split: oneOf(typed, 'split'),
    unlicensed: isOn('unlicensed')
      ? {
          kinds: ticked('unlicensed.kinds'),
          maximum: dayCountOf(typed, 'unlicensed.maximum') ?? { days: Number.NaN },
          vakkenExcluded: ticked('unlicensed.vakkenExcluded'),
        }
      : null,
    mayRefuse: Object.fromEntries(
      CONTRACT_FORMS.map((form) => [form, ticked('mayRefuse').includes(form)]),
    ),
    boardAdmitsMembers: isOn('boardAdmitsMembers'),
    intakeCriteria: criteriaOf(typed),
    defaultSourceOrder: orderOf(typed),
    aspects: ticked('aspects'),
    longOffer: longOfferOf(typed),
    offerRounds: {
      kinds: ticked('offerRounds.kinds'),
      waveSize: numberOf(oneOf(typed, 'offerRounds.waveSize')),
      sourceWaitMinutes: numberOf(oneOf(typed, 'offerRounds.sourceWaitMinutes')),
      onwardSources: ticked('offerRounds.onwardSources'),
    },
    ...numbersOf(typed),
  }
}

/** Nothing where no number was typed. */
function dayCountOf(typed: Typed, name: string) {
  const days = oneOf(typed, `${name}.days`)
  return days === '' ? null : { days: numberOf(days), basis: oneOf(typed, `${name}.basis`) }
}

/** Nothing where no number of days was typed: then a long absence is asked as any other. */
function longOfferOf(typed: Typed) {
  const from = dayCountOf(typed, 'longOffer.from')
  const minutes = URGENCIES.map((urgency) => [
    urgency,
    numberOf(oneOf(typed, `longOffer.minutesOpen.${urgency}`)),
  ])
  return from && { from, minutesOpen: Object.fromEntries(minutes) }
}

function numbersOf(typed: Typed) {
  const number = (name: string) => numberOf(oneOf(typed, name))
  const orNull = (name: string) => (oneOf(typed, name) === '' ? null : number(name))
  const hundredths = (name: string) => hundredthsOf(oneOf(typed, name), 100)
  const each = (prefix: string, keys: readonly string[]) =>
    Object.fromEntries(keys.map((key) => [key, number(`${prefix}.${key}`)]))
  return {
    travelMinutesMax: orNull('travelMinutesMax'),
    travel: { roadFactor: number('travel.roadFactor'), kmPerHour: number('travel.kmPerHour') },
    poolStayMonthsMax: orNull('poolStayMonthsMax'),
    onCallNoticeHours: number('onCallNoticeHours'),
    cancelPaidHours: number('cancelPaidHours'),
    availabilityStaleWeeks: number('availabilityStaleWeeks'),
    answerBeforeMinutes: number('answerBeforeMinutes'),
    offerMinutesOpen: each('offerMinutesOpen', URGENCIES),
    coverageValuePerHour: each('coverageValuePerHour', URGENCIES),
    weights: each('weights', OBJECTIVES),
    unevenCoverCostPerHour: number('unevenCoverCostPerHour'),
    handlingFeeBasisPoints: hundredths('handlingFeeBasisPoints'),
    overheadCentsPerMonth: hundredths('overheadCentsPerMonth'),
    travelCentsPerKm: number('travelCentsPerKm'),
    target: {
      savingCentsPerYear: hundredths('target.savingCentsPerYear'),
      deploymentBasisPoints: hundredths('target.deploymentBasisPoints'),
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
