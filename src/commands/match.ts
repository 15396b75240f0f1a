import { listProposals } from '../actions/proposal/list.ts'
import { matchPool } from '../actions/proposal/match.ts'
import { showProposal } from '../actions/proposal/show.ts'
import type { ShownRun } from '../actions/run/shown-run.ts'
import type { Context } from '../context.ts'
import { inColumns } from '../start/in-columns.ts'
import { say } from '../start/say.ts'
import {
  contextsOf,
  type Env,
  inPool,
  keyOption,
  type Program,
  wholeNumber,
  withProduct,
} from './command-line.ts'
import { everyPage } from './every-page.ts'
import { showProgress } from './show-progress.ts'

type Found = Awaited<ReturnType<typeof listProposals>>['items'][number]

/** `achtervang match --pool CODE`. */
export function addMatch(program: Program, env: Env): void {
  program
    .command('match')
    .summary('maak een plan voor alle open vragen van een pool')
    .description(
      'Zoekt voor alle open vragen van een pool samen het beste plan en bewaart het als voorstellen. Niemand krijgt bericht: een coördinator keurt voorstellen eerst goed. Vraagt om een sleutel van een coördinator.',
    )
    .requiredOption('--pool <code>', 'de code van de pool')
    .option('--seed <getal>', 'beslist tussen plannen die even goed zijn', wholeNumber, 1)
    .option('--explain', 'zeg bij elke vraag waarom deze vervanger, of waarom niemand')
    .addOption(keyOption())
    .action(({ pool, seed, explain, key }) =>
      withProduct(env, async (product) => {
        const contexts = await contextsOf(product, key, ['coordinator'])
        const { context, poolId } = await inPool(contexts, pool)
        say('Het plan wordt gemaakt. Bij honderden vragen duurt dat een minuut of twee …')
        const answer = await matchPool(context, { poolId, seed })
        const found = await everyPage((page) =>
          listProposals(context, { runId: answer.runId, ...page }),
        )
        const inOrder = found.toSorted((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1))
        const lines = explain === true ? await explained(context, inOrder) : inTable(inOrder)
        process.stdout.write(`${[...lines, '', summary(answer, found)].join('\n')}\n`)
      }),
    )
}

function orderOf({ firstDay, siteName, requestId, id }: Found): string {
  return [firstDay, siteName, requestId, id].join(' ')
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

async function explained(context: Context, found: readonly Found[]): Promise<readonly string[]> {
  const progress = showProgress()
  const lines: string[] = []
  for (const [index, { id, ...each }] of found.entries()) {
    const { candidates, whyNobody } = await showProposal(context, { proposalId: id })
    const chosen = candidates.find((candidate) => candidate.proposed)
    lines.push(
      `${each.firstDay} t/m ${each.lastDay}, ${each.sessionIds.length} lessen, ${each.siteName}`,
      chosen === undefined
        ? `  niemand: ${whyNobody?.sentence ?? ''}`
        : `  ${chosen.name}: ${chosen.because}`,
      ...(whyNobody?.rules ?? []).map(
        ({ title, members }) => `    bij ${members} vervangers als eerste: ${title}`,
      ),
    )
    progress('uitgelegd', index + 1, found.length)
  }
  return lines
}

function summary(answer: ShownRun, found: readonly Found[]): string {
  const { requestCount, memberCount, coveredCount, gap } = answer
  const nobody = new Set(found.filter((each) => each.memberId === null).map((one) => one.requestId))
  const away = gap === null ? '' : `, hoogstens ${(100 * gap).toFixed(2)} % onder het beste plan`
  return `${requestCount} vragen, ${memberCount} vervangers: ${coveredCount} helemaal vervuld, ${nobody.size} (deels) niet en uitgelegd${away}.`
}
