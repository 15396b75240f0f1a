import { PROBLEMS } from '../../api/problem.ts'
import { ERROR_CODES, type ErrorCode } from '../../src/errors.ts'
import { Dutch } from '../parts/dutch.tsx'
import { Table } from '../parts/table.tsx'
import type { Messages } from '../words/nl.ts'

/** Every way in which the product refuses. */
export function Problems({ t }: { readonly t: Messages }) {
  return (
    <div class="stack">
      <div>
        <h1>{t.problems.title}</h1>
        <p class="lead">{t.problems.lead}</p>
      </div>
      <Table
        caption={t.problems.title}
        rows={ERROR_CODES}
        columns={[
          { head: t.problems.code, cell: (code) => <a href={`/problems/${code}`}>{code}</a> },
          { head: t.problems.status, cell: (code) => PROBLEMS[code].status },
          {
            head: t.problems.meaning,
            cell: (code) => <Dutch t={t} text={PROBLEMS[code].title} />,
          },
        ]}
      />
    </div>
  )
}

/** What one code means and what can be done about it. */
export function Problem({ t, code }: { readonly t: Messages; readonly code: ErrorCode }) {
  const { status, title, explanation } = PROBLEMS[code]
  return (
    <div class="stack">
      <nav class="path" aria-label={t.problems.back}>
        <a href="/problems">{t.problems.back}</a>
      </nav>
      <h1>
        <Dutch t={t} text={title} />
      </h1>
      <p class="prose">
        <Dutch t={t} text={explanation} />
      </p>
      <dl class="facts card">
        <div>
          <dt>{t.problems.code}</dt>
          <dd>
            <code>{code}</code>
          </dd>
        </div>
        <div>
          <dt>{t.problems.status}</dt>
          <dd>{status}</dd>
        </div>
      </dl>
    </div>
  )
}
