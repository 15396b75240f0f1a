import type { Browser } from 'playwright-core'
import { fresh, type State } from './slow.ts'

/** How long others waited to see a change, in milliseconds. */
export interface Seen {
  readonly what: string
  /** Since whoever changed it was told that it is done. */
  readonly sinceDone: readonly number[]
  /** Since that person asked for it. */
  readonly sinceAsked: readonly number[]
}

const CHANGES = 9
/** Parts of a page that renew themselves wait a second between two times. */
const BETWEEN_MS = 1_600

export interface Proposal {
  readonly id: string
  readonly requestId: string
  readonly version: number
}

/** One coordinator rejects proposals; another looks at a page on which they can be seen. */
export async function measureNews(
  browser: Browser,
  about: {
    readonly url: string
    readonly state: State
    readonly key: string
    readonly proposals: readonly Proposal[]
  },
  page: {
    readonly path: string
    readonly what: string
    /** An expression in the browser whose value changes when this proposal is rejected. */
    readonly watch: (one: Proposal) => string
  },
): Promise<Seen> {
  const { url, state, key } = about
  const context = await fresh(browser, url, state)
  const looking = await context.newPage()
  await looking.goto(page.path)
  await looking.waitForTimeout(BETWEEN_MS)
  const sinceDone: number[] = []
  const sinceAsked: number[] = []
  for (const proposal of about.proposals.slice(0, CHANGES)) {
    await looking.evaluate(`{
      const watched = () => ${page.watch(proposal)}
      const before = watched()
      window.seen = new Promise((resolve) => {
        const look = () => { if (watched() !== before) resolve(Date.now()) }
        new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true })
      })
    }
    void 0`)
    const askedAt = Date.now()
    await reject(url, key, proposal)
    const doneAt = Date.now()
    const seenAt = Number(await withinPatience(looking.evaluate('window.seen'), proposal))
    sinceDone.push(seenAt - doneAt)
    sinceAsked.push(seenAt - askedAt)
    await looking.waitForTimeout(BETWEEN_MS)
  }
  await context.close()
  return { what: page.what, sinceDone, sinceAsked }
}

async function reject(url: string, key: string, { id, version }: Proposal): Promise<void> {
  const answer = await fetch(`${url}/api/v1/proposals/${id}/reject`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${key}`,
      'Content-Type': 'application/json',
      'If-Match': `"${version}"`,
    },
    body: JSON.stringify({ reason: 'Meting' }),
  })
  if (!answer.ok) throw new Error(`a proposal was not rejected: ${await answer.text()}`)
}

const PATIENCE_MS = 20_000

/** Throws where a change is never seen. */
async function withinPatience<T>(seen: Promise<T>, { id }: Proposal): Promise<T> {
  const late = Promise.withResolvers<never>()
  const timer = setTimeout(
    () => late.reject(new Error(`nobody saw that ${id} was rejected`)),
    PATIENCE_MS,
  )
  try {
    return await Promise.race([seen, late.promise])
  } finally {
    clearTimeout(timer)
  }
}
