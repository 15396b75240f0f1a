import type { AspectsRead } from '../../src/actions/measures/aspects.ts'
import type { Shown } from '../insight/address.ts'
import { Choice, Field } from '../parts/field.tsx'
import type { Messages } from '../words/nl.ts'
import { reportPath } from './address.ts'

interface FilterProps {
  readonly t: Messages
  readonly read: AspectsRead
  readonly shown: Shown
}

/** Whose report, over which days: the stretches over which plans evaluate are one step away. */
export function ReportFilter({ t, read, shown }: FilterProps) {
  const words = t.insight.filter
  const days = [
    ['van', words.from, shown.from],
    ['tot', words.to, shown.to],
  ] as const
  return (
    <>
      <nav aria-label={words.quick}>
        <ul class="quick">
          {read.spans.map(({ name, from, to }) => (
            <li>
              <a
                href={reportPath(shown, undefined, { from, to })}
                aria-current={from === shown.from && to === shown.to ? 'true' : undefined}
              >
                {t.report.spans[name]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <form class="filter" action="/rapport" role="search" aria-label={words.name}>
        <Choice
          name="wie"
          label={words.whose}
          chosen={shown.whose}
          options={read.choices.map(({ kind, id, name }) => ({
            value: `${kind}:${id}`,
            text: `${t.insight.kinds[kind]}: ${name}`,
          }))}
        />
        {days.map(([name, label, value]) => (
          <Field
            name={name}
            label={label}
            control={(control) => <input {...control} type="date" value={value} required />}
          />
        ))}
        <button type="submit">{words.apply}</button>
      </form>
    </>
  )
}
