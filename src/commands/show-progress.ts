import { progress as bar } from '@clack/prompts'
import type { Progress } from '../actions/import/report.ts'

/** How often a step tells how far it is where nobody watches a bar move. */
const LINES_PER_STEP = 5

/** Tells how far a command is: a bar on a terminal, else a few plain lines, on standard error. */
export function showProgress(): Progress {
  return process.stderr.isTTY ? asBar() : asLines()
}

function asBar(): Progress {
  let running: { readonly step: string; readonly bar: ReturnType<typeof bar> } | undefined
  let shown = 0
  return (step, done, total) => {
    if (running?.step !== step) {
      running = { step, bar: bar({ max: Math.max(total, 1), output: process.stderr }) }
      running.bar.start(step)
      shown = 0
    }
    running.bar.advance(done - shown, `${step} ${done} van ${total}`)
    shown = done
    if (done >= total) running.bar.stop(`${step}: ${done}`)
  }
}

function asLines(): Progress {
  return (step, done, total) => {
    const each = Math.max(1, Math.ceil(total / LINES_PER_STEP))
    if (done === total || done % each === 0) process.stderr.write(`${step}: ${done} van ${total}\n`)
  }
}
