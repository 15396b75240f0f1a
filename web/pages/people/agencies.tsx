import { JustDone } from '../../parts/just-done.tsx'
import { AddAgency } from '../../parts/people/add-agency.tsx'
import { type AgenciesProps, keeps } from '../../parts/people/agencies-props.ts'
import { AgencyCard } from '../../parts/people/agency-card.tsx'
import { PoolNav } from '../../parts/people/pool-nav.tsx'
import { StepRefusal } from '../../parts/people/step-form.tsx'

/** Agencies with which the pool agreed something, and the others of the register by name. */
export function Agencies(props: AgenciesProps) {
  const { view, agencies, refused } = props
  const { t } = view
  const words = t.people.agencies
  const agreed = agencies.filter((agency) => agency.agreements.length > 0)
  const others = agencies.filter((agency) => agency.agreements.length === 0)
  return (
    <>
      <StepRefusal t={t} refused={refused} />
      <JustDone view={view} said={t.people.done} />
      <PoolNav view={view} />
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <div class="stack">
        {agreed.length === 0 && <p class="card">{words.none}</p>}
        {agreed.map((agency) => (
          <AgencyCard {...props} agency={agency} />
        ))}
        {keeps(view) && <AddAgency {...props} />}
        {others.length > 0 && (
          <section aria-labelledby="anderen">
            <h2 id="anderen">{words.othersTitle}</h2>
            <p class="muted">{words.othersLead}</p>
            <ul>
              {others.map(({ name, kind }) => (
                <li>
                  {name} <span class="muted">({words.kinds[kind]})</span>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </>
  )
}
