import { CONTRACT_FORMS } from '../../../scheduler/domain/engagement.ts'
import { LEVELS } from '../../../scheduler/domain/level.ts'
import { ROUND_KINDS } from '../../../scheduler/domain/offer-round.ts'
import { REQUEST_KINDS, URGENCIES } from '../../../scheduler/domain/request.ts'
import { SOURCES } from '../../../scheduler/domain/source.ts'
import { OBJECTIVES } from '../../../scheduler/domain/spelregels.ts'
import type { Names } from '../../../src/actions/reference/names.ts'
import type { Messages } from '../../words/nl.ts'
import { numberFormat } from '../formats.ts'
import { euroInWords, percentInWords, vakInWords } from '../people/in-words.ts'
import { questionsInWords } from './questions-in-words.ts'
import { daysInWords, inOrder, type RulesBody, type Telling, unlicensedInWords } from './telling.ts'

export type RuleGroup = keyof Messages['rulesOfPlay']['groups']

/** One rule of play in words; a list where there is more than one thing to say. */
export interface RuleLine {
  readonly group: RuleGroup
  /** Tells one rule from another, also between versions. */
  readonly key: string
  readonly label: string
  readonly says: readonly string[]
}

/** Every rule of play in words, in the order in which they are read. */
export function ruleLines(t: Messages, names: Names, body: RulesBody): readonly RuleLine[] {
  const telling = { t, names, body }
  return [
    ...inGroup('offer', offerLines(telling)),
    ...inGroup('length', lengthLines(telling)),
    ...inGroup('people', peopleLines(telling)),
    ...inGroup('offers', offersLines(telling)),
    ...inGroup('order', orderLines(telling)),
    ...inGroup('money', moneyLines(telling)),
    ...inGroup('intake', intakeLines(telling)),
  ]
}

type Said = readonly [key: string, label: string, says: readonly string[]]

function inGroup(group: RuleGroup, said: readonly Said[]): readonly RuleLine[] {
  return said.map(([key, label, says]) => ({ group, key, label, says }))
}

function offerLines({ t, names, body }: Telling): readonly Said[] {
  const { labels, every, peakOn, peakOff } = t.rulesOfPlay
  const vakken = body.vakken && inOrder(Object.keys(names.vakken), body.vakken)
  const roles = inOrder(Object.keys(names.roles), body.roles)
  const levels = body.levels && inOrder(LEVELS, body.levels)
  const kinds = inOrder(REQUEST_KINDS, body.kinds)
  return [
    ['roles', labels.roles, [roles.map((code) => names.roles[code] ?? code).join(', ')]],
    [
      'vakken',
      labels.vakken,
      [vakken?.map((vak) => vakInWords(t, names, vak)).join(', ') ?? every],
    ],
    ['levels', labels.levels, [levels?.join(', ') ?? every]],
    ['kinds', labels.kinds, [kinds.map((kind) => t.post.kinds[kind]).join(', ')]],
    ['peakMode', labels.peakMode, [body.peakMode ? peakOn : peakOff]],
  ]
}

function lengthLines({ t, body }: Telling): readonly Said[] {
  const words = t.rulesOfPlay
  const { longTermMinimum, maximum } = body
  const minimum = longTermMinimum === null ? words.noMinimum : daysInWords(t, longTermMinimum)
  const longest = maximum === null ? words.noMaximum : daysInWords(t, maximum)
  return [
    ['longTermMinimum', words.labels.longTermMinimum, [minimum]],
    ['maximum', words.labels.maximum, [longest]],
    ['split', words.labels.split, [words.splits[body.split]]],
  ]
}

function peopleLines({ t, names, body }: Telling): readonly Said[] {
  const words = t.rulesOfPlay
  const { labels } = words
  const { travelMinutesMax, poolStayMonthsMax, travel } = body
  const decimal = (value: number) => numberFormat(t.locale).format(value)
  return [
    ['unlicensed', labels.unlicensed, [unlicensedInWords({ t, names, body })]],
    [
      'travelMinutesMax',
      labels.travelMinutesMax,
      [travelMinutesMax === null ? words.noLimit : words.travelMax(travelMinutesMax)],
    ],
    [
      'travel',
      labels.travel,
      [words.travelWords(decimal(travel.roadFactor), decimal(travel.kmPerHour))],
    ],
    [
      'poolStayMonthsMax',
      labels.poolStayMonthsMax,
      [poolStayMonthsMax === null ? words.noLimit : words.months(poolStayMonthsMax)],
    ],
    [
      'boardAdmitsMembers',
      labels.boardAdmitsMembers,
      [body.boardAdmitsMembers ? words.yes : words.no],
    ],
    ['stale', labels.availabilityStaleWeeks, [words.weeks(body.availabilityStaleWeeks)]],
  ]
}

