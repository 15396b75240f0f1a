import type { ShownRequest } from '../../src/actions/request/show.ts'
import type { View } from '../view.ts'

/** How it goes on with a request, said to the school that asked: what others do, and what it has to do itself. */
export function NextStep({
  view,
  request,
}: {
  readonly view: View
  readonly request: ShownRequest
}) {
  const { own } = view.t
  const due = request.coming.filter(
    ({ status, sessionIds, confirmedSessionIds }) =>
      status === 'confirmed' &&
      hasOver(
        view,
        request,
        sessionIds.filter((id) => !confirmedSessionIds.includes(id)),
      ),
  )
  return (
    <section class="card" aria-labelledby="verder">
      <h2 id="verder">{own.nextTitle}</h2>
      <p>{own.next[due.length > 0 ? 'hours' : standingOf(view, request)]}</p>
      {due.length > 0 && (
        <div class="actions">
          {due.map(({ assignmentId, name }) => (
            <a class="button" href={`/uren/${assignmentId}`}>
              {view.t.hours.look(name)}
            </a>
          ))}
        </div>
      )}
    </section>
  )
}

function standingOf({ now }: View, request: ShownRequest): keyof View['t']['own']['next'] {
  const { status, openOffers, poolId, sessions } = request
  if (status === 'covered') return 'coming'
  if (status !== 'open') return 'over'
  if (sessions.every(({ endsAt }) => endsAt <= now)) return 'late'
  if (openOffers > 0) return 'asked'
  return poolId === null ? 'noPool' : 'searching'
}

/** Whether one of these lessons is over. */
function hasOver({ now }: View, { sessions }: ShownRequest, ids: readonly string[]): boolean {
  return sessions.some(({ id, endsAt }) => ids.includes(id) && endsAt <= now)
}
