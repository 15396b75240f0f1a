import type { Member } from '../domain/member.ts'
import type { Verdict } from '../domain/verdict.ts'
import { onCallNotice } from '../rules/hard/on-call-notice.ts'
import { HARD_RULES } from '../rules/register.ts'
import type { Setting } from '../rules/setting.ts'
import type { CompiledWorld } from './compile/compile-world.ts'
import { OF_THE_MOMENT } from './compile/eligibility.ts'
import type { Part } from './world/parts-of.ts'

/** A judgement, and all that it hung on besides the pair and what no change may touch (see `isSameGround`). */
interface KeptVerdict {
  readonly member: Member
  readonly verdict: Verdict
  /** The rules that were known to fail, as bits; 0 where none were told. */
  readonly failing: number
  readonly about: Pick<
    Setting,
    'chainRoom' | 'licensedMembers' | 'rarestLicensedMembers' | 'decidedAt'
  >
}

/** The bits of rules that look at more than the pair. */
const MOMENT_BITS = HARD_RULES.reduce(
  (bits, { id }, rule) => (OF_THE_MOMENT.includes(id) ? bits | (1 << rule) : bits),
  0,
)

/**
 * Judgements that were made, so that after a change only what it touches is judged again. One is taken over where request,
 * member and rules are the same objects still, the board can give as many contracts, the licence is as scarce, and the moment of
 * decision is the same or keeps nobody away for it. A refusal by rules that look at the pair alone needs no more than the pair.
 */
export class Judged {
  readonly #ofPart = new WeakMap<Part, Map<string, KeptVerdict>>()

  /** The same world, in which a pair is only judged where nobody did. */
  onceIn(compiled: CompiledWorld): CompiledWorld {
    const verdictOf = (at: number, of: number, failing = 0): Verdict => {
      const part = compiled.parts[at]
      const member = compiled.world.members[of]
      if (part === undefined || member === undefined) return compiled.verdictOf(at, of)
      const kept = this.#ofPart.get(part)?.get(member.id)
      const isLasting = failing !== 0 && (failing & MOMENT_BITS) === 0
      if (isLasting && kept?.member === member && kept.failing === failing) return kept.verdict
      const setting = compiled.settingOf(part, member)
      if (kept !== undefined && holds(kept, part, member, setting)) return kept.verdict
      const verdict = compiled.verdictOf(at, of, failing)
      this.#keepOne(part, member, verdict, setting, failing)
      return verdict
    }
    const { columns, partOf, memberOf } = compiled
    const at = (column: number) => {
      const found = columns.at(column)
      if (found === undefined) return undefined
      const { part, member, setting } = found
      return {
        part,
        member,
        setting,
        get verdict() {
          return verdictOf(partOf[column] ?? -1, memberOf[column] ?? -1)
        },
      }
    }
    return { ...compiled, verdictOf, columns: { length: columns.length, at } }
  }

  #keepOne(part: Part, member: Member, verdict: Verdict, setting: Setting, failing: number): void {
    const { chainRoom, licensedMembers, rarestLicensedMembers, decidedAt } = setting
    const about = { chainRoom, licensedMembers, rarestLicensedMembers, decidedAt }
    const ofPart = this.#ofPart.get(part) ?? new Map<string, KeptVerdict>()
    this.#ofPart.set(part, ofPart.set(member.id, { member, verdict, failing, about }))
  }
}

function holds(kept: KeptVerdict, part: Part, member: Member, setting: Setting): boolean {
  const { about, verdict } = kept
  const isSame =
    kept.member === member &&
    about.chainRoom === setting.chainRoom &&
    about.licensedMembers === setting.licensedMembers &&
    about.rarestLicensedMembers === setting.rarestLicensedMembers
  if (!isSame || about.decidedAt === setting.decidedAt) return isSame
  if (verdict.broken.some(({ ruleId }) => ruleId === onCallNotice.id)) return false
  const { request, sessions } = part
  return onCallNotice.check({ request, sessions, member }, setting) === undefined
}
