import { importMembers } from '../actions/import/members.ts'
import { importPool } from '../actions/import/pool.ts'
import { importPostcodes } from '../actions/import/postcodes.ts'
import type { ImportReport, Progress } from '../actions/import/report.ts'
import { importRequests } from '../actions/import/requests.ts'
import { importSites } from '../actions/import/sites.ts'
import type { Context } from '../context.ts'
import {
  bytesOf,
  contextsOf,
  type Env,
  keyOption,
  type Program,
  withProduct,
} from './command-line.ts'
import { countOf } from './count-of.ts'
import { showProgress } from './show-progress.ts'

type Import = (
  context: Context,
  input: { readonly bytes: Uint8Array; readonly dryRun: boolean },
  progress: Progress,
) => Promise<ImportReport>

/** `achtervang import sites|postcodes|pool|members|requests BESTAND`. */
export function addImport(program: Program, env: Env): void {
  const all = program
    .command('import')
    .summary('lees vestigingen, postcodes, een pool, vervangers of afwezigheden in')
    .description(
      'Leest een bestand in, in zijn geheel of niet. Met fouten krijgt u per regel te horen wat er mis is. Hetzelfde bestand nog eens inlezen verandert niets. Vraagt om een sleutel van een beheerder (achtervang key create).',
    )
  add('sites', 'vestigingen in de kolommen van de open data van DUO', importSites)
  add('postcodes', 'waar postcodes (PC4) liggen, als CSV', importPostcodes)
  add('pool', 'een pool met besturen, bureaus en spelregels, als JSON', importPool)
  all
    .command('members')
    .summary('vervangers voor een pool, als CSV')
    .description('Leest vervangers in en plaatst ze in de pool. README.md beschrijft de kolommen.')
    .argument('<bestand>', 'het CSV-bestand')
    .requiredOption('--pool <code>', 'de code van de pool')
    .option('--dry-run', 'probeer alles en verander niets')
    .addOption(keyOption())
    .action((path, { pool: poolCode, ...options }) =>
      read(env, path, options, (context, input, progress) =>
        importMembers(context, { ...input, poolCode }, progress),
      ),
    )
  all
    .command('requests')
    .summary('afwezigheden, als CSV')
    .description(
      'Plaatst afwezigheden namens het bestuur van elke vestiging. README.md beschrijft de kolommen.',
    )
    .argument('<bestand>', 'het CSV-bestand')
    .option('--pool <code>', 'de pool die wordt gevraagd; zonder: de pool die het aankan')
    .option('--dry-run', 'probeer alles en verander niets')
    .addOption(keyOption())
    .action((path, { pool: poolCode = null, ...options }) =>
      read(env, path, options, (context, input, progress) =>
        importRequests(context, { ...input, poolCode }, progress),
      ),
    )

  function add(name: string, what: string, work: Import): void {
    all
      .command(name)
      .summary(what)
      .description(`Leest ${what} in.`)
      .argument('<bestand>', 'het bestand')
      .option('--dry-run', 'probeer alles en verander niets')
      .addOption(keyOption())
      .action((path, options) => read(env, path, options, work))
  }
}

async function read(
  env: Env,
  path: string,
  options: { readonly dryRun?: boolean | undefined; readonly key?: string | undefined },
  work: Import,
): Promise<void> {
  const bytes = await bytesOf(path, env)
  const dryRun = options.dryRun ?? false
  const report = await withProduct(env, async (product) => {
    const [context] = await contextsOf(product, options.key, ['admin'])
    if (context === undefined) throw new RangeError('no context')
    return work(context, { bytes, dryRun }, showProgress())
  })
  const { created, updated, unchanged } = report
  const counts = `${created} nieuw, ${updated} gewijzigd, ${unchanged} ongewijzigd`
  process.stdout.write(dryRun ? `Proef, er is niets veranderd: ${counts}\n` : `${counts}\n`)
  process.stderr.write(besides(report))
}

function besides({ nowhere = 0, placed = 0 }: ImportReport): string {
  const found = countOf(placed, 'vestiging of vervanger kreeg', 'vestigingen en vervangers kregen')
  const lost = countOf(nowhere, 'vestiging is', 'vestigingen is')
  return [
    placed === 0 ? '' : `${found} een plaats.\n`,
    nowhere === 0
      ? ''
      : `Van ${lost} geen plaats bekend: reistijd en reiskosten tellen daar niet mee. Lees postcodes in (achtervang import postcodes).\n`,
  ].join('')
}
