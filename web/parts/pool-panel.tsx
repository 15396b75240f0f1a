import { LENGTH_BASES } from '../../scheduler/domain/length.ts'
import type { ReadBasisRefusals } from '../../src/actions/pool/basis-refusals.ts'
import type { Messages } from '../words/nl.ts'
import { LastSearch, type SearchedPool } from './pool-search.tsx'

/** What the coordinator sees of one pool beside its requests. */
export interface PoolSummary extends SearchedPool {
  readonly refusals: ReadBasisRefusals
}

/** The days that are tried where a pool has no minimum of its own; the plan of Amersfoort uses five. */
export const TRIED_DAYS = 5

/** Searching in one pool: what the last search came to, and what the pool's minimum length keeps out. */
export function PoolPanel({ t, pool }: { readonly t: Messages; readonly pool: PoolSummary }) {
  const titleId = `pool-${pool.id}`
  return (
    <section class="card section" aria-labelledby={titleId}>
      <h2 id={titleId}>{pool.name}</h2>
      <div class="halves">
        <div>
          <form method="post" action="/inbox/zoek">
            <input type="hidden" name="poolId" value={pool.id} />
            <button type="submit">{t.inbox.search}</button>
          </form>
          <p class="muted">{t.inbox.searchLead}</p>
        </div>
        <LastSearch t={t} pool={pool} />
      </div>
      <BasisRefusals t={t} refusals={pool.refusals} />
    </section>
  )
}

function BasisRefusals({
  t,
  refusals: { requests, minimum, atMinimum, atDays },
}: {
  readonly t: Messages
  readonly refusals: PoolSummary['refusals']
}) {
  const words = t.inbox.basis
  const counts = atMinimum ?? atDays
  return (
    <details>
      <summary>{words.title}</summary>
      {requests === 0 || counts === null ? (
        <p class="muted">{words.noRequests}</p>
      ) : (
        <>
          <p class="muted">
            {minimum === null
              ? words.tried(TRIED_DAYS, requests)
              : words.atMinimum(minimum.days, t.basis[minimum.basis], requests)}
          </p>
          <ul class="why">
            {LENGTH_BASES.map((basis) => (
              <li>{words.line(counts[basis], t.basis[basis])}</li>
            ))}
          </ul>
        </>
      )}
    </details>
  )
}
