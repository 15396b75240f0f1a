import { addDays } from '../../domain/day.ts'
import type { Commitment, Member } from '../../domain/member.ts'
import { contractHours } from '../../rules/hard/contract-hours.ts'
import { noDoubleBooking } from '../../rules/hard/no-double-booking.ts'
import { travelBetweenSites } from '../../rules/hard/travel-between-sites.ts'
import { HARD_RULES, WORKING_TIME_LAW } from '../../rules/register.ts'
import { allBits, clearBit, eachBit, setBit } from '../bits.ts'
import { once } from '../world/once.ts'
import { oncePer } from '../world/once-per.ts'
import type { Part } from '../world/parts-of.ts'
import { keepAway, type PlacedRule } from './allowed.ts'
import type { Eligibility } from './eligibility.ts'
import type { Facts } from './facts.ts'
import { roomsOf } from './rooms.ts'
import { masksOf, type PlacedRows, rowOfMasks } from './rows/masks-of.ts'
import { rowsOf } from './rows/rows-of.ts'

/** Who may do what, where few may, and few of the refusals are asked about. */
export interface FewEligible extends Pick<Eligibility, 'words' | 'bits' | 'failingOf'> {
  /** The same facts, with the room of those who may do anything: the others are told as if they had plenty. */
  readonly facts: Facts
  /** By member: the rules that keep that one from the part whatever else there is to do. Holds until another part is asked about. */
  readonly failingAnyway: (part: number) => Uint32Array
  /** The rules that keep a member from a part because of what that one has to do already. */
  readonly failingBesideWork: (part: number, member: number) => number
}

/** These look at what a member has to do already, and cost most: who has been busy for a term has hundreds of lessons. */
const BESIDE_WORK: readonly string[] = [
  noDoubleBooking,
  travelBetweenSites,
  contractHours,
  ...WORKING_TIME_LAW,
].map(({ id }) => id)
const PLACED_RULES = HARD_RULES.map((rule, at): PlacedRule => ({ rule, at }))
const WORK_RULES = PLACED_RULES.filter(({ rule }) => BESIDE_WORK.includes(rule.id))
const OTHER_RULES = PLACED_RULES.filter(({ rule }) => !BESIDE_WORK.includes(rule.id))

/**
 * Who is eligible, as `eligibilityOf` says it, where a sitting asks about a few requests that most of the pool can do nothing
 * of: what members have to do already is only looked at of those whom nothing else keeps away.
 */
export function eligibilityOfFew(facts: Facts): FewEligible {
  const { parts, words, members } = facts
  const anyway = placedRows(facts, OTHER_RULES)
  const bits = new Uint32Array(parts.length * words)
  const everybody = allBits(members.length)
  for (let part = 0; part < parts.length; part += 1) bits.set(everybody, part * words)
  for (let part = 0; part < parts.length; part += 1) {
    for (const { rows } of anyway) keepAway(bits, part * words, rows, part, words)
  }
  const some = new Uint32Array(words)
  for (let part = 0; part < parts.length; part += 1) {
    eachBit(bits, part * words, words, (member) => {
      if (besideWork(facts, part, member).next().done) setBit(some, 0, member)
      else clearBit(bits, part * words, member)
    })
  }
  const allBesideWork = once(() => masksOf(placedRows(facts, WORK_RULES)))
  return {
    words,
    bits,
    facts: { ...facts, rooms: once(() => roomsOf(facts, { only: some })) },
    failingAnyway: rowOfMasks(members.length, [masksOf(anyway)]),
    failingBesideWork: (part, member) =>
      [...besideWork(facts, part, member)].reduce((mask, rule) => mask | (1 << rule), 0),
    failingOf: rowOfMasks(members.length, [
      masksOf(anyway),
      (part, into) => allBesideWork()(part, into),
    ]),
  }
}

function placedRows(facts: Facts, rules: readonly PlacedRule[]): readonly PlacedRows[] {
  return rules.map(({ rule, at }) => ({ at, rows: rowsOf(facts, rule) }))
}

/** The rules, by their place, that keep a member from a part because of what that one has to do already. */
function* besideWork(
  { parts, members, settingOf }: Facts,
  at: number,
  of: number,
): Generator<number, undefined> {
  const [part, member] = [parts[at], members[of]]
  if (part === undefined || member === undefined) return
  const { request, sessions } = part
  const candidacy = { request, sessions, member }
  const setting = settingOf(part, member)
  const near = { ...setting, commitments: commitmentsNear(part, member) }
  for (const { rule, at: place } of WORK_RULES) {
    // Budgets are summed up once per list of commitments; the other rules look no further than the nights around a day.
    const isBroken = rule.check(candidacy, rule.budgets === undefined ? near : setting)
    if (isBroken !== undefined) yield place
  }
}

/** What a member has to do on the days of a part, and on those before and after each. */
function commitmentsNear({ sessions }: Part, { commitments }: Member): readonly Commitment[] {
  if (commitments.length === 0) return commitments
  const days = new Set(sessions.flatMap(({ day }) => [addDays(day, -1), day, addDays(day, 1)]))
  const byDay = byDayOf(commitments)
  return [...days].flatMap((day) => byDay.get(day) ?? [])
}

const byDayOf = oncePer((commitments: readonly Commitment[]) =>
  Map.groupBy(commitments, ({ day }) => day),
)
