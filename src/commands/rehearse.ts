import { SILENT_POST } from '../post/silent-post.ts'
import {
  dayOption,
  type Env,
  inPool,
  operatorContext,
  type Program,
  withProduct,
} from './command-line.ts'
import { countOf } from './count-of.ts'
import { onlyInRehearsal } from './only-in-rehearsal.ts'
import { playPool } from './play-pool.ts'
import { showProgress } from './show-progress.ts'
import { UsageError } from './usage-error.ts'

/** `achtervang rehearse --pool CODE --from DAG --until DAG`: for a practice database. */
export function addRehearse(program: Program, env: Env): void {
  program
    .command('rehearse')
    .summary('oefen: speel wat mensen daarna doen')
    .description(
      'Speelt in een oefendatabase, met de echte handelingen en een klok die vooruit loopt, wat mensen na een plan doen: de coördinator keurt goed en stuurt of boekt, vervangers nemen aan, en na de laatste les bevestigt de school de uren. Zo is de weg van inlezen tot cijfers te lopen. Alleen met ACHTERVANG_REHEARSAL=yes.',
    )
    .requiredOption('--pool <code>', 'de code van de pool')
    .requiredOption('--from <dag>', 'de dag waarop het plan wordt gemaakt, jjjj-mm-dd', dayOption)
    .requiredOption('--until <dag>', 'de dag tot waar de klok loopt, jjjj-mm-dd', dayOption)
    .action(({ pool, from, until }) => {
      onlyInRehearsal(env)
      if (until < from) throw new UsageError('--until ligt voor --from.')
      return withProduct(env, async (product) => {
        const operator = { ...(await operatorContext(product)), post: SILENT_POST }
        const { poolId } = await inPool([operator], pool)
        const played = await playPool(operator, { poolId, from, until }, showProgress())
        const { booked, accepted, refused, confirmed, open } = played
        process.stdout.write(
          `${booked} geboekt, ${accepted} aangenomen, ${overtaken(refused)}, ${confirmed} keer uren bevestigd, ${countOf(open, 'vraag', 'vragen')} nog open.\n`,
        )
      })
    })
}

function overtaken(count: number): string {
  return `${countOf(count, 'voorstel dat', 'voorstellen die')} intussen niet meer ${count === 1 ? 'kon' : 'konden'}`
}
