import type { ShownRequest } from '../../src/actions/request/show.ts'
import type { View } from '../view.ts'
import { Phone } from './phone.tsx'

interface ComingProps {
  readonly view: View
  readonly request: Pick<ShownRequest, 'coming' | 'openOffers'>
}

/** Who comes for a request, what of it was worked, and how it fitted. */
export function Coming({ view, request: { coming, openOffers } }: ComingProps) {
  const { t } = view
  return (
    <section class="card" aria-labelledby="komt">
      <h2 id="komt">{t.request.comingTitle}</h2>
      {coming.length === 0 ? (
        <p>{openOffers > 0 ? t.count.openOffers(openOffers) : t.request.nobodyYet}</p>
      ) : (
        <ul class="why">
          {coming.map((one) => (
            <Comer view={view} one={one} />
          ))}
        </ul>
      )}
    </section>
  )
}

interface ComerProps {
  readonly view: View
  readonly one: ShownRequest['coming'][number]
}

function Comer({ view: { t, signedIn }, one }: ComerProps) {
  const { assignmentId, status, name, phone, sessionIds, confirmedSessionIds, fit } = one
  const maySwap = signedIn?.actor.role === 'coordinator'
  return (
    <li>
      <strong>{name}</strong> {t.request.comingFor(t.count.lessons(sessionIds.length))}
      {confirmedSessionIds.length > 0 && `, ${t.school.fit.worked(confirmedSessionIds.length)}`}{' '}
      <Phone t={t} number={phone} />
      {status === 'confirmed' && (
        <div>
          <a href={`/inzet/${assignmentId}/afzeggen`}>{t.roads.cancel.link(name)}</a>
          {maySwap && (
            <>
              {' · '}
              <a href={`/inzet/${assignmentId}/ruilen`}>{t.roads.swap.link(name)}</a>
            </>
          )}
        </div>
      )}
      {fit !== null && (
        <div class="muted">
          {t.school.fit.said(t.hours.ratings[fit.rating - 1] ?? t.unknown)}{' '}
          {fit.words !== null && <q>{fit.words}</q>}
        </div>
      )}
      {one.trainingWentAhead !== null && (
        <div class="muted">{t.hours.trainingSaid(one.trainingWentAhead)}</div>
      )}
    </li>
  )
}
