import type { MatchPhase } from '../../scheduler/domain/match-run.ts'
import type { MatchProgress } from '../../scheduler/match/match-options.ts'
import { countOf } from './count-of.ts'

const WORDS: Readonly<Record<MatchPhase, string>> = {
  compiling: 'wie mag en kan wat',
  planning: 'een eerste plan',
  bounding: 'hoe goed het beste plan kan zijn',
  improving: 'het plan beter maken',
  proving: 'bewijzen dat het niet beter kan',
  explaining: 'uitleggen waarom',
}

/** Tells how far a match is: one line that changes on a terminal, else a line per step, on standard error. */
export function showMatch(): (progress: MatchProgress) => void {
  let phase: MatchPhase | undefined
  const isWatched = process.stderr.isTTY
  return (progress) => {
    const isNew = progress.phase !== phase
    phase = progress.phase
    if (isWatched) process.stderr.write(`\r\u001b[K${lineOf(progress)}`)
    else if (isNew) process.stderr.write(`${lineOf(progress)}\n`)
    if (isWatched && phase === 'explaining') process.stderr.write('\n')
  }
}

function lineOf({ phase, value, bound, coveredCount, requestCount }: MatchProgress): string {
  const far = bound === null || bound <= 0 ? '' : `, hoogstens ${percent(1 - value / bound)} eraf`
  return `${WORDS[phase]}: ${coveredCount} van ${countOf(requestCount, 'vraag', 'vragen')}${far}`
}

const HUNDREDTHS = new Intl.NumberFormat('nl-NL', {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
})

/** A share as a percentage that is never too small: it says how far something is from the best at most. */
export function percent(share: number): string {
  return `${HUNDREDTHS.format(Math.ceil(Math.max(0, share) * 10_000) / 100)} %`
}
