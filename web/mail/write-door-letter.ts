import type { DoorLetterAsked, WriteDoorLetter } from '../../src/post/letter.ts'
import { languageOf } from '../words/language.ts'
import { type Messages, nl } from '../words/nl.ts'
import { oneLine } from './write-letter.ts'

const SUBJECT_MAX = 150

/** Writes a code, an invitation or what was done about an account, as text alone: nothing to load and nothing to press by mistake. */
export const writeDoorLetter: WriteDoorLetter = (asked) => {
  const t = languageOf(asked.language) ?? nl
  const dear = t.mail.dear(asked.receiverName)
  const { subject, body } = said(t, asked)
  return {
    subject: oneLine(subject, SUBJECT_MAX),
    text: `${[dear, ...body].join('\n\n')}\n\n-- \n${t.mail.foot}\n`,
  }
}

function said({ door: { mail }, roles }: Messages, asked: DoorLetterAsked) {
  switch (asked.kind) {
    case 'code':
      return mail.code(readable(asked.code))
    case 'invitation':
      return mail.invitation(invited(roles, asked))
    case 'account':
      return mail.account[asked.what](asked.byName, asked.publicUrl)
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
