import { listProposals } from '../actions/proposal/list.ts'
import { matchPool } from '../actions/proposal/match.ts'
import { listRunChanges } from '../actions/run/changes.ts'
import type { ShownRun } from '../actions/run/shown-run.ts'
import type { Context } from '../context.ts'
import { inColumns } from '../start/in-columns.ts'
import { say } from '../start/say.ts'
import { changesInLines } from './changes-in-lines.ts'
import {
  contextsOf,
  type Env,
  inPool,
  keyOption,
  type Program,
  wholeNumberFrom,
  withProduct,
} from './command-line.ts'
import { everyPage } from './every-page.ts'
import { explainProposal } from './explain-proposal.ts'
import { runSummary } from './run-summary.ts'
import { showMatch } from './show-match.ts'
import { showProgress } from './show-progress.ts'

type Found = Awaited<ReturnType<typeof listProposals>>['items'][number]

/** `achtervang match --pool CODE`. */
export function addMatch(program: Program, env: Env): void {
  program
    .command('match')
    .summary('maak een plan voor alle open vragen van een pool')
    .description(
      'Zoekt voor alle open vragen van een pool samen het beste plan en bewaart het als voorstellen. Niemand krijgt bericht: een coördinator keurt voorstellen eerst goed. Met Ctrl-C stopt het zoeken met het beste plan tot dan toe. Vraagt om een sleutel van een coördinator.',
    )
    .requiredOption('--pool <code>', 'de code van de pool')
    .option(
      '--seed <getal>',
      'beslist tussen plannen die even goed zijn',
      wholeNumberFrom(0, 'seed'),
      1,
    )
    .option(
      '--work <getal>',
      'zoek hoogstens zo lang, in eenheden werk',
      wholeNumberFrom(1, 'work'),
    )
    .option(
      '--seconds <getal>',
      'zoek hoogstens zo lang, in seconden',
      wholeNumberFrom(0, 'seconds'),
    )
    .option(
      '--explain',
      'zeg bij elke vraag waarom deze vervanger, waarom de naaste anderen niet, of waarom niemand en wat zou helpen',
    )
    .addOption(keyOption())
    .action(({ pool, seed, work: workMax, seconds, explain, key }) =>
      withProduct(env, async (product) => {
        const contexts = await contextsOf(product, key, ['coordinator'])
        const { context, poolId } = await inPool(contexts, pool)
        say('Het plan wordt gemaakt …')
        const along = { onProgress: showMatch(), ...stopAfter(seconds) }
        const run = await matchPool(context, { poolId, seed, workMax }, along)
        const found = await everyPage((page) =>
          listProposals(context, { runId: run.runId, ...page }),
        )
        const inOrder = found.toSorted((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1))
        const lines = explain === true ? await explained(context, run, inOrder) : inTable(inOrder)
        process.stdout.write(`${[...lines, '', runSummary(run, found)].join('\n')}\n`)
      }),
    )
}

/** The first Ctrl-C asks for the best plan so far; a second one gives the search up, and a third ends the program as everywhere. */
function stopAfter(seconds: number | undefined) {
  const [interrupted, abandoned] = [new AbortController(), new AbortController()]
  process.once('SIGINT', () => {
    say('Het zoeken stopt met het beste plan tot nu toe … (nog eens Ctrl-C: zonder plan)')
    interrupted.abort()
    process.once('SIGINT', () => {
      say('Het zoeken wordt afgebroken …')
      abandoned.abort()
    })
  })
  const late = seconds === undefined ? [] : [AbortSignal.timeout(seconds * 1_000)]
  return { stop: AbortSignal.any([interrupted.signal, ...late]), abandon: abandoned.signal }
}

/** Ids of proposals are dealt by chance: the same plan is told in the same order. */
function orderOf({ firstDay, siteName, requestId, partId }: Found): string {
  return [firstDay, siteName, requestId, partId].join(' ')
}

function inTable(found: readonly Found[]): readonly string[] {
  return inColumns([
    ['eerste dag', 'laatste dag', 'lessen', 'vervanger', 'school'],
    ...found.map((each) => [
      each.firstDay,
      each.lastDay,
      String(each.sessionIds.length),
      each.memberName ?? 'niemand',
      each.siteName,
    ]),
  ])
}

async function explained(
  context: Context,
  { runId }: ShownRun,
  found: readonly Found[],
): Promise<readonly string[]> {
  const progress = showProgress()
  const lines: string[] = []
  for (const [index, { id }] of found.entries()) {
    lines.push(...(await explainProposal(context, id)))
    progress('uitgelegd', index + 1, found.length)
  }
  const { items } = await listRunChanges(context, { runId })
  return [...lines, ...changesInLines(items, found)]
}
