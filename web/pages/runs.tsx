import type { ShownRun } from '../../src/actions/run/shown-run.ts'
import { Live } from '../parts/live.tsx'
import { PoolPanel, type PoolSummary } from '../parts/pool-panel.tsx'
import { RunTable } from '../parts/run-table.tsx'
import type { View } from '../view.ts'

export interface RunsProps {
  readonly view: View
  readonly pool: PoolSummary
  /** The own pools, to look at another. */
  readonly pools: readonly { readonly id: string; readonly name: string }[]
  readonly runs: readonly ShownRun[]
  readonly next: string | null
}

/** The runs of one pool, and searching again. */
export function RunsPage({ view, pool, pools, runs, next }: RunsProps) {
  const { t } = view
  const words = t.work.runs
  return (
    <>
      <p class="path">
        <a href="/inbox">{t.request.back}</a>
      </p>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      {pools.length > 1 && (
        <nav class="pager" aria-label={t.work.list.pool}>
          {pools.map(({ id, name }) => (
            <a
              class="button quiet"
              href={`/zoektocht?pool=${id}`}
              aria-current={id === pool.id ? 'page' : undefined}
            >
              {name}
            </a>
          ))}
        </nav>
      )}
      <Live view={view} id="zoektochten">
        <PoolPanel t={t} pool={pool} />
        <section aria-labelledby="eerder">
          <h2 id="eerder">{words.earlier}</h2>
          {runs.length === 0 ? (
            <p class="card">{words.none}</p>
          ) : (
            <RunTable t={t} caption={words.caption(pool.name)} runs={runs} />
          )}
        </section>
        {next !== null && (
          <nav class="pager" aria-label={t.inbox.pages}>
            <a
              class="button quiet"
              href={`/zoektocht?${new URLSearchParams({ pool: pool.id, na: next }).toString()}`}
            >
              {t.inbox.next}
            </a>
          </nav>
        )}
      </Live>
    </>
  )
}
