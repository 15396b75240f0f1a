import type { Messages } from '../words/nl.ts'

/** A question mark beside an unusual word, which unfolds what it means; the words are those of the page of words. */
export function Help({
  t,
  word,
}: {
  readonly t: Messages
  readonly word: keyof Messages['help']['words']
}) {
  const { word: name, what } = t.help.words[word]
  return (
    <details class="help">
      <summary aria-label={t.help.about(name)}>?</summary>
      <p>
        <strong>{name}</strong>: {what} <a href={`/hulp/begrippen#${word}`}>{t.help.all}</a>
      </p>
    </details>
  )
}
