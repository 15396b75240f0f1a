import { Dutch } from '../parts/dutch.tsx'
import type { View } from '../view.ts'

/** The codes on paper, shown once. */
export function RecoveryPage({ view, codes, next }: RecoveryProps) {
  const words = view.t.door.recovery
  return (
    <>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <ul class="codes">
        {codes.map((code) => (
          <li>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <p class="actions">
        <a class="button" href={next ?? '/'} hx-boost="false">
          {words.goOn}
        </a>
      </p>
    </>
  )
}

interface RecoveryProps {
  readonly view: View
  readonly codes: readonly string[]
  readonly next: string | undefined
}

/** What does not go on: why, and where to begin again. */
export function OverPage({ view, title, detail }: OverProps) {
  return (
    <>
      <h1>{title}</h1>
      <p class="lead">
        <Dutch t={view.t} text={detail} />
      </p>
      <p class="actions">
        <a class="button" href="/aanmelden">
          {view.t.door.title}
        </a>
      </p>
    </>
  )
}

interface OverProps {
  readonly view: View
  readonly title: string
  readonly detail: string
}
