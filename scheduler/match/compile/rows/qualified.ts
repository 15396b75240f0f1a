import type { Facts } from '../facts.ts'
import { type RuleRows, rowsByPart } from './rule-rows.ts'

/** Whom the law does not let teach a session of the part, where the role asks a licence. */
export function rowsOfQualified({ parts, words, licensing, ofRequest }: Facts): RuleRows {
  const { addUnlicensed } = licensing()
  return rowsByPart(parts.length, words, (bits, row, at) => {
    const part = parts[at]
    if (part === undefined || !ofRequest(part.request).role.licenceRequired) return false
    addUnlicensed(bits, row, part)
    return true
  })
}
