import type { Law } from '../../domain/law.ts'
import type { Member } from '../../domain/member.ts'
import type { Qualification } from '../../domain/qualification.ts'
import { licenceFor } from '../../rules/licence.ts'
import { addBits, allBits, clearBit, hasBit, setBit, wordsFor } from '../bits.ts'
import { dayNumber } from './day-table.ts'
import { type Lessons, lessonsOf } from './lessons-of.ts'
import { oncePer } from './once-per.ts'
import type { Part } from './parts-of.ts'

/** Who may teach lessons of one kind: never, or up to and including a day. Who is in neither always may. */
interface OfKind {
  readonly never: Uint32Array
  readonly until: readonly { readonly member: number; readonly lastDay: number }[]
}

/** Whom the law lets teach, for all members at once. */
export interface Licensing {
  /** Parts of the same kind may be taught by the same members. */
  readonly kindOf: (part: Part) => string
  /** Adds to the row of `bits` that begins at word `row` who has no licence for some session of the part. */
  readonly addUnlicensed: (bits: Uint32Array, row: number, part: Part) => void
}

/**
 * A lesson is licensed by the best of somebody's lines, so the law is asked once per kind of lesson and kind of line, and
 * the answers are spread over everybody who has such a line.
 */
export function licensing(members: readonly Member[], law: Pick<Law, 'competence'>): Licensing {
  const words = wordsFor(members.length)
  const lines = linesOf(members)
  const kinds = new Map<string, OfKind>()
  const ofKind = ({ key, session }: Lessons): OfKind => {
    const before = kinds.get(key)
    if (before !== undefined) return before
    const found = whoMay({ key, session }, lines, members.length, law)
    kinds.set(key, found)
    return found
  }
  return {
    kindOf: (part) =>
      lessonsOf(part)
        .map((lessons) => {
          const ends = ofKind(lessons).until.length > 0
          return ends ? `${lessons.key} until ${lessons.lastDay}` : lessons.key
        })
        .join(),
    addUnlicensed(bits, row, part) {
      for (const lessons of lessonsOf(part)) {
        const { never, until } = ofKind(lessons)
        addBits(bits, row, never, 0, words)
        for (const { member, lastDay } of until) {
          if (lastDay < lessons.lastDay) setBit(bits, row, member)
        }
      }
    },
  }
}

/** Who has a line of one kind without an end, and until when others have it. */
interface Line {
  readonly key: string
  readonly line: Qualification
  readonly endless: Uint32Array
  readonly ending: { readonly member: number; readonly lastDay: number }[]
}

function linesOf(members: readonly Member[]): readonly Line[] {
  const words = wordsFor(members.length)
  const lines = new Map<string, Line>()
  for (const [member, { qualifications }] of members.entries()) {
    for (const { vak, grade, validUntil } of qualifications) {
      const key = `${grade} ${vak}`
      const line = { vak, grade, validUntil: null }
      const known = lines.get(key) ?? { key, line, endless: new Uint32Array(words), ending: [] }
      lines.set(key, known)
      if (validUntil === null) setBit(known.endless, 0, member)
      else known.ending.push({ member, lastDay: dayNumber(validUntil) })
    }
  }
  return [...lines.values()]
}

/** By law: whether a line of one kind lets teach a lesson of one kind. The law stays while members and requests come and go. */
const answersOf = oncePer((_law: Pick<Law, 'competence'>) => new Map<string, boolean>())

function whoMay(
  { key: lesson, session }: Pick<Lessons, 'key' | 'session'>,
  lines: readonly Line[],
  count: number,
  law: Pick<Law, 'competence'>,
): OfKind {
  const always = new Uint32Array(wordsFor(count))
  const lastDays = new Map<number, number>()
  const answers = answersOf(law)
  for (const { key, line, endless, ending } of lines) {
    const both = `${lesson}\n${key}`
    const may =
      answers.get(both) ?? licenceFor({ qualifications: [line] }, session, law).outcome !== 'none'
    answers.set(both, may)
    if (!may) continue
    addBits(always, 0, endless, 0, always.length)
    for (const { member, lastDay } of ending) {
      lastDays.set(member, Math.max(lastDay, lastDays.get(member) ?? -Infinity))
    }
  }
  const until = [...lastDays].map(([member, lastDay]) => ({ member, lastDay }))
  const never = allBits(count)
  for (const [word, bits] of always.entries()) never[word] = (never[word] ?? 0) & ~bits
  for (const { member } of until) clearBit(never, 0, member)
  return { never, until: until.filter(({ member }) => !hasBit(always, 0, member)) }
}
