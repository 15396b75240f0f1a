import { type Forgotten, forgetWhatIsDue } from '../actions/retention/forget.ts'
import { contextOf, type Env, type Program, withProduct } from './command-line.ts'

/** `achtervang forget`: for whoever runs the server, who needs no key. The worker does the same every night. */
export function addForget(program: Program, env: Env): void {
  program
    .command('forget')
    .summary('vergeet wat niet langer bewaard mag worden')
    .description(
      'Haalt namen, redenen en teksten weg waarvan de bewaartermijn voorbij is. Uren, kosten, contracten en cijfers blijven. De worker doet dit elke nacht. Alleen voor wie de server beheert.',
    )
    .option('--dry-run', 'tel alleen wat weg zou gaan; er verandert niets')
    .action(({ dryRun }) =>
      withProduct(env, async ({ deps }) => {
        const isDryRun = dryRun === true
        const context = contextOf(deps, { role: 'worker', userId: null })
        const forgotten = await forgetWhatIsDue(context, { isDryRun })
        process.stdout.write(`${reportOf(forgotten, isDryRun)}\n`)
      }),
    )
}

const WORDS: Readonly<Record<Forgotten['kind'], string>> = {
  absence: 'naam en reden van een afwezigheid',
  note: 'bericht voor de klas',
  refusal: 'reden van een weigering',
  candidate: 'beslissing over een kandidaat',
  paper: 'gezien document van wie vertrok',
  member: 'naam en adres van wie vertrok',
  chain: 'contractketen',
  viewing: 'regel van het inzagelogboek',
  applicant: 'naam en contact van een sollicitant',
}

function reportOf(forgotten: readonly Forgotten[], isDryRun: boolean): string {
  if (forgotten.length === 0) return 'Er is niets waarvan de termijn voorbij is.'
  const totals = new Map<Forgotten['kind'], number>()
  for (const { kind, count } of forgotten) totals.set(kind, (totals.get(kind) ?? 0) + count)
  const lines = [...totals].map(([kind, count]) => `- ${count} keer: ${WORDS[kind]}`)
  const head = isDryRun ? 'Dit zou worden vergeten:' : 'Dit is vergeten, en staat in het logboek:'
  return [head, ...lines].join('\n')
}
