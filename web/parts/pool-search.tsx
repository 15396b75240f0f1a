import type { ShownRun } from '../../src/actions/run/shown-run.ts'
import type { Messages } from '../words/nl.ts'
import { gapInWords } from './gap.ts'
import { moment } from './when.ts'

/** A pool to search in, and what the last search came to. */
export interface SearchedPool {
  readonly id: string
  readonly name: string
  readonly lastRun: ShownRun | null
}

/** One line: the pool, its last search, and the button to search again. */
export function PoolSearch({ t, pool }: { readonly t: Messages; readonly pool: SearchedPool }) {
  return (
    <section class="search" aria-label={pool.name}>
      <div>
        <strong>{pool.name}</strong>
        <LastSearch t={t} pool={pool} />
      </div>
      <form method="post" action="/inbox/zoek">
        <input type="hidden" name="poolId" value={pool.id} />
        <button type="submit" title={t.inbox.searchLead}>
          {t.inbox.search}
        </button>
      </form>
    </section>
  )
}

/** What the last search of a pool came to. */
export function LastSearch({ t, pool: { id, lastRun } }: LastSearchProps) {
  const words = t.inbox.run
  if (lastRun === null) return <p class="muted">{words.never}</p>
  const { runId, coveredCount, requestCount, gap, status, finishedAt } = lastRun
  const isPlanned = status === 'finished' || (status === 'stopped' && coveredCount !== null)
  return (
    <p>
      <span class="muted">{words.last(moment(t, finishedAt ?? lastRun.startedAt))}</span>{' '}
      {status === 'failed' && words.failed}
      {finishedAt === null && words.running}
      {status === 'stopped' && !isPlanned && words.stopped}
      {isPlanned && words.found(coveredCount ?? 0, requestCount)}{' '}
      {isPlanned && gap !== null && gapInWords(t, gap)}{' '}
      <a href={`/zoektocht/${runId}`}>{finishedAt === null ? words.follow : words.look}</a>
      {' · '}
      <a href={`/zoektocht?pool=${id}`}>{t.work.list.allSearches}</a>
    </p>
  )
}

interface LastSearchProps {
  readonly t: Messages
  readonly pool: SearchedPool
}
