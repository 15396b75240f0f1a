import type { Messages } from '../words/nl.ts'
import type { Nearness } from './when.ts'

type Tone = 'danger' | 'warn' | 'good' | 'calm'

/** A word that catches the eye; the colour only adds to it. */
export function Badge({ text, tone = 'calm' }: { readonly text: string; readonly tone?: Tone }) {
  return <span class={tone === 'calm' ? 'badge' : `badge ${tone}`}>{text}</span>
}

const TONES: Readonly<Record<Nearness, Tone>> = {
  past: 'calm',
  begun: 'danger',
  today: 'danger',
  tomorrow: 'warn',
  thisWeek: 'calm',
  later: 'calm',
}

/** How soon it begins. */
export function NearnessBadge({ t, near }: { readonly t: Messages; readonly near: Nearness }) {
  return <Badge text={t.when[near]} tone={TONES[near]} />
}
