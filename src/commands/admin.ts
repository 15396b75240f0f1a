import { fieldProblem } from '../actions/field-problem.ts'
import { setUpAdmin, setUpAdminInput } from '../actions/invitation/set-up-admin.ts'
import { ActionError } from '../errors.ts'
import { type Env, operatorContext, type Program, withProduct } from './command-line.ts'

/** `achtervang admin create`: the way in for an administrator, for whoever runs the server. */
export function addAdmin(program: Program, env: Env): void {
  program
    .command('admin')
    .summary('geef een beheerder toegang')
    .description('Beheerders van het programma. Alleen voor wie de server beheert.')
    .command('create')
    .summary('maak een link waarmee een beheerder binnenkomt; hij wordt één keer getoond')
    .description(
      'Maakt zo nodig de gebruiker, en een link die één dag en één keer werkt. Op die bladzijde kiest de beheerder een tweede stap; een wachtwoord is er niet.',
    )
    .requiredOption('--name <naam>', 'voor- en achternaam')
    .requiredOption('--email <adres>', 'het e-mailadres, waarmee de beheerder zich later aanmeldt')
    .action(async (options) => {
      const parsed = setUpAdminInput.safeParse(options)
      if (!parsed.success) {
        throw new ActionError('invalid-input', 'Er is geen link gemaakt.', {
          fields: parsed.error.issues.map(fieldProblem),
        })
      }
      await withProduct(env, async (product) => {
        const context = await operatorContext(product)
        const { path } = await setUpAdmin(context, parsed.data)
        process.stdout.write(`${context.post.publicUrl}${path}\n`)
      })
      process.stderr.write('Open deze link in een browser. Hij werkt één keer, tot morgen.\n')
    })
}
