import { chainHeads } from '../../db/queries/audit.ts'
import { brokenInvariants } from '../../db/queries/invariant.ts'
import { type Env, type Program, withProduct } from './command-line.ts'

/** `achtervang verify`: for whoever runs the server, who needs no key. */
export function addVerify(program: Program, env: Env): void {
  program
    .command('verify')
    .summary('controleer de gegevens en het logboek')
    .description(
      'Rekent na wat altijd waar moet zijn, zoals dat niemand op twee plaatsen tegelijk is, en of het logboek heel is. Verandert niets. Alleen voor wie de server beheert.',
    )
    .option('--heads', 'toon ook waar elk logboek eindigt, om elders te bewaren')
    .action(({ heads }) =>
      withProduct(env, async ({ deps }) => {
        const broken = await brokenInvariants(deps.db)
        if (broken.length > 0) {
          const lines = broken.map(({ invariant, subject }) => `- ${invariant}: ${subject}`)
          throw new Error([`Er klopt iets niet, ${lines.length} keer:`, ...lines].join('\n'))
        }
        process.stdout.write('Alles klopt, en het logboek is heel.\n')
        if (heads !== true) return
        const ends = await deps.db.read({ role: 'worker', userId: null }, chainHeads)
        for (const { chain, seq, hash } of ends) process.stdout.write(`${chain} ${seq} ${hash}\n`)
      }),
    )
}
