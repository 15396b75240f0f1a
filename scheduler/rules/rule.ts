import type { BrokenRule, Facts } from '../domain/verdict.ts'
import type { Candidacy, Setting } from './setting.ts'

export const ORIGINS = ['law', 'cao', 'pool', 'nature'] as const
/**
 * Where a hard rule comes from: law, collective agreement, the pool's own rules of play, or the nature of things (nobody is
 * in two places at once).
 */
export type Origin = (typeof ORIGINS)[number]

/** The definition of a hard rule, typed by the facts it finds and by what it looks at. */
export interface HardRuleDefinition<Found extends Facts, Asked = Candidacy, Given = Setting> {
  /** Equal to the file's name. */
  readonly id: string
  readonly origin: Origin
  /** A short Dutch name for lists and help. */
  readonly title: string
  /** Where the rule is written down: article, agreement or the pool's own rules. */
  readonly basis: string
  /** The facts that keep the member away, or `undefined` when the rule allows the pair. Never throws, scores or caches. */
  readonly check: (candidacy: Asked, setting: Given) => Found | undefined
  /** One Dutch sentence, made from the facts alone. */
  readonly explain: (facts: Found) => string
}

/** A hard rule as the register holds it: the facts are plain values again. Some can be asked with less than a whole setting. */
export interface HardRule<Asked = Candidacy, Given = Setting> {
  readonly id: string
  readonly origin: Origin
  readonly title: string
  readonly basis: string
  readonly check: (candidacy: Asked, setting: Given) => BrokenRule | undefined
  readonly explain: (facts: Facts) => string
  /** Set on rules that look at a member's other sessions: how two needs exclude each other, or share a budget. */
  readonly budgets?: (candidacy: Asked, setting: Given) => readonly Budget[]
  readonly looksAtCommitments: boolean
}

/** Whether a coordinator may set the rule aside, with a reason that is logged: only what the pool made, the pool unmakes. */
export function canBeOverridden(rule: Pick<HardRule, 'origin'>): boolean {
  return rule.origin === 'pool'
}

/** So much of a member's room for one stretch of time, used by one candidacy; the match adds these up. */
export interface Budget {
  /** Names what is shared, such as `week:2026-11-23`. */
  readonly key: string
  readonly uses: number
  /** What is left after the commitments, before this candidacy. */
  readonly room: number
}

/** A rule about one pair. */
export function hardRule<Found extends Facts>(definition: HardRuleDefinition<Found>): HardRule {
  return { ...registered(definition), looksAtCommitments: false }
}

/** A rule that holds between the sessions of a member pair by pair, such as no double booking. */
export function commitmentRule<Found extends Facts, Asked = Candidacy, Given = Setting>(
  definition: HardRuleDefinition<Found, Asked, Given>,
): HardRule<Asked, Given> {
  return { ...registered(definition), looksAtCommitments: true }
}

/** A rule that gives a member a budget per stretch of time, such as hours per week. */
export function budgetRule<Found extends Facts, Asked = Candidacy, Given = Setting>(
  definition: Omit<HardRuleDefinition<Found>, 'check'> & {
    readonly budgets: (candidacy: Asked, setting: Given) => readonly Budget[]
    readonly exceeded: (budget: Budget, candidacy: Asked, setting: Given) => Found
  },
): HardRule<Asked, Given> {
  const { budgets, exceeded, ...rest } = definition
  const check = (candidacy: Asked, setting: Given) => {
    const first = budgets(candidacy, setting).find((budget) => budget.uses > budget.room)
    return first === undefined ? undefined : exceeded(first, candidacy, setting)
  }
  return { ...registered({ ...rest, check }), budgets, looksAtCommitments: true }
}

/**
 * Hides the type of the facts: the register mixes rules of many kinds, and `explain` is only ever given what `check` of the
 * same rule found.
 */
function registered<Found extends Facts, Asked, Given>(
  definition: HardRuleDefinition<Found, Asked, Given>,
) {
  const { id, origin, title, basis, check, explain } = definition
  return {
    id,
    origin,
    title,
    basis,
    check: (candidacy: Asked, setting: Given): BrokenRule | undefined => {
      const facts = check(candidacy, setting)
      return facts === undefined ? undefined : { ruleId: id, facts }
    },
    explain: (facts: Facts) => explain(facts as Found),
  }
}
