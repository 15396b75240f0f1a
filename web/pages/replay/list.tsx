import type { ShownReplay } from '../../../src/actions/replay/shown-replay.ts'
import { Table } from '../../parts/table.tsx'
import { moment } from '../../parts/when.ts'
import { termInWords } from '../../replay/in-words.ts'
import type { View } from '../../view.ts'
import { replayStanding } from './one.tsx'

export interface ReplaysProps {
  readonly view: View
  readonly pool: { readonly id: string; readonly name: string }
  /** The own pools, to look at another. */
  readonly pools: readonly { readonly id: string; readonly name: string }[]
  readonly replays: readonly ShownReplay[]
  readonly next: string | null
}

/** What was played again of one pool, and asking anew. */
export function ReplaysPage({ view: { t }, pool, pools, replays, next }: ReplaysProps) {
  const words = t.replay
  const address = (query: Readonly<Record<string, string>>) =>
    `/naspelen?${new URLSearchParams(query).toString()}`
  return (
    <div class="stack">
      <div>
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
      </div>
      {pools.length > 1 && (
        <nav class="pager" aria-label={words.form.pool}>
          {pools.map(({ id, name }) => (
            <a
              class="button quiet"
              href={address({ pool: id })}
              aria-current={id === pool.id ? 'page' : undefined}
            >
              {name}
            </a>
          ))}
        </nav>
      )}
      <p>
        <a class="button" href={`/naspelen/nieuw?pool=${pool.id}`}>
          {words.newTitle}
        </a>
      </p>
      <Earlier t={t} replays={replays} />
      {next !== null && (
        <p>
          <a class="button quiet" href={address({ pool: pool.id, na: next })}>
            {words.older}
          </a>
        </p>
      )}
    </div>
  )
}

function Earlier({ t, replays }: { readonly t: View['t'] } & Pick<ReplaysProps, 'replays'>) {
  const words = t.replay
  return (
    <section aria-labelledby="eerder">
      <h2 id="eerder">{words.list}</h2>
      {replays.length === 0 ? (
        <p class="card">{words.none}</p>
      ) : (
        <Table<ShownReplay>
          caption={words.list}
          rows={replays}
          columns={[
            {
              head: words.asked,
              cell: ({ replayId, askedAt }) => (
                <a href={`/naspelen/${replayId}`}>{moment(t, askedAt)}</a>
              ),
            },
            {
              head: words.question,
              cell: (one) => `${words.kinds[one.kind]} ${termInWords(t, one)}`,
            },
            { head: words.status, cell: (one) => replayStanding(t, one) },
          ]}
        />
      )}
    </section>
  )
}
