import type { DoorLetterAsked, WriteDoorLetter } from '../../src/post/letter.ts'
import { languageOf } from '../words/language.ts'
import { nl } from '../words/nl.ts'
import { oneLine } from './write-letter.ts'

const SUBJECT_MAX = 150

/** Writes a code or an invitation, as text alone: nothing to load and nothing to press by mistake. */
export const writeDoorLetter: WriteDoorLetter = (asked) => {
  const t = languageOf(asked.language) ?? nl
  const words = t.door.mail
  const dear = t.mail.dear(asked.receiverName)
  const { subject, body } =
    asked.kind === 'code'
      ? words.code(readable(asked.code))
      : words.invitation(invited(t.roles, asked))
  return {
    subject: oneLine(subject, SUBJECT_MAX),
    text: `${[dear, ...body].join('\n\n')}\n\n-- \n${t.mail.foot}\n`,
  }
}

function invited(
  roles: Readonly<Record<string, string>>,
  asked: Extract<DoorLetterAsked, { readonly kind: 'invitation' }>,
) {
  const { role, where, inviterName, publicUrl, path } = asked
  const named = roles[role] ?? role
  return {
    role: where === null ? named : `${named}, ${where}`,
    inviterName,
    url: `${publicUrl}${path}`,
  }
}

/** Eight digits in two groups of four, as somebody reads them over. */
function readable(code: string): string {
  return `${code.slice(0, 4)} ${code.slice(4)}`
}
