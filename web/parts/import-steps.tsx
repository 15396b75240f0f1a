import type { Messages } from '../words/nl.ts'

/** Which of the steps of reading a file in this is. */
export function ImportSteps({ t, at }: { readonly t: Messages; readonly at: 0 | 1 | 2 | 3 }) {
  return (
    <ol class="steps" aria-label={t.files.stepsLabel}>
      {t.files.steps.map((step, place) => (
        <li aria-current={place === at ? 'step' : undefined}>{step}</li>
      ))}
    </ol>
  )
}
