import { ConcernCard } from '../parts/concerns/concern-card.tsx'
import { NoteConcern } from '../parts/concerns/note-concern.tsx'
import type { ConcernItem, ConcernsProps } from '../parts/concerns/props.ts'
import { JustDone } from '../parts/just-done.tsx'
import { PoolNav } from '../parts/people/pool-nav.tsx'
import { StepRefusal } from '../parts/people/step-form.tsx'
import { TakeList } from '../parts/take-list.tsx'

/** What people of the pool ran into: noted, and how it ended. */
export function Concerns(props: ConcernsProps) {
  const { view, open, settled, refused } = props
  const { t, signedIn } = view
  const words = t.concerns
  // What was settled outside the system is over when it is noted: nothing of it is open.
  const [outside, waiting] = [open.filter(isOutside), open.filter((one) => !isOutside(one))]
  return (
    <>
      <StepRefusal t={t} refused={refused} />
      <JustDone view={view} said={words.done} />
      {signedIn?.actor.role === 'coordinator' && <PoolNav view={view} />}
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <div class="stack">
        <NoteConcern {...props} />
        <section class="stack" aria-labelledby="open">
          <h2 id="open">{words.openTitle}</h2>
          {waiting.length === 0 && <p class="card">{words.openNone}</p>}
          {waiting.map((concern) => (
            <ConcernCard {...props} concern={concern} />
          ))}
        </section>
        {outside.length > 0 && (
          <section class="stack" aria-labelledby="buitenom">
            <h2 id="buitenom">{words.kinds.outside}</h2>
            {outside.map((concern) => (
              <ConcernCard {...props} concern={concern} />
            ))}
          </section>
        )}
        <section class="stack" aria-labelledby="opgelost">
          <h2 id="opgelost">{words.settledTitle}</h2>
          {settled.length === 0 && <p class="card">{words.settledNone}</p>}
          {settled.map((concern) => (
            <ConcernCard {...props} concern={concern} />
          ))}
        </section>
        {open.length + settled.length > 0 && <TakeList t={t} list="concerns" />}
      </div>
    </>
  )
}

function isOutside({ kind }: ConcernItem): boolean {
  return kind === 'outside'
}
