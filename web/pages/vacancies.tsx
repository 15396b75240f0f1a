import { JustDone } from '../parts/just-done.tsx'
import { PoolNav } from '../parts/people/pool-nav.tsx'
import { StepRefusal } from '../parts/people/step-form.tsx'
import { Applicants } from '../parts/vacancies/applicants.tsx'
import { PostVacancy } from '../parts/vacancies/post-vacancy.tsx'
import type { VacanciesProps } from '../parts/vacancies/props.ts'
import { SpreadOverBoards, Urgency } from '../parts/vacancies/urgency.tsx'
import { VacancyCard } from '../parts/vacancies/vacancy-card.tsx'

/** Where the need is greatest, which jobs are open, and who was referred to them. */
export function Vacancies(props: VacanciesProps) {
  const { view, refused, vacancies, closed } = props
  const { t, signedIn } = view
  const words = t.vacancies
  const role = signedIn?.actor.role
  const hired = closed.filter(({ referrals }) =>
    referrals.some(({ outcome }) => outcome === 'hired'),
  )
  return (
    <>
      <StepRefusal t={t} refused={refused} />
      <JustDone view={view} said={words.done} />
      {role === 'coordinator' && <PoolNav view={view} />}
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <div class="stack">
        {role === 'school' && <PostVacancy {...props} />}
        <Urgency {...props} />
        <section class="stack" aria-labelledby="open">
          <h2 id="open">{words.openTitle}</h2>
          {vacancies.length === 0 && <p class="card">{words.openNone}</p>}
          {vacancies.map((vacancy) => (
            <VacancyCard {...props} vacancy={vacancy} />
          ))}
        </section>
        {hired.length > 0 && (
          <section class="stack" aria-labelledby="aangenomen">
            <h2 id="aangenomen">{words.hiredTitle}</h2>
            {hired.map((vacancy) => (
              <VacancyCard {...props} vacancy={vacancy} />
            ))}
          </section>
        )}
        {role === 'coordinator' && <Applicants {...props} />}
        <SpreadOverBoards {...props} />
      </div>
    </>
  )
}
