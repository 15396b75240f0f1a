import { en } from './en.ts'
import { type Messages, nl } from './nl.ts'

const LANGUAGES: Readonly<Record<string, Messages>> = { nl, en }

/** The language with this code; nothing for one that the pages do not have. */
export function languageOf(code: string | undefined): Messages | undefined {
  return code === undefined || !Object.hasOwn(LANGUAGES, code) ? undefined : LANGUAGES[code]
}

/**
 * The language that a browser prefers by its `Accept-Language` header: Dutch unless another that the pages have weighs
 * more than Dutch does.
 */
export function preferredLanguage(header: string | undefined): Messages {
  const weights = new Map<string, number>()
  for (const part of (header ?? '').split(',')) {
    const [tag = '', ...parameters] = part.split(';').map((piece) => piece.trim())
    const code = tag.toLowerCase().split('-')[0] ?? ''
    const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1'
    weights.set(code, Math.max(weights.get(code) ?? 0, Number(weight) || 0))
  }
  const best = Object.keys(LANGUAGES).toSorted(
    (one, other) => (weights.get(other) ?? 0) - (weights.get(one) ?? 0),
  )[0]
  return languageOf(best) ?? nl
}
