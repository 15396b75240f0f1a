import { availableSpans, type Span } from '../../../scheduler/calendar/availability.ts'
import { instantAt } from '../../../scheduler/calendar/clock.ts'
import type { AvailabilityException } from '../../../scheduler/domain/availability.ts'
import type { FixedTermContract } from '../../../scheduler/domain/chain.ts'
import { addDays, type Day, daysFrom, mondayOf, weekdayOf } from '../../../scheduler/domain/day.ts'
import type { Employer, Engagement } from '../../../scheduler/domain/engagement.ts'
import { clockTime } from '../../../scheduler/domain/instant.ts'
import { type Commitment, DOCUMENT_KINDS, type Member } from '../../../scheduler/domain/member.ts'
import type { Place } from '../../../scheduler/domain/place.ts'
import { hourlyWageOn } from '../../../scheduler/money/hourly-wage.ts'
import { ON_COSTS, SALARY_STEPS } from '../salary-steps.ts'
import { uuidOf } from '../uuid-of.ts'
import type { Dice } from './dice.ts'
import type { Horizon } from './horizon.ts'
import { agencyId, boardId, memberIdOf, regionId } from './ids.ts'
import { FIRST_NAMES, LAST_NAMES } from './names.ts'
import type { Places } from './places.ts'
import type { DemoMemberGroup, DemoPlan } from './plan.ts'
import { town } from './towns.ts'

/** Somebody of a pool, as the rules see a person, with what only the demonstration knows. */
export interface Person {
  readonly member: Member & { readonly place: Place }
  readonly engagement: Engagement
  readonly wageBasis: string
  readonly name: string
  readonly email: string
  readonly postcode4: string
  readonly homeBoardId: string | null
  readonly group: DemoMemberGroup
  readonly spans: readonly Span[]
  /** By criterion of the pool: met at intake or not. */
  readonly findings: ReadonlyMap<string, boolean>
  /** Grow as history goes on. */
  readonly commitments: Commitment[]
  readonly contracts: (FixedTermContract & { readonly boardId: string })[]
  readonly knownPlaces: Set<string>
}

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR']
const FROM = clockTime('07:00')
const UNTIL = clockTime('18:00')

/** The people of a plan's pool, by group and in a fixed order. */
export function peopleOf(
  plan: DemoPlan,
  places: Places,
  horizon: Horizon,
  dice: Dice,
): readonly Person[] {
  const names = namesOf(dice)
  let number = 0
  return plan.memberGroups.flatMap((group) =>
    Array.from({ length: group.count }, () => {
      number += 1
      return person(plan, group, { places, horizon, dice, number, name: names() })
    }),
  )
}

/** Invented names, none twice. */
export function namesOf(dice: Dice): () => string {
  const firsts = dice.shuffled(FIRST_NAMES)
  const lasts = dice.shuffled(LAST_NAMES)
  let next = -1
  return () => {
    next += 1
    const last = lasts[(next + Math.floor(next / firsts.length)) % lasts.length] ?? ''
    return `${firsts[next % firsts.length]} ${last}`
  }
}

/** Somewhere within two kilometres of the middle of the town. */
function homeIn(name: string, dice: Dice): { readonly place: Place; readonly postcode4: string } {
  const { latitude, longitude, postcode4 } = town(name)
  const place = {
    latitude: latitude + dice.between(-20, 20) / 1_000,
    longitude: longitude + dice.between(-20, 20) / 1_000,
  }
  return { place, postcode4 }
}

interface Circumstances {
  readonly places: Places
  readonly horizon: Horizon
  readonly dice: Dice
  readonly number: number
  readonly name: string
}

function person(plan: DemoPlan, group: DemoMemberGroup, about: Circumstances): Person {
  const { places, horizon, dice, number, name } = about
  const id = memberIdOf(plan.key, number)
  const { place, postcode4 } = homeIn(dice.one(group.towns), dice)
  const { engagement, wageBasis } = engagementFor(id, group, about)
  const availability = availabilityFor(group, horizon, dice)
  const home = places.sites.find(({ site }) => site.id === engagement.homeSiteId)
  const member = {
    id,
    roleCodes: group.roles,
    engagements: [engagement],
    qualifications: dice
      .one(group.licences)
      .flatMap(({ vakken, grade }) =>
        (vakken ?? [null]).map((vak) => ({ vak, grade, validUntil: null })),
      ),
    availability,
    documents: documentsFor(plan, group, engagement, dice),
    place,
    travelMinutesMax: dice.happens(0.15) ? 30 : null,
    joinedOn: engagement.firstDay,
    internalTeamOfBoardId: group.internalTeam === true ? employerBoard(engagement) : null,
    admittedByBoardIds: plan.boards.map(({ key }) => boardId(key)),
    excludedSiteIds: dice.happens(0.04) ? [dice.one(places.sites).site.id] : [],
    preferredSiteIds: dice.happens(0.3) ? [dice.one(places.sites).site.id] : [],
    preferredLevels: [],
    knownPlaces: [],
    commitments: [],
    ownHolidays: home === undefined ? [] : holidaysOf(home.calendar, horizon),
    loadMinutes: 0,
  }
  return {
    member,
    engagement,
    wageBasis,
    name,
    postcode4,
    group,
    email: `${name.toLowerCase().replaceAll(/[^a-z]+/g, '.')}.${number}@${plan.key}.example`,
    homeBoardId: employerBoard(engagement),
    spans: availableSpans(availability, horizon),
    findings: new Map(
      (plan.pool?.criteria ?? []).map((one) => [one.criterion, dice.happens(one.metShare)]),
    ),
    commitments: [],
    contracts: [],
    knownPlaces: new Set<string>(),
  }
}

