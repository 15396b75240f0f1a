import type { Day } from '../../domain/day.ts'
import type { Instant } from '../../domain/instant.ts'
import type { LengthBasis } from '../../domain/length.ts'
import type { Facts } from '../../domain/verdict.ts'
import { dayInWords, daysInWords, durationInWords, timeInWords } from '../../rules/in-words.ts'

/** Who can take an obstacle away: the asking board, its school, the member, the coordinator, whoever employs the member. */
export type ConditionOwner = 'board' | 'school' | 'member' | 'coordinator' | 'employer'

/** What has to happen for an obstacle to be gone. */
export interface Condition {
  readonly owner: ConditionOwner
  /** How much it asks: 1 is looking at a document, 5 is asking somebody again who said no. */
  readonly effort: number
  /** Dutch, after "als": `het vragende bestuur deze vervanger toelaat`. */
  readonly condition: string
}

const by =
  (owner: ConditionOwner, effort: number) =>
  (condition: string): Condition => ({ owner, effort, condition })

const [board, school, member] = [by('board', 1), by('school', 1), by('member', 2)]
const [coordinator, employer] = [by('coordinator', 3), by('employer', 4)]

/** Per rule that something can be done about: who does what, from the facts of the rule. */
export const CONDITIONS: Readonly<Record<string, (facts: Facts) => Condition | undefined>> = {
  'vog-seen': ({ issuedOn }) =>
    issuedOn === null
      ? board('het vragende bestuur een VOG van deze vervanger heeft gezien')
      : board('het vragende bestuur een nieuwe VOG van deze vervanger heeft gezien'),
  'identity-seen': () =>
    board('het vragende bestuur een identiteitsbewijs van deze vervanger heeft gezien'),
  'diploma-seen': () => board('het vragende bestuur een diploma van deze vervanger heeft gezien'),
  admitted: () => board('het vragende bestuur deze vervanger op zijn scholen toelaat'),
  'licensed-teacher-named': () =>
    school('de school een bevoegde leraar noemt die verantwoordelijk is'),
  available: ({ day, startsAt, endsAt, uncovered, unit }) =>
    member(
      `deze vervanger ook beschikbaar is op ${onDay(day)} van ${atTime(startsAt)} tot ` +
        `${atTime(endsAt)}${andMore(uncovered, unit)}`,
    ),
  'travel-limit': ({ travelMinutes, setBy }) => {
    const condition = `de reisgrens voor deze vervanger ${lasting(travelMinutes)} wordt`
    return setBy === 'pool' ? coordinator(condition) : member(condition)
  },
  'own-holiday': ({ day, during, unit }) =>
    by(
      'member',
      4,
    )(`deze vervanger in de eigen vakantie wil werken: ${onDay(day)}${andMore(during, unit)}`),
  'not-asked-again': () => by('member', 5)('deze vervanger er alsnog ja op zegt'),
  'travel-between-sites': ({ day, travelMinutes }) =>
    coordinator(`er op ${onDay(day)} ${lasting(travelMinutes)} tussen de twee scholen komt`),
  'contract-hours': ({ monday, usesMinutes, roomMinutes }) =>
    by(
      'employer',
      3,
    )(
      `het contract ruimer wordt: in de week van ${onDay(monday)} ` +
        `${lasting(Number(usesMinutes) - Number(roomMinutes))} meer`,
    ),
  engaged: ({ day, without, unit }) =>
    employer(`er een aanstelling loopt op ${onDay(day)}${andMore(without, unit)}`),
  'contract-chain': () =>
    by(
      'board',
      4,
    )('HR van het vragende bestuur schriftelijk aanvaardt dat het contract vast wordt'),
  'kind-served': ({ served }) =>
    coordinator(
      served === true
        ? 'de coördinator de piekstand voor deze vraag opzij zet'
        : 'de coördinator deze soort afwezigheid toch aanneemt',
    ),
  'pool-offer': () => coordinator('de coördinator deze lessen toch aanneemt'),
  'long-term-minimum': ({ daysMin, basis }) =>
    coordinator(`de coördinator de minimale duur van ${inDays(daysMin, basis)} opzij zet`),
  'maximum-duration': ({ daysMax, basis }) =>
    coordinator(`de coördinator de maximale duur van ${inDays(daysMax, basis)} opzij zet`),
  role: ({ asked }) => coordinator(`deze vervanger ook als ${String(asked)} mag invallen`),
  unlicensed: ({ role }) => coordinator(`de coördinator hier toch een ${String(role)} inzet`),
  'pool-stay': ({ day }) =>
    coordinator(`het verblijf in de pool wordt verlengd tot en met ${onDay(day)}`),
  participation: ({ missing }) => by('board', 5)(TAKING_PART[String(missing)] ?? ''),
  'on-call-notice': ({ begun }) =>
    begun === true ? undefined : coordinator('deze vervanger een late oproep mag weigeren'),
}

const TAKING_PART: Readonly<Record<string, string>> = {
  'asking-board': 'het vragende bestuur aan deze pool gaat meedoen',
  drawing: 'het vragende bestuur ook vervangers van andere besturen afneemt',
  supplying: 'het bestuur van deze vervanger ook aan andere besturen levert',
}

type Fact = Facts[string] | undefined

function onDay(fact: Fact): string {
  return dayInWords(String(fact) as Day)
}

function atTime(fact: Fact): string {
  return timeInWords(Number(fact) as Instant)
}

function lasting(fact: Fact): string {
  return durationInWords(Number(fact))
}

function inDays(days: Fact, basis: Fact): string {
  return daysInWords(Number(days), String(basis) as LengthBasis)
}

/** ` en bij nog 2 lessen`: those of which no more is told than how many. */
function andMore(count: Fact, unit: Fact): string {
  const more = Number(count) - 1
  if (more < 1) return ''
  if (unit === 'days') return ` en op nog ${more} ${more === 1 ? 'dag' : 'dagen'}`
  return ` en bij nog ${more} ${more === 1 ? 'les' : 'lessen'}`
}