function offersLines({ t, body }: Telling): readonly Said[] {
  const { labels, hoursBefore, hoursBeforeIt, minutesEach, nothing } = t.rulesOfPlay
  const refusing = CONTRACT_FORMS.filter((form) => body.mayRefuse[form])
  const open = URGENCIES.map((urgency) =>
    minutesEach(t.urgency[urgency], t.minutes(body.offerMinutesOpen[urgency])),
  )
  return [
    [
      'mayRefuse',
      labels.mayRefuse,
      [refusing.map((form) => t.people.forms[form]).join(', ') || nothing],
    ],
    ['onCallNoticeHours', labels.onCallNoticeHours, [hoursBefore(body.onCallNoticeHours)]],
    ['cancelPaidHours', labels.cancelPaidHours, [hoursBeforeIt(body.cancelPaidHours)]],
    ['offerMinutesOpen', labels.offerMinutesOpen, open],
    ['answerBefore', labels.answerBeforeMinutes, [t.minutes(body.answerBeforeMinutes)]],
    ...roundLines({ t, body }),
  ]
}

function roundLines({ t, body }: Pick<Telling, 't' | 'body'>): readonly Said[] {
  const { labels, minutesEach, nothing, roundKinds, sameForLong, atOnce } = t.rulesOfPlay
  const { longOffer, offerRounds } = body
  const { kinds, waveSize, sourceWaitMinutes, onwardSources } = offerRounds
  const long =
    longOffer === null
      ? [sameForLong]
      : URGENCIES.map((one) => minutesEach(t.urgency[one], t.minutes(longOffer.minutesOpen[one])))
  const from = longOffer === null ? [] : [daysInWords(t, longOffer.from)]
  const asked = inOrder(ROUND_KINDS, kinds).map((kind) => roundKinds[kind])
  const sources = inOrder(SOURCES, onwardSources).map((source) => t.source[source])
  return [
    ['longOffer', labels.longOffer, [...from, ...long]],
    ['roundKinds', labels.roundKinds, [[roundKinds.named, ...asked].join(', ')]],
    ['waveSize', labels.waveSize, [atOnce(waveSize)]],
    ['sourceWaitMinutes', labels.sourceWaitMinutes, [t.minutes(sourceWaitMinutes)]],
    ['onwardSources', labels.onwardSources, [sources.join(', ') || nothing]],
  ]
}

function orderLines({ t, body }: Telling): readonly Said[] {
  const words = t.rulesOfPlay
  const { labels, pointsEach } = words
  const uneven = body.unevenCoverCostPerHour
  return [
    [
      'defaultSourceOrder',
      labels.defaultSourceOrder,
      body.defaultSourceOrder.map((source, place) => `${place + 1}. ${t.source[source]}`),
    ],
    [
      'coverageValuePerHour',
      labels.coverageValuePerHour,
      URGENCIES.map((one) => pointsEach(t.urgency[one], body.coverageValuePerHour[one])),
    ],
    [
      'weights',
      labels.weights,
      OBJECTIVES.map((one) => pointsEach(words.objectives[one], body.weights[one])),
    ],
    [
      'uneven',
      labels.unevenCoverCostPerHour,
      [uneven === 0 ? words.notCounted : words.perHour(uneven)],
    ],
  ]
}

function moneyLines({ t, body }: Telling): readonly Said[] {
  const { labels, perKm } = t.rulesOfPlay
  const { target } = body
  return [
    ['fee', labels.handlingFeeBasisPoints, [percentInWords(t, body.handlingFeeBasisPoints)]],
    ['overhead', labels.overheadCentsPerMonth, [euroInWords(t, body.overheadCentsPerMonth)]],
    ['km', labels.travelCentsPerKm, [perKm(euroInWords(t, body.travelCentsPerKm))]],
    ['saving', labels.savingTarget, [euroInWords(t, target.savingCentsPerYear)]],
    ['deployment', labels.deploymentTarget, [percentInWords(t, target.deploymentBasisPoints)]],
    ['aspects', labels.aspects, questionsInWords({ t, body })],
  ]
}

function intakeLines({ t, body: { intakeCriteria } }: Telling): readonly Said[] {
  const words = t.rulesOfPlay
  if (intakeCriteria.length === 0) return [['criteria', words.labels.criteria, [words.nothing]]]
  return [
    [
      'criteria',
      words.labels.criteria,
      intakeCriteria.map(({ criterion, evidence, required }) =>
        words.criterionWords(criterion, evidence, required ? words.required : words.wished),
      ),
    ],
  ]
}