function engagementFor(
  memberId: string,
  group: DemoMemberGroup,
  { places, horizon, dice, number }: Circumstances,
): { readonly engagement: Engagement; readonly wageBasis: string } {
  const employer = employerFor(group, number)
  const wage = dice.one(group.wages)
  const homes = places.sites.filter(
    ({ site }) => employer.kind === 'board' && site.boardId === employer.boardId,
  )
  const isFixed = group.form === 'permanent' || group.form === 'temporary'
  // Most were there before the demonstration begins; some come later.
  const firstDay = dice.happens(0.8)
    ? addDays(horizon.first, -dice.between(0, 400))
    : addDays(horizon.first, dice.between(30, 250))
  return {
    engagement: {
      id: uuidOf(`engagement ${memberId}`),
      employer,
      form: group.form,
      weekMinutes: dice.one(group.weekHours) * 60,
      homeSiteId: isFixed && homes.length > 0 ? dice.one(homes).site.id : null,
      wageCentsPerHour: 'scale' in wage ? wageOf(wage, horizon) : wage.centsPerHour,
      firstDay: mondayOf(firstDay),
      lastDay: null,
    },
    wageBasis: 'scale' in wage ? `${wage.scale} ${wage.step}` : wage.basis,
  }
}

function wageOf(
  { scale, step }: { readonly scale: string; readonly step: number },
  { last }: Horizon,
): number {
  const found = hourlyWageOn({ steps: SALARY_STEPS, onCosts: ON_COSTS }, { scale, step, on: last })
  if (found === undefined) throw new RangeError(`no such step: ${scale} ${step}`)
  return found
}

function employerFor({ employer }: DemoMemberGroup, number: number): Employer {
  switch (employer.kind) {
    case 'board':
      return {
        kind: 'board',
        boardId: boardId(employer.boards[number % employer.boards.length] ?? ''),
      }
    case 'requesting-board':
      return employer
    case 'provider':
      return { kind: 'provider', agencyId: agencyId(employer.agency) }
    case 'region':
      return { kind: 'region', regionId: regionId(employer.region) }
  }
}

function employerBoard({ employer }: Engagement): string | null {
  return employer.kind === 'board' ? employer.boardId : null
}

/** The usual days of the week, and now and then some days of own leave. */
function availabilityFor(
  group: DemoMemberGroup,
  horizon: Horizon,
  dice: Dice,
): Member['availability'] {
  const days = dice.shuffled(WEEKDAYS).slice(0, dice.one(group.weekDays))
  const byDay = WEEKDAYS.filter((name) => days.includes(name)).join(',')
  const exceptions = Array.from({ length: dice.between(0, 3) }, (): AvailabilityException => {
    const firstDay = addDays(horizon.first, dice.between(0, 540))
    const lastDay = addDays(firstDay, dice.between(0, 6))
    return { firstDay, lastDay, available: false, from: null, until: null }
  })
  return {
    recurrences: [
      {
        rrule: `FREQ=WEEKLY;BYDAY=${byDay}`,
        firstDay: mondayOf(horizon.first),
        lastDay: null,
        from: FROM,
        until: UNTIL,
      },
    ],
    exceptions,
  }
}

/** Identity and diploma are seen everywhere, the certificate of conduct only by some boards, each in time. */
function documentsFor(
  plan: DemoPlan,
  group: DemoMemberGroup,
  engagement: Engagement,
  dice: Dice,
): Member['documents'] {
  return plan.boards.flatMap(({ key }) => {
    const id = boardId(key)
    const own = employerBoard(engagement) === id
    const sawVog = own || dice.happens(group.boardsSeenShare)
    const seenOn = addDays(engagement.firstDay, -dice.between(2, 14))
    const issuedOn = addDays(seenOn, -dice.between(10, 120))
    return DOCUMENT_KINDS.filter((kind) => kind !== 'vog' || sawVog).map((kind) => ({
      kind,
      boardId: id,
      issuedOn,
      seenOn,
    }))
  })
}

function holidaysOf(
  { closedOn }: Places['sites'][number]['calendar'],
  { first, last }: Horizon,
): readonly Day[] {
  return daysFrom(first, last).filter(
    (day) => weekdayOf(day) < 6 && closedOn(day)?.kind.endsWith('holiday'),
  )
}

/** A moment of the working day on `day`. */
export function atOfficeHours(day: Day, dice: Dice) {
  const hour = String(dice.between(8, 16)).padStart(2, '0')
  const minute = String(dice.between(0, 59)).padStart(2, '0')
  return instantAt(day, clockTime(`${hour}:${minute}`))
}
