import type { Alternative } from '../../../scheduler/domain/alternative.ts'
import type { ConcernKind } from '../../../scheduler/domain/concern.ts'
import type { ContractForm } from '../../../scheduler/domain/engagement.ts'
import type { Level } from '../../../scheduler/domain/level.ts'
import type { LeftFor, Wish } from '../../../scheduler/domain/mobility.ts'
import type { Grade } from '../../../scheduler/domain/qualification.ts'
import type { Urgency } from '../../../scheduler/domain/request.ts'
import type { HolidayRegion } from '../../../scheduler/domain/school-calendar.ts'
import type { Source } from '../../../scheduler/domain/source.ts'
import type { SpelregelsBody } from '../../schema/spelregels.ts'

/** What an education region is in the demonstration: everything that tells one pool from another stands here as data. */
export interface DemoPlan {
  /** Names the plan in ids and seeds. */
  readonly key: string
  readonly regions: readonly DemoRegion[]
  readonly boards: readonly DemoBoard[]
  readonly agencies: readonly DemoAgency[]
  /** Null: a region that runs without a shared pool. */
  readonly pool: DemoPool | null
  readonly memberGroups: readonly DemoMemberGroup[]
  readonly demand: readonly DemoDemand[]
}

export interface DemoRegion {
  readonly code: string
  readonly name: string
  readonly holidayRegion: HolidayRegion
}

export interface DemoBoard {
  readonly key: string
  /** Five digits; 99 in front, which no real board has. */
  readonly number: string
  readonly name: string
  readonly region: string
  readonly sites: readonly DemoSite[]
  /** Agreed tariffs per hour with VAT: low, expected, high. */
  readonly tariffs?: readonly DemoTariff[]
}

export interface DemoSite {
  readonly name: string
  readonly town: string
  readonly levels: readonly Level[]
  readonly denomination: string
}

export interface DemoTariff {
  readonly alternative: Alternative
  readonly role: string
  readonly range: readonly [number, number, number]
  readonly vatBasisPoints: number
  readonly source: string
}

export interface DemoAgency {
  readonly key: string
  readonly name: string
  readonly kind: 'agency' | 'provider'
  readonly tariffs: readonly Omit<DemoTariff, 'alternative'>[]
}

export interface DemoPool {
  readonly code: string
  readonly name: string
  /** Requests from before this day went without the pool. */
  readonly startsOn: string
  readonly rules: SpelregelsBody
  /** Changes of the rules after the start, in order of time. */
  readonly amendments: readonly {
    readonly validFrom: string
    readonly change: Partial<SpelregelsBody>
    readonly reason: string
  }[]
  readonly participations: readonly {
    readonly board: string
    readonly draws: boolean
    readonly supplies: boolean
    readonly formationShareBasisPoints: number
    readonly pupils: number
    readonly sourceOrder?: readonly Source[]
  }[]
  readonly criteria: readonly DemoCriterion[]
  /** Candidates who were not taken in. */
  readonly rejected: number
  /** Gaps and disputes that were noted. */
  readonly concerns: readonly DemoConcern[]
  readonly beginners?: readonly DemoBeginner[]
  /** What the schools lack and who looks for work; left out where nobody told it. */
  readonly shortages?: DemoShortages
  readonly leavers?: readonly DemoLeaver[]
  readonly wishes?: readonly DemoWish[]
  readonly searchTimes?: readonly DemoSearchTimes[]
}

/** What a school spent on finding somebody: months such as `2025-10` with hours of the director and the planner. */
export interface DemoSearchTimes {
  readonly board: string
  readonly site: string
  readonly months: readonly (readonly [month: string, director: number, planner: number])[]
}

/** Somebody who left the pool before today, and never worked in the years that are played. */
export interface DemoLeaver {
  readonly name: string
  readonly role: string
  readonly joinedOn: string
  readonly leftOn: string
  readonly leftFor: LeftFor
  readonly leftTo: string
}

/** What somebody of the pool looks for, by the place among its people. */
export interface DemoWish {
  readonly place: number
  readonly wish: Wish
  readonly since: string
}

/** A director who began at a school; `mentor` is the place among the directors of the pool, and from when. */
export interface DemoBeginner {
  readonly board: string
  readonly site: string
  readonly startedOn: string
  readonly mentor?: { readonly place: number; readonly from: string }
  readonly supportedUntil?: string
  readonly endedOn?: string
}

