import type { Messages } from '../words/nl.ts'

/** An unusual word with a question mark, which unfolds what it means; the words are those of the page of words. */
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
      <summary>
        <span class="mark" aria-hidden="true">
          ?
        </span>
        {t.help.about(name)}
      </summary>
      <p>
        {what} <a href={`/hulp/begrippen#${word}`}>{t.help.all}</a>
      </p>
    </details>
  )
}
