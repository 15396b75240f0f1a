import { Option } from '@commander-js/extra-typings'
import { fieldProblem } from '../actions/field-problem.ts'
import { setSchoolAccount, setSchoolAccountInput } from '../actions/school-account/set.ts'
import { trySchoolAccount } from '../actions/school-account/try.ts'
import { ActionError } from '../errors.ts'
import { type Env, operatorContext, type Program, withProduct } from './command-line.ts'

const PRESETS = ['entra', 'google', 'surfconext', 'entree'] as const

/** `achtervang school-account set` and `try`: for whoever runs the server. */
export function addSchoolAccount(program: Program, env: Env): void {
  const command = program
    .command('school-account')
    .summary('stel in waar een bestuur zijn schoolaccounts heeft')
    .description(
      'Aanmelden met een schoolaccount (OpenID Connect). Alleen voor wie de server beheert.',
    )
  command
    .command('set')
    .summary('leg de koppeling van een bestuur vast')
    .description(
      'Het geheim zelf staat in de omgeving, als ACHTERVANG_OIDC_SECRET_<naam> of in een bestand (…_FILE); nooit in de gegevensbank.',
    )
    .requiredOption('--board <nummer>', 'het bestuur')
    .addOption(
      new Option('--preset <soort>', 'hoe de organisatie het noemt')
        .choices(PRESETS)
        .makeOptionMandatory(),
    )
    .requiredOption('--issuer <adres>', 'het adres van de uitgever')
    .requiredOption('--client-id <naam>', 'hoe Achtervang daar heet')
    .requiredOption('--secret-name <naam>', 'de naam van het geheim in de omgeving')
    .option('--domains <lijst>', 'de domeinen van de adressen, met komma’s')
    .option('--organisation <waarde>', 'wat het kenmerk van de organisatie moet zijn')
    .option('--mfa', 'een tweede stap bij het schoolaccount is verplicht')
    .option('--off', 'niemand kan zich hiermee aanmelden')
    .action(async ({ domains, mfa, off, ...given }) => {
      const parsed = setSchoolAccountInput.safeParse({
        ...given,
        emailDomains: domains?.split(',').map((one) => one.trim()) ?? [],
        isMfaAsked: mfa === true,
        isOn: off !== true,
      })
      if (!parsed.success) {
        throw new ActionError('invalid-input', 'Er is niets vastgelegd.', {
          fields: parsed.error.issues.map(fieldProblem),
        })
      }
      await withProduct(env, async (product) =>
        setSchoolAccount(await operatorContext(product), parsed.data),
      )
      process.stderr.write('Vastgelegd. Kijk of het klopt met: achtervang school-account try\n')
    })
  addTry(command, env)
}

function addTry(command: Pick<Program, 'command'>, env: Env): void {
  command
    .command('try')
    .summary('probeer de koppeling, zonder dat iemand zich aanmeldt')
    .requiredOption('--board <nummer>', 'het bestuur')
    .action(async ({ board }) => {
      const tried = await withProduct(env, async (product) =>
        trySchoolAccount(await operatorContext(product), { board }),
      )
      const lines = [
        `Uitgever: ${tried.issuer}`,
        `Aanmelden gaat via: ${tried.authorizationEndpoint}`,
        `Terugkeeradres, precies zo in te stellen bij de organisatie: ${tried.returnAddress}`,
        tried.isOn ? 'De koppeling staat aan.' : 'De koppeling staat uit.',
      ]
      process.stdout.write(`${lines.join('\n')}\n`)
    })
}
