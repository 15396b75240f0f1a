/** Hands on what PostgreSQL announces about boards, pools and members to whoever in this process looks at them. */
export interface LiveNews {
  /** Something under this topic changed; without a topic: anything may have. */
  readonly heard: (topic?: string) => void
  /** A mark of this moment, to ask later what changed since. Taken before reading, nothing is missed. */
  readonly mark: () => string
  /** Which of these topics changed after a mark; all of them where the mark is of another process, or none. */
  readonly since: (mark: string | undefined, topics: readonly string[]) => readonly string[]
  /** Calls `changed` whenever something under one of these topics changed, until the answer is called. */
  readonly follow: (topics: readonly string[], changed: (topic: string) => void) => () => void
  /** How many follow something now. */
  readonly readers: () => number
}

/** A place for news, which one listener of the process fills. `epoch` tells its marks from those of other processes. */
export function createLiveNews(epoch: string = crypto.randomUUID().slice(0, 8)): LiveNews {
  let count = 0
  let everything = 0
  const lastChange = new Map<string, number>()
  const followers = new Map<string, Set<(topic: string) => void>>()
  const tell = (topic: string) => {
    for (const changed of followers.get(topic) ?? []) changed(topic)
  }
  const countIn = (mark: string | undefined) => {
    const [, of, number] = /^([a-z0-9-]+)\.(\d{1,15})$/.exec(mark ?? '') ?? []
    return of === epoch ? Number(number) : -1
  }
  return {
    heard: (topic) => {
      count += 1
      if (topic === undefined) {
        everything = count
        for (const followed of followers.keys()) tell(followed)
        return
      }
      lastChange.set(topic, count)
      tell(topic)
    },
    mark: () => `${epoch}.${count}`,
    since: (mark, topics) => {
      const seen = countIn(mark)
      return topics.filter(
        (topic) => seen < 0 || Math.max(everything, lastChange.get(topic) ?? 0) > seen,
      )
    },
    readers: () => new Set([...followers.values()].flatMap((followed) => [...followed])).size,
    follow: (topics, changed) => {
      for (const topic of topics) {
        followers.set(topic, (followers.get(topic) ?? new Set()).add(changed))
      }
      return () => {
        for (const topic of topics) {
          const followed = followers.get(topic)
          followed?.delete(changed)
          if (followed?.size === 0) followers.delete(topic)
        }
      }
    },
  }
}
