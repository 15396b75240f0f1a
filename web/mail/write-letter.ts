import type { LetterAsked, LetterWords } from '../../src/post/letter.ts'
import { htmlOf } from '../html-of.ts'
import { languageOf } from '../words/language.ts'
import { nl } from '../words/nl.ts'
import { LetterHtml } from './letter-html.tsx'
import { type LetterParts, toldItem } from './told.ts'

const SUBJECT_MAX = 150
const SHORT_MAX = 300

/**
 * Writes a letter in the language of who gets it: text, the same as HTML without anything that is fetched, and one line for a
 * telephone. Several things become one letter.
 */
export function writeLetter(asked: LetterAsked): LetterWords {
  const t = languageOf(asked.language) ?? nl
  const told = asked.items.map((item) => toldItem(t, item, asked.today))
  const [first] = told
  if (first === undefined) throw new Error('a letter tells something')
  const why = t.mail.why[asked.items[0]?.audience ?? 'member']
  const isDigest = told.length > 1
  const words = {
    t,
    dear: t.mail.dear(asked.receiverName),
    lead: isDigest ? t.mail.severalLead(told.length) : null,
    told,
    why,
    publicUrl: asked.publicUrl,
  }
  const subject = isDigest ? t.mail.several(told.length) : first.subject
  return {
    subject: oneLine(subject, SUBJECT_MAX),
    text: textOf(words),
    html: `<!doctype html>${htmlOf(LetterHtml({ ...words, subject }))}`,
    short: oneLine(
      `${subject}. ${first.answerBy ?? ''} ${asked.publicUrl}${first.path}`,
      SHORT_MAX,
    ),
  }
}

function textOf({ t, dear, lead, told, why, publicUrl }: LetterParts): string {
  const items = told.map(({ subject, body, lines, answerBy, asked, action, path }) =>
    [
      ...(lead === null ? [] : [subject, '']),
      body,
      ...(asked === null ? [] : [asked]),
      ...(lines.length > 0 ? ['', ...lines.map((line) => `- ${line}`)] : []),
      ...(answerBy === null ? [] : ['', answerBy]),
      '',
      `${action}:`,
      `${publicUrl}${path}`,
    ].join('\n'),
  )
  const body = items.join('\n\n---\n\n')
  return `${[dear, ...(lead === null ? [] : [lead]), body].join('\n\n')}\n\n-- \n${why}\n${t.mail.foot}\n`
}

/** A header is one line: what would break it is a space. */
export function oneLine(text: string, lengthMax: number): string {
  const line = text
    .replace(/[\p{Cc}\u2028-\u202e\u2066-\u2069]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return line.length > lengthMax ? `${line.slice(0, lengthMax - 1).trimEnd()}…` : line
}