/** Vacancies, formation and people who look for work. Fte in hundredths; `…DaysAgo` counted back from today. */
export interface DemoShortages {
  /** How many fte there are for a role at a school, filled or not. */
  readonly formation: readonly (DemoPlace & { readonly fteHundredths: number })[]
  readonly vacancies: readonly DemoVacancy[]
  readonly applicants: readonly DemoApplicant[]
}

interface DemoPlace {
  readonly board: string
  readonly site: string
  readonly role: string
}

/** A vacancy; `filledDaysAgo` where it is open no more. */
export interface DemoVacancy extends DemoPlace {
  readonly key: string
  readonly vak?: string
  readonly level?: Level
  readonly fteHundredths: number
  readonly openedDaysAgo: number
  readonly filledDaysAgo?: number
}

/** Somebody who looks for work and agreed to be referred, with where they were referred to. */
export interface DemoApplicant {
  readonly name: string
  readonly role: string
  readonly vakken: readonly string[]
  readonly levels: readonly Level[]
  readonly fteHundredths: number
  readonly agreedDaysAgo: number
  readonly referrals: readonly {
    readonly vacancy: string
    readonly referredDaysAgo: number
    readonly hiredDaysAgo?: number
  }[]
}

/** A gap or dispute; about the pool as a whole where no board is named. */
export interface DemoConcern {
  readonly board: string | null
  readonly kind: ConcernKind
  readonly ruleId?: string
  readonly summary: string
  readonly notedOn: string
  readonly minutes?: number
  readonly cents?: number
  readonly settledOn?: string
  readonly outcome?: string
}

/** A criterion of selection; `ratingEffect` is what meeting it does to the schools' ratings afterwards. */
export interface DemoCriterion {
  readonly criterion: string
  readonly evidence: string
  readonly metShare: number
  readonly ratingEffect: number
}

export type DemoEmployer =
  | { readonly kind: 'board'; readonly boards: readonly string[] }
  | { readonly kind: 'requesting-board' }
  | { readonly kind: 'provider'; readonly agency: string }
  | { readonly kind: 'region'; readonly region: string }

export interface DemoMemberGroup {
  readonly count: number
  readonly roles: readonly string[]
  readonly employer: DemoEmployer
  readonly form: ContractForm
  readonly weekHours: readonly number[]
  /** Days a week on which somebody of this group can be asked. */
  readonly weekDays: readonly number[]
  /** A step of a salary scale, or an amount that the board gave. */
  readonly wages: readonly (
    | { readonly scale: string; readonly step: number }
    | { readonly basis: string; readonly centsPerHour: number }
  )[]
  /** Each member gets one of these sets of lines. */
  readonly licences: readonly (readonly {
    readonly vakken: readonly string[] | null
    readonly grade: Grade
    readonly months?: number
  }[])[]
  readonly towns: readonly string[]
  /** How many of the boards that draw have seen this member's documents and admitted the member. */
  readonly boardsSeenShare: number
  /** Chance that an offer which may be refused is accepted. */
  readonly acceptShare: number
  /** Minutes until an offer is answered, from and to. */
  readonly answerMinutes: readonly [number, number]
  readonly internalTeam?: boolean
}

/** How the hours of one absent person lie in the week. */
export type DemoShape =
  | {
      readonly kind: 'lessons'
      readonly perWeek: readonly [number, number]
      readonly days: readonly [number, number]
      readonly classes: readonly {
        readonly vak: string
        readonly level: Level
        readonly years: readonly [number, number]
        readonly weight: number
      }[]
    }
  | {
      readonly kind: 'days'
      readonly days: readonly [number, number]
      readonly from: string
      readonly until: string
      readonly level: Level
      readonly groups: boolean
    }

export interface DemoDemand {
  readonly role: string
  readonly boards: readonly string[]
  readonly perYear: number
  /** Still to be decided today, over the coming weeks. */
  readonly openNow: number
  readonly shapes: readonly DemoShape[]
  readonly absences: readonly {
    readonly reason: string
    readonly weight: number
    readonly schoolDays: readonly [number, number]
    /** Days from posting to the first day; 0 is the same morning. */
    readonly leadDays: readonly [number, number]
    readonly urgency: Urgency
    readonly openEndedShare?: number
  }[]
  readonly alternatives: readonly (readonly [Alternative, number])[]
  readonly notes: readonly string[]
}
