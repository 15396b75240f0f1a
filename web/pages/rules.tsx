import type { RuleList } from '../../src/actions/reference/rules.ts'
import { Dutch } from '../parts/dutch.tsx'
import { Table } from '../parts/table.tsx'
import type { Messages } from '../words/nl.ts'

/** How candidates are judged, straight from the register, and that a person decides. */
export function Rules({ t, list }: { readonly t: Messages; readonly list: RuleList }) {
  const words = t.rules
  return (
    <div class="stack">
      <h1>{words.title}</h1>
      <section class="prose" aria-labelledby="mens">
        <h2 id="mens">{words.personTitle}</h2>
        <p>{words.person}</p>
        <p>{words.scores}</p>
      </section>
      <section class="notice warn" aria-labelledby="advies">
        <h2 id="advies">{words.adviceTitle}</h2>
        <p>{words.advice}</p>
      </section>
      <HardRules t={t} rules={list.hardRules} />
      <SoftObjectives t={t} objectives={list.softObjectives} />
    </div>
  )
}

function HardRules({ t, rules }: { readonly t: Messages; readonly rules: RuleList['hardRules'] }) {
  const words = t.rules
  return (
    <section aria-labelledby="hard" class="section">
      <h2 id="hard">{words.hardTitle}</h2>
      <p class="lead">{words.hardLead}</p>
      <Table
        caption={words.hardCaption(rules.length)}
        isCaptionSeen
        rows={rules}
        columns={[
          { head: words.rule, cell: ({ title }) => <Dutch t={t} text={title} /> },
          { head: words.origin, cell: ({ origin }) => t.origin[origin] },
          { head: words.basis, cell: ({ basis }) => <Dutch t={t} text={basis} /> },
        ]}
      />
    </section>
  )
}

function SoftObjectives({
  t,
  objectives,
}: {
  readonly t: Messages
  readonly objectives: RuleList['softObjectives']
}) {
  const words = t.rules
  return (
    <section aria-labelledby="zacht" class="section">
      <h2 id="zacht">{words.softTitle}</h2>
      <p class="lead">{words.softLead}</p>
      <Table
        caption={words.softCaption(objectives.length)}
        isCaptionSeen
        rows={objectives}
        columns={[
          { head: words.goal, cell: ({ title }) => <Dutch t={t} text={title} /> },
          { head: words.about, cell: ({ id }) => t.objective[id] },
        ]}
      />
    </section>
  )
}
