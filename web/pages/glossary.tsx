import type { Messages } from '../words/nl.ts'

/** Every unusual word with what it means, in the order of the language. */
export function Glossary({ t }: { readonly t: Messages }) {
  const words = Object.entries(t.help.words).toSorted(([, one], [, other]) =>
    one.word.localeCompare(other.word, t.locale),
  )
  return (
    <>
      <h1>{t.help.title}</h1>
      <p class="lead">{t.help.lead}</p>
      <dl class="card glossary section">
        {words.map(([id, { word, what }]) => (
          <div id={id}>
            <dt>{word}</dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
