import { Dutch } from '../parts/dutch.tsx'
import { Table } from '../parts/table.tsx'
import type { DataLine, DataType, Operation } from '../read-open-api.ts'
import type { Messages } from '../words/nl.ts'

/** The OpenAPI document, to read. */
export function Api({
  t,
  operations,
}: {
  readonly t: Messages
  readonly operations: readonly Operation[]
}) {
  const groups = [...Map.groupBy(operations, ({ tag }) => tag ?? t.api.other)]
  return (
    <div class="stack">
      <div>
        <h1>{t.api.title}</h1>
        <p class="lead">{t.api.lead}</p>
        <p>
          {t.api.useKey} <code>{'Authorization: Bearer <sleutel>'}</code>
        </p>
        <p>
          <a href="/api/v1/openapi.json">{t.api.document}</a>
        </p>
      </div>
      <nav aria-labelledby="onderwerpen" class="card">
        <h2 id="onderwerpen">{t.api.contents}</h2>
        <ul class="why">
          {groups.map(([tag]) => (
            <li>
              <a href={`#${anchor(tag)}`}>{tag}</a>
            </li>
          ))}
        </ul>
      </nav>
      {groups.map(([tag, inGroup]) => (
        <section aria-labelledby={anchor(tag)} class="section stack">
          <h2 id={anchor(tag)}>{tag}</h2>
          {inGroup.map((operation) => (
            <OneOperation t={t} operation={operation} />
          ))}
        </section>
      ))}
    </div>
  )
}

function OneOperation({ t, operation }: { readonly t: Messages; readonly operation: Operation }) {
  const { id, method, path, summary, about, parameters, body, answers } = operation
  return (
    <details class="card" id={id}>
      <summary>
        <h3>
          <span class="badge">{method}</span> <code>{path}</code>
        </h3>
        <span>
          <Dutch t={t} text={summary} />
        </span>
      </summary>
      {about !== '' && (
        <p class="muted">
          <Dutch t={t} text={about} />
        </p>
      )}
      {parameters.length > 0 && (
        <Lines t={t} caption={t.api.parameters} lines={parameters} isPlaced />
      )}
      {body.length > 0 && <Lines t={t} caption={t.api.body} lines={body} />}
      <h4>{t.api.answers}</h4>
      <ul class="why">
        {answers.map(({ status, about: meaning }) => (
          <li>
            <code>{status}</code> <Dutch t={t} text={meaning} />
          </li>
        ))}
      </ul>
    </details>
  )
}

function Lines({ t, caption, lines, isPlaced = false }: LinesProps) {
  const words = t.api
  const must = ({ required }: DataLine) => (required ? words.required : words.optional)
  return (
    <Table
      caption={caption}
      isCaptionSeen
      rows={lines}
      columns={[
        { head: words.name, cell: ({ name }) => <code>{name}</code> },
        ...(isPlaced ? [{ head: words.place, cell: (line: DataLine) => placeOf(t, line) }] : []),
        {
          head: words.type,
          cell: (line) => `${inWords(t, line.type)}, ${must(line)}`,
        },
        { head: words.about, cell: ({ about }) => <Dutch t={t} text={about} /> },
      ]}
    />
  )
}

interface LinesProps {
  readonly t: Messages
  readonly caption: string
  readonly lines: readonly DataLine[]
  readonly isPlaced?: boolean
}

function placeOf(t: Messages, { place = '' }: DataLine): string {
  const places: Readonly<Record<string, string>> = t.api.places
  return places[place] ?? place
}

function inWords(t: Messages, type: DataType): string {
  switch (type.kind) {
    case 'plain': {
      const names: Readonly<Record<string, string>> = t.api.types
      const name = names[type.name] ?? type.name
      return type.format === undefined ? name : `${name} (${type.format})`
    }
    case 'one-of':
      return `${t.api.oneOf}: ${type.values.join(', ')}`
    case 'either':
      return `${t.api.oneOf}: ${type.types.map((one) => inWords(t, one)).join(', ')}`
    case 'list':
      return t.api.listOf(inWords(t, type.of))
    case 'or-null':
      return t.api.orNull(inWords(t, type.of))
  }
}

function anchor(tag: string): string {
  return `onderwerp-${tag.replaceAll(/[^a-z0-9]+/gi, '-')}`
}
