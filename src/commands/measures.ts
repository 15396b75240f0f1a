import { Option } from '@commander-js/extra-typings'
import { instantAt } from '../../scheduler/calendar/clock.ts'
import type { Day } from '../../scheduler/domain/day.ts'
import { clockTime } from '../../scheduler/domain/instant.ts'
import { BREAKDOWNS, type Breakdown } from '../../scheduler/measures/breakdown.ts'
import { readMeasures, readMeasuresInput } from '../actions/measures/read.ts'
import { PERIODS } from '../actions/measures/stretches.ts'
import type { Context } from '../context.ts'
import { inColumns } from '../start/in-columns.ts'
import {
  contextsOf,
  dayOption,
  type Env,
  inPool,
  keyOption,
  type Program,
  withProduct,
} from './command-line.ts'
import { onlyInRehearsal } from './only-in-rehearsal.ts'

type Answer = Awaited<ReturnType<typeof readMeasures>>
type Unit = Answer['measures'][number]['unit']

/** `achtervang measures --pool CODE --from DAG --to DAG`. */
export function addMeasures(program: Program, env: Env): void {
  program
    .command('measures')
    .summary('lees de cijfers van een pool')
    .description(
      'Leest de cijfers van een pool over een periode. Wie geen coördinator is, krijgt hele maanden, en cijfers waar minder dan vijf mensen achter staan niet te zien. Vraagt om een sleutel van iemand die de pool mag zien.',
    )
    .requiredOption('--pool <code>', 'de code van de pool')
    .requiredOption('--from <dag>', 'de eerste dag, jjjj-mm-dd', dayOption)
    .requiredOption('--to <dag>', 'de laatste dag, jjjj-mm-dd', dayOption)
    .addOption(new Option('--by <waarop>', 'uitgesplitst').choices(BREAKDOWNS))
    .addOption(new Option('--period <stuk>', 'per stuk tijd').choices(PERIODS).default('whole'))
    .option('--json', 'het hele antwoord als JSON')
    .option('--today <dag>', 'doe alsof het deze dag is; alleen om te oefenen', dayOption)
    .addOption(keyOption())
    .action(({ pool, key, json, today, ...question }) => {
      if (today !== undefined) onlyInRehearsal(env)
      return withProduct(env, async (product) => {
        const roles = ['coordinator', 'board', 'region', 'admin'] as const
        const { context, poolId } = await inPool(await contextsOf(product, key, roles), pool)
        const input = readMeasuresInput.parse({ poolId, ...question })
        const answer = await readMeasures(on(today, context), input)
        const text = json === true ? JSON.stringify(answer, null, 2) : table(answer).join('\n')
        process.stdout.write(`${text}\n`)
      })
    })
}

function on(today: Day | undefined, context: Context): Context {
  if (today === undefined) return context
  const now = instantAt(today, clockTime('12:00'))
  return { ...context, now: () => now }
}

function table({ measures, rows, by, scope, days, withholds }: Answer): readonly string[] {
  const found = new Map(measures.map((measure) => [measure.id, measure]))
  const heading = ['cijfer', 'periode', ...(by === null ? [] : [BY_WORDS[by]]), 'waarde']
  const lines = rows.map(({ measureId, label, group, ...row }) => {
    const measure = found.get(measureId)
    const value = row.withheld
      ? tooFew(row.instead, measure?.unit)
      : inWords(row.value, measure?.unit)
    return [
      measure?.nl ?? measureId,
      label,
      ...(by === null ? [] : [group?.label ?? 'alles']),
      value,
    ]
  })
  const months = withholds ? ' (hele maanden)' : ''
  const answered = `Van ${days.first} tot en met ${days.last}${months}.`
  return [scope.name, answered, '', ...inColumns([heading, ...lines])]
}

function tooFew(instead: Answer['rows'][number]['instead'], unit: Unit | undefined): string {
  if (instead === null) return 'te weinig mensen'
  return `te weinig mensen (${instead.label}: ${inWords(instead.value, unit)})`
}

/** What a breakdown is called above its column. */
const BY_WORDS: Readonly<Record<Breakdown, string>> = {
  board: 'bestuur',
  pool: 'pool',
  site: 'vestiging',
  vak: 'vak',
  level: 'niveau',
  role: 'rol',
  kind: 'soort',
  length: 'duur',
  lead: 'aankondiging',
  agency: 'bureau',
  source: 'bron',
  rule: 'regel',
  pair: 'wie leende aan wie',
}

const WHOLE = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 0 })
const TENTHS = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1 })
const HUNDREDTHS = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 2 })
const EUROS = new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR' })

/** A value with its unit, as a Dutch reader expects it. */
function inWords(value: number | null, unit: Unit | undefined): string {
  if (value === null) return 'niet te zeggen'
  switch (unit) {
    case 'minutes':
      return `${TENTHS.format(value / 60)} uur`
    case 'cents':
      return EUROS.format(value / 100)
    case 'share':
      return `${TENTHS.format(100 * value)} %`
    case 'fte':
      return `${HUNDREDTHS.format(value)} fte`
    case 'mean':
      return TENTHS.format(value)
    case 'days':
      return value === 1 ? '1 dag' : `${TENTHS.format(value)} dagen`
    case 'count':
    case undefined:
      return WHOLE.format(value)
  }
}
