import type { Element } from './read-ubl.ts'
import { AMOUNT_RULES } from './rules/amounts.ts'
import { DOCUMENT_RULES } from './rules/document.ts'
import { DUTCH_RULES } from './rules/dutch.ts'
import type { Rule } from './rules/rule.ts'
import { VAT_RULES } from './rules/vat.ts'

/** Of the rules of EN 16931-1:2017 those that can apply to what is settled between boards, written from the standard's list. */
export const EN16931_RULES: readonly Rule[] = [
  ...DOCUMENT_RULES,
  ...AMOUNT_RULES,
  ...VAT_RULES,
  ...DUTCH_RULES,
]

/** The rules that a document breaks. */
export function brokenRules(document: Element): readonly string[] {
  return EN16931_RULES.filter(([, holds]) => !holds(document)).map(([id]) => id)
}
