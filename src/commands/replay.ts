import { writeFile } from 'node:fs/promises'
import { URGENCIES } from '../../scheduler/domain/request.ts'
import { gapOfDraw } from '../../scheduler/replay/draw-figures.ts'
import { fieldProblem } from '../actions/field-problem.ts'
import { inSheet } from '../actions/in-sheet.ts'
import { showPool } from '../actions/pool/show.ts'
import { type PlayedReplay, playReplay, playReplayInput } from '../actions/replay/play.ts'
import { replaySheet } from '../actions/replay/replay-sheet.ts'
import type { Context } from '../context.ts'
import { ActionError } from '../errors.ts'
import { inColumns } from '../start/in-columns.ts'
import { say } from '../start/say.ts'
import {
  contextsOf,
  dayOption,
  type Env,
  inPool,
  keyOption,
  type Program,
  wholeNumberFrom,
  withProduct,
} from './command-line.ts'
import { memberChange, ruleChange } from './replay-options.ts'
import { percent } from './show-match.ts'
import { showProgress } from './show-progress.ts'
import { UsageError } from './usage-error.ts'

const DRAWS = 30

/** `achtervang replay --pool CODE --from DAG --to DAG`. */
export function addReplay(program: Program, env: Env): void {
  program
    .command('replay')
    .summary('speel een periode na onder andere spelregels, besturen of bezetting')
    .description(
      'Speelt een periode die voorbij is na met het plannen zelf, naast de spelregels van nu: eerst zoals het was, daarna met even zoveel trekkingen van weken. Er wordt niets bewaard. Met Ctrl-C stopt het en tellen de trekkingen die klaar zijn. Vraagt om een sleutel van een coördinator.',
    )
    .requiredOption('--pool <code>', 'de code van de pool')
    .requiredOption('--from <dag>', 'de eerste dag, jjjj-mm-dd', dayOption)
    .requiredOption('--to <dag>', 'de laatste dag, jjjj-mm-dd', dayOption)
    .option('--rule <regel...>', 'een spelregel die anders is, zoals split=weekday')
    .option(
      '--members <aantal...>',
      'meer of minder mensen in procenten, zoals leraar/wi/VWO=150 of leraar=80',
    )
    .option('--without <bestuur...>', 'een bestuur dat niet meedoet, met zijn naam')
    .option('--like <bestuur...>', 'nog een bestuur als dit, met zijn naam')
    .option('--draws <getal>', 'het aantal trekkingen', wholeNumberFrom(1, 'draws'), DRAWS)
    .option(
      '--seed <getal>',
      'dezelfde seed geeft dezelfde trekkingen',
      wholeNumberFrom(0, 'seed'),
      1,
    )
    .option('--everybody', 'neem aan dat iedereen aanneemt wat wordt aangeboden')
    .option('--csv <bestand>', 'schrijf de cijfers ook naar dit bestand')
    .option('--json', 'het hele antwoord als JSON')
    .addOption(keyOption())
    .action(({ pool, key, json, csv, rule, members, without, like, everybody, ...rest }) =>
      withProduct(env, async (product) => {
        const contexts = await contextsOf(product, key, ['coordinator'])
        const { context, poolId } = await inPool(contexts, pool)
        const variant = {
          rules: Object.fromEntries((rule ?? []).map(ruleChange)),
          members: (members ?? []).map(memberChange),
          boardsOut: await boardsNamed(context, poolId, without ?? []),
          boardsLike: await boardsNamed(context, poolId, like ?? []),
        }
        const acceptance = everybody === true ? 'everybody' : 'as-before'
        const played = await play(context, { poolId, ...rest, acceptance, variant })
        if (csv !== undefined) await writeFile(csv, inSheet(replaySheet(played)))
        const text = json === true ? JSON.stringify(played, null, 2) : told(played).join('\n')
        process.stdout.write(`${text}\n`)
      }),
    )
}

async function play(context: Context, asked: Record<string, unknown>): Promise<PlayedReplay> {
  const parsed = playReplayInput.safeParse(asked)
  if (!parsed.success) {
    throw new ActionError('invalid-input', 'Er is niets nagespeeld.', {
      fields: parsed.error.issues.map(fieldProblem),
    })
  }
  const interrupted = new AbortController()
  process.once('SIGINT', () => {
    say('Het naspelen stopt met de trekkingen die klaar zijn …')
    interrupted.abort()
  })
  const progress = showProgress()
  const onDraw = (done: number, total: number) => progress('nagespeeld', done, total)
  return playReplay(context, parsed.data, { onDraw, stop: interrupted.signal })
}

async function boardsNamed(
  context: Context,
  poolId: string,
  names: readonly string[],
): Promise<readonly string[]> {
  if (names.length === 0) return []
  const { participations } = await showPool(context, { poolId })
  return names.map((name) => {
    const found = participations.find(({ boardName }) => boardName === name)
    if (found !== undefined) return found.boardId
    const known = participations.map(({ boardName }) => boardName).join(', ')
    throw new UsageError(`${name} is geen bestuur van deze pool. Kies uit: ${known}.`)
  })
}

function told(played: PlayedReplay): readonly string[] {
  const { term, summary, requestCount, memberCount } = played
  const [heading, ...lines] = replaySheet(played)
  const gaps = [summary.gapMax.present, summary.gapMax.variant].map(percent).join(' en ')
  return [
    `Van ${term.first} tot en met ${term.last}: ${requestCount} vragen, ${memberCount} mensen, ${summary.draws} trekkingen.`,
    acceptanceInWords(played),
    `Elke trekking is hoogstens zo ver van het beste plan, nu en anders: ${gaps}.`,
    asItWasInWords(played),
    '',
    ...inColumns([heading ?? [], ...lines].map((line) => line.map(String))),
  ]
}

function acceptanceInWords({ acceptance }: PlayedReplay): string {
  if (acceptance.kind === 'everybody') return 'Aanname: iedereen neemt aan wat wordt aangeboden.'
  const rates = URGENCIES.map((urgency) => percent(acceptance.rates[urgency])).join(', ')
  return `Aangenomen wordt zo vaak als in deze periode: ${rates} (klas naar huis, onverwacht, gepland, scholing).`
}

function asItWasInWords({ asItWas }: PlayedReplay): string {
  if (asItWas === null) return 'De periode zoals ze was is niet nagespeeld.'
  const { matches } = asItWas.present
  return `Zoals het was: ${matches} keer gepland, hoogstens ${percent(gapOfDraw(asItWas.present))} van het beste.`
}
