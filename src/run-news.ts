/** Hands on what PostgreSQL announces about runs to whoever in this process follows one. */
export interface RunNews {
  /** A run changed; without its id: any run may have. */
  readonly heard: (runId?: string) => void
  /** Calls `changed` whenever this run may have changed, until the answer is called. */
  readonly follow: (runId: string, changed: () => void) => () => void
}

/** A place for news of runs, which one listener of the process fills. */
export function createRunNews(): RunNews {
  const followers = new Map<string, Set<() => void>>()
  const tell = (followed: Iterable<() => void>) => {
    for (const changed of followed) changed()
  }
  return {
    heard: (runId) => {
      if (runId !== undefined) return tell(followers.get(runId) ?? [])
      for (const followed of followers.values()) tell(followed)
    },
    follow: (runId, changed) => {
      const followed = followers.get(runId) ?? new Set()
      followers.set(runId, followed.add(changed))
      return () => {
        followed.delete(changed)
        if (followed.size === 0) followers.delete(runId)
      }
    },
  }
}
