import type { DemoDemand, DemoMemberGroup, DemoShape, DemoTariff } from '../plan.ts'

/** What the pools of primary education have in common; a plan gives the numbers. */

/** A whole working day of a group teacher, which a pool pays as eight hours (domain.md 2.3). */
export const GROUP_DAYS: DemoShape = {
  kind: 'days',
  days: [2, 5],
  from: '08:00',
  until: '16:00',
  level: 'BO',
  groups: true,
}

/** A morning with one group. */
export const MORNINGS: DemoShape = { ...GROUP_DAYS, days: [1, 3], until: '12:15' }

/** Days of a director, not bound to a group. */
export const DIRECTOR_DAYS: DemoShape = { ...GROUP_DAYS, days: [3, 5], groups: false }

/** What agencies ask in primary education (domain.md 3.3: € 55 to € 80, 2021); the middle is expected. */
export const PRIMARY_AGENCY: DemoTariff = {
  alternative: 'agency',
  role: 'leraar',
  range: [55, 67.5, 80],
  vatBasisPoints: 2100,
  source: 'Parool 12-2021: uitzendtarief primair onderwijs 55-80 per uur',
}

/** Sickness of a group teacher: the same morning or the day before. */
export function sickness(boards: readonly string[], perYear: number, openNow: number): DemoDemand {
  return {
    role: 'leraar',
    boards,
    perYear,
    openNow,
    shapes: [GROUP_DAYS],
    absences: [
      absence('ZIEK', 6, [1, 2], [0, 0], 'class-sent-home'),
      absence('ZIEK', 4, [2, 5], [1, 2], 'unplanned', 0.4),
      absence('CALAM', 1, [1, 1], [0, 1], 'unplanned'),
    ],
    alternatives: [
      ['agency', 7],
      ['own-part-timer', 1],
      ['split-class', 2],
      ['send-home', 2],
      ['own-team', 1],
    ],
    notes: ['De dagplanning ligt op het bureau.', 'De duo-collega is bereikbaar voor vragen.'],
  }
}

/** Leave that is known long before, and sickness that turns out long. */
export function longLeave(boards: readonly string[], perYear: number, openNow: number): DemoDemand {
  return {
    ...sickness(boards, perYear, openNow),
    absences: [
      absence('ZWANG', 4, [50, 70], [30, 60], 'planned'),
      absence('OUDERV', 2, [20, 50], [20, 50], 'planned'),
      absence('ZIEK', 3, [15, 40], [1, 4], 'unplanned', 0.5),
    ],
    alternatives: [
      ['agency', 8],
      ['self-employed', 2],
      ['own-part-timer', 1],
    ],
    notes: ['Kennismaken kan in de week vooraf.', 'Rapportgesprekken vallen in deze periode.'],
  }
}

/** Teachers away for their own schooling. */
export function training(
  boards: readonly string[],
  role: string,
  perYear: number,
  openNow: number,
): DemoDemand {
  return {
    ...sickness(boards, perYear, openNow),
    role,
    shapes: [{ ...GROUP_DAYS, days: [1, 2] }],
    absences: [
      absence('SCHOL', 3, [1, 3], [14, 35], 'training'),
      absence('BIJZ', 1, [1, 1], [7, 21], 'planned'),
    ],
    alternatives: [
      ['alternative-programme', 3],
      ['own-team', 2],
      ['split-class', 1],
    ],
    notes: ['De leerlingen werken aan een project; materiaal staat klaar.'],
  }
}

/** One line of reasons for absence. */
export function absence(
  reason: string,
  weight: number,
  schoolDays: readonly [number, number],
  leadDays: readonly [number, number],
  urgency: DemoDemand['absences'][number]['urgency'],
  openEndedShare = 0,
): DemoDemand['absences'][number] {
  return { reason, weight, schoolDays, leadDays, urgency, openEndedShare }
}

/** Pabo teachers with fixed hours at a board. */
export function fixedTeachers(
  count: number,
  boards: readonly string[],
  towns: readonly string[],
  over: Partial<DemoMemberGroup> = {},
): DemoMemberGroup {
  return {
    count,
    roles: ['leraar'],
    employer: { kind: 'board', boards },
    form: 'permanent',
    weekHours: [24, 32, 40, 40],
    weekDays: [5],
    wages: [
      { scale: 'LB', step: 2 },
      { scale: 'LB', step: 4 },
      { scale: 'LB', step: 7 },
    ],
    licences: [[{ vakken: null, grade: 'PABO' }]],
    towns,
    boardsSeenShare: 0.95,
    acceptShare: 0.97,
    answerMinutes: [2, 25],
    ...over,
  }
}

/** Pabo teachers who may refuse, paid for the hours that they work. */
export function onCallTeachers(
  count: number,
  boards: readonly string[],
  towns: readonly string[],
  over: Partial<DemoMemberGroup> = {},
): DemoMemberGroup {
  return {
    ...fixedTeachers(count, boards, towns),
    form: 'on-call',
    weekHours: [0],
    weekDays: [2, 3, 4],
    boardsSeenShare: 0.75,
    acceptShare: 0.6,
    answerMinutes: [3, 50],
    ...over,
  }
}
