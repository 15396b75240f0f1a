import { writeFile } from 'node:fs/promises'
import { Option } from '@commander-js/extra-typings'
import { instantAt } from '../../scheduler/calendar/clock.ts'
import { clockTime } from '../../scheduler/domain/instant.ts'
import { reportPdf } from '../../web/document/report-pdf.tsx'
import { sentenceOf } from '../../web/report/question.ts'
import { nl } from '../../web/words/nl.ts'
import { EDITIONS } from '../actions/measures/editions.ts'
import { exportReport, exportReportInput } from '../actions/measures/report.ts'
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

/** `achtervang report --pool CODE --from DAG --to DAG --out BESTAND`. */
export function addReport(program: Program, env: Env): void {
  program
    .command('report')
    .summary('maak het rapport van een pool als pdf')
    .description(
      'Beantwoordt de vragen uit het plan met de cijfers van een pool, en zet het rapport in een pdf. Wie het meeneemt, wordt vastgelegd. Vraagt om een sleutel van iemand die de pool mag zien.',
    )
    .requiredOption('--pool <code>', 'de code van de pool')
    .requiredOption('--from <dag>', 'de eerste dag, jjjj-mm-dd', dayOption)
    .requiredOption('--to <dag>', 'de laatste dag, jjjj-mm-dd', dayOption)
    .requiredOption('--out <bestand>', 'waar de pdf komt; er wordt niets overschreven')
    .addOption(new Option('--edition <uitgave>', 'voor wie').choices(EDITIONS).default('board'))
    .option('--today <dag>', 'doe alsof het deze dag is; alleen om te oefenen', dayOption)
    .addOption(keyOption())
    .action(({ pool, key, out, today, ...question }) => {
      if (today !== undefined) onlyInRehearsal(env)
      return withProduct(env, async (product) => {
        const roles = ['coordinator', 'board', 'region', 'admin'] as const
        const found = await inPool(await contextsOf(product, key, roles), pool)
        const now = today === undefined ? found.context.now : () => instantAt(today, NOON)
        const input = exportReportInput.parse({ poolId: found.poolId, ...question })
        const report = await exportReport({ ...found.context, now }, input)
        await writeFile(out, await reportPdf(now, report), { flag: 'wx' })
        const lines = report.aspects.map((one) => [
          nl.report.answers[one.answer],
          sentenceOf(nl, one),
        ])
        process.stdout.write(`${inColumns(lines).join('\n')}\n`)
      })
    })
}

const NOON = clockTime('12:00')
