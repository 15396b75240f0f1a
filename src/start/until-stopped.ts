/**
 * Waits for the first SIGINT or SIGTERM. Those that follow are heard and change nothing: npm passes on the Ctrl-C that the
 * terminal has sent to everybody already.
 */
export function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve())
  })
}
