import { Option } from '@commander-js/extra-typings'
import { fieldProblem } from '../actions/field-problem.ts'
import { createKey, createKeyInput } from '../actions/user/create-key.ts'
import { ActionError } from '../errors.ts'
import { type Env, operatorContext, type Program, withProduct } from './command-line.ts'

const ROLES = ['school', 'board', 'coordinator', 'region', 'member', 'admin'] as const

/** `achtervang key create`: for whoever runs the server, who needs no key. */
export function addKey(program: Program, env: Env): void {
  program
    .command('key')
    .summary('geef iemand een sleutel')
    .description('Sleutels voor mensen die zich aanmelden. Alleen voor wie de server beheert.')
    .command('create')
    .summary('maak een sleutel; hij wordt één keer getoond')
    .description(
      'Maakt zo nodig de gebruiker en de rol, en een nieuwe sleutel. De sleutel wordt één keer getoond en nergens bewaard.',
    )
    .requiredOption('--name <naam>', 'voor- en achternaam')
    .requiredOption('--email <adres>', 'het e-mailadres, waaraan de gebruiker wordt herkend')
    .addOption(
      new Option('--role <rol>', 'wat deze gebruiker doet').choices(ROLES).makeOptionMandatory(),
    )
    .option('--board <nummer>', 'het bestuur, bij de rol school of board')
    .option('--sites <codes>', 'de vestigingen, met komma’s, als het niet het hele bestuur is')
    .option('--pool <code>', 'de pool, bij de rol coördinator')
    .option('--region <code>', 'de regio, bij de rol region')
    .option('--member <adres>', 'het e-mailadres van de vervanger, bij de rol member')
    .option('--label <tekst>', 'waar de sleutel voor is')
    .action(async ({ sites, ...options }) => {
      const parsed = createKeyInput.safeParse({
        ...options,
        ...(sites !== undefined && { sites: sites.split(',').map((code) => code.trim()) }),
      })
      if (!parsed.success) {
        throw new ActionError('invalid-input', 'Er is geen sleutel gemaakt.', {
          fields: parsed.error.issues.map(fieldProblem),
        })
      }
      const created = await withProduct(env, async (product) =>
        createKey(await operatorContext(product), parsed.data),
      )
      process.stdout.write(`${created.key}\n`)
      process.stderr.write(
        `Bewaar deze sleutel goed: hij wordt niet nog eens getoond.${created.isNewUser ? '' : ' De gebruiker bestond al en heeft er een sleutel bij.'}\n`,
      )
    })
}
