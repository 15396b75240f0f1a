import { BeginnerCard } from '../parts/beginners/beginner-card.tsx'
import { NoteBeginner } from '../parts/beginners/note-beginner.tsx'
import type { BeginnersProps } from '../parts/beginners/props.ts'
import { JustDone } from '../parts/just-done.tsx'
import { PoolNav } from '../parts/people/pool-nav.tsx'
import { StepRefusal } from '../parts/people/step-form.tsx'

/** Directors who begin, who helps them, and who stayed. */
export function Beginners(props: BeginnersProps) {
  const { view, inPost, ended, sites, refused } = props
  const { t, signedIn } = view
  const words = t.beginners
  return (
    <>
      <StepRefusal t={t} refused={refused} />
      <JustDone view={view} said={words.done} />
      {signedIn?.actor.role === 'coordinator' && <PoolNav view={view} />}
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <div class="stack">
        {sites.length > 0 && <NoteBeginner {...props} />}
        <section class="stack" aria-labelledby="nu">
          <h2 id="nu">{words.inPostTitle}</h2>
          {inPost.length === 0 && <p class="card">{words.inPostNone}</p>}
          {inPost.map((beginner) => (
            <BeginnerCard {...props} beginner={beginner} />
          ))}
        </section>
        <section class="stack" aria-labelledby="vertrokken">
          <h2 id="vertrokken">{words.endedTitle}</h2>
          {ended.length === 0 && <p class="card">{words.endedNone}</p>}
          {ended.map((beginner) => (
            <BeginnerCard {...props} beginner={beginner} />
          ))}
        </section>
      </div>
    </>
  )
}
