import { median } from '../times.ts'

/** How long something took. */
export interface Took {
  readonly milliseconds: number
  /** What all threads of this process worked meanwhile: a busy machine does not stretch it. */
  readonly processor: number
}

/** Starts now; asked later, it says how long ago that was. */
export function stopwatch(): () => Took {
  const before = process.cpuUsage()
  const start = performance.now()
  return () => {
    const milliseconds = performance.now() - start
    const { user, system } = process.cpuUsage(before)
    return { milliseconds, processor: (user + system) / 1_000 }
  }
}

/** The middle of several times, on the wall and of the processor each by itself. */
export function middleOf(all: readonly Took[]): Took {
  return {
    milliseconds: median(all.map(({ milliseconds }) => milliseconds)),
    processor: median(all.map(({ processor }) => processor)),
  }
}
