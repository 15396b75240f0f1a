import { WISHES } from '../../../scheduler/domain/mobility.ts'
import { Tick } from '../field.tsx'
import type { AvailabilityProps } from './about.ts'

/** What somebody looks for beside the work of the pool, and who reads it. */
export function OtherWork({ view: { t }, wishes }: Pick<AvailabilityProps, 'view' | 'wishes'>) {
  const words = t.member.otherWork
  return (
    <section class="card" aria-labelledby="ander-werk">
      <h2 id="ander-werk">{words.title}</h2>
      <p class="hint">{words.lead}</p>
      <form method="post" action="/beschikbaar/ander-werk">
        <div class="ticks">
          {WISHES.map((wish) => (
            <Tick name={wish} label={words.wishes[wish]} isOn={wishes.includes(wish)} />
          ))}
        </div>
        <button type="submit" class="quiet">
          {words.save}
        </button>
      </form>
    </section>
  )
}
