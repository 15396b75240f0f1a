import type { Day } from '../../scheduler/domain/day.ts'
import { parseDay } from '../../scheduler/domain/day.ts'
import type { LetterItem } from '../../src/post/letter.ts'
import { moment, shortDay, stretch } from '../parts/when.ts'
import type { MailAbout, MailTold } from '../words/nl/mail.ts'
import type { Messages } from '../words/nl.ts'

/** One thing that a mail tells, in words: with its lessons as lines and its link. */
export interface ToldItem extends MailTold {
  readonly lines: readonly string[]
  readonly answerBy: string | null
  readonly asked: string | null
  readonly path: string
}

/** What a letter is made of, in words. */
export interface LetterParts {
  readonly t: Messages
  readonly dear: string
  readonly lead: string | null
  readonly told: readonly ToldItem[]
  readonly why: string
  readonly publicUrl: string
}

/** So many lessons are told in full; the page has them all. */
const LESSONS_MAX = 8

/** Puts one thing into the words of a language. Throws where no words are known for it. */
export function toldItem(t: Messages, item: LetterItem, today: Day): ToldItem {
  const { kind, audience, path, lessons } = item
  const tells: Readonly<Record<string, (about: MailAbout) => MailTold>> = t.mail[audience]
  const name = wordsFor(item)
  const tell = Object.hasOwn(tells, name) ? tells[name] : undefined
  if (tell === undefined) throw new Error(`no words for ${kind} to ${audience}`)
  const told = tell(aboutOf(t, item, today))
  const asks = kind === 'offer.sent' || kind === 'offer.reminder'
  return {
    ...told,
    path,
    lines: linesOf(t, lessons, today),
    answerBy: asks ? answerBy(t, item) : null,
    asked: asks ? askedOf(t, item) : null,
  }
}

/** The same kind is told otherwise where a school is closed, lessons get other hours, or two people changed places. */
function wordsFor({ kind, facts }: LetterItem): string {
  if (facts['closed'] === true) return 'school.closed'
  if (facts['otherHours'] === true) return 'other-hours'
  if (facts['swapped'] !== true) return kind
  return kind === 'assignment.cancelled' ? 'assignment.swapped-away' : 'assignment.swapped'
}

function answerBy(t: Messages, { deadlineAt, restsBetween }: LetterItem): string | null {
  if (deadlineAt === null) return null
  const by = t.mail.answerBy(moment(t, deadlineAt))
  return restsBetween === null ? by : `${by} ${t.mail.rests(restsBetween)}`
}

function askedOf(t: Messages, { roleLabel, isOwnClass }: LetterItem): string | null {
  const asked = roleLabel === null ? [] : [t.mail.asked(roleLabel.toLowerCase())]
  const said = isOwnClass ? [...asked, t.mail.ownClass] : asked
  return said.length === 0 ? null : said.join(' ')
}

function aboutOf(t: Messages, item: LetterItem, today: Day): MailAbout {
  const { school, lessons, memberName, roleLabel, deadlineAt, facts } = item
  const [first, last] = [lessons[0], lessons.at(-1)]
  const until = parseDay(String(facts['until'] ?? ''))
  const paper = paperName(t, facts['paper'])
  const isPaper = item.kind === 'paper.ends'
  return {
    when: first && last ? stretch(t, first.day, last.day, today) : '',
    school: school === null ? '' : `${school.name}, ${school.place}`,
    name: isPaper && memberName === null ? paper : (memberName ?? String(facts['jobKind'] ?? '')),
    role: roleLabel ?? '',
    deadline: deadlineAt === null ? '' : moment(t, deadlineAt),
    lessons: lessons.length,
    day: until === undefined ? '' : shortDay(t, until, today),
    count: Number(facts['weeks'] ?? facts['broken'] ?? 0),
    code: isPaper ? paper : String(facts['failure'] ?? facts['lastError'] ?? ''),
  }
}

function paperName(t: Messages, paper: unknown): string {
  const names: Readonly<Record<string, string>> = t.mail.papers
  return typeof paper === 'string' ? (names[paper] ?? paper) : ''
}

function linesOf(t: Messages, lessons: LetterItem['lessons'], today: Day): readonly string[] {
  const most = lessons.length > LESSONS_MAX ? LESSONS_MAX - 1 : LESSONS_MAX
  const lines = lessons.slice(0, most).map(({ day, from, until, vak, group }) => {
    const what = vak === null ? (group ?? '') : t.mail.lesson(vak, group)
    const time = `${shortDay(t, day, today)}, ${from}–${until}`
    return what === '' ? time : `${time}: ${what}`
  })
  return lessons.length > most ? [...lines, t.mail.more(lessons.length - most)] : lines
}
