import { Dutch } from '../parts/dutch.tsx'
import type { Messages } from '../words/nl.ts'

/** What a page says when it cannot be shown. */
export interface RefusalFacts {
  /** Undefined for what nobody expected. */
  readonly code: string | undefined
  readonly title: string
  readonly detail: string | undefined
  readonly requestId: string
}

/** A page that could not be shown: what is wrong, what to do, and the number to pass on. */
export function RefusalPage({
  t,
  refusal,
}: {
  readonly t: Messages
  readonly refusal: RefusalFacts
}) {
  const { code, requestId } = refusal
  return (
    <div class="stack prose">
      <h1>
        <RefusalTitle t={t} refusal={refusal} />
      </h1>
      <p>
        <Explanation t={t} refusal={refusal} />
      </p>
      {code !== undefined && code !== 'not-found' && (
        <p>
          <a href={`/problems/${code}`}>{t.refusal.more}</a>
        </p>
      )}
      <p class="muted">
        {t.refusal.number}: <code>{requestId}</code>
      </p>
      <p>
        <a class="button" href="/">
          {t.refusal.home}
        </a>
      </p>
    </div>
  )
}

function RefusalTitle({ t, refusal: { code, title } }: Told) {
  if (code === undefined) return <>{t.refusal.unexpectedTitle}</>
  return code === 'not-found' ? <>{t.refusal.notFoundTitle}</> : <Dutch t={t} text={title} />
}

function Explanation({ t, refusal: { code, detail } }: Told) {
  if (code === undefined) return <>{t.refusal.unexpected}</>
  if (code === 'not-found') return <>{t.refusal.notFound}</>
  return detail === undefined ? null : <Dutch t={t} text={detail} />
}

interface Told {
  readonly t: Messages
  readonly refusal: RefusalFacts
}
