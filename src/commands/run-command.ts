import { Command, CommanderError } from '@commander-js/extra-typings'
import { ActionError } from '../errors.ts'
import { addAdmin } from './admin.ts'
import { addBackup } from './backup.ts'
import { addBench } from './bench.ts'
import type { Env } from './command-line.ts'
import { addForget } from './forget.ts'
import { addImport } from './import.ts'
import { DUTCH_HELP, faultInWords } from './in-dutch.ts'
import { addKey } from './key.ts'
import { addMatch } from './match.ts'
import { addMeasures } from './measures.ts'
import { addRehearse } from './rehearse.ts'
import { addReplay } from './replay.ts'
import { addReport } from './report.ts'
import { addRestore } from './restore.ts'
import { addSchoolAccount } from './school-account.ts'
import { UsageError } from './usage-error.ts'
import { addVerify } from './verify.ts'

const COMMANDS = [
  addImport,
  addMatch,
  addMeasures,
  addReport,
  addReplay,
  addKey,
  addAdmin,
  addForget,
  addSchoolAccount,
  addVerify,
  addBackup,
  addRestore,
  addRehearse,
  addBench,
]

/** Done; refused or failed; not given as it should be. */
const EXIT = { done: 0, refused: 1, usage: 2 } as const

/**
 * Runs one command and answers its exit code. The answer of a command goes to standard output, everything else to standard
 * error.
 */
export async function runCommand(args: readonly string[], env: Env): Promise<number> {
  const program = new Command('achtervang')
    .description('Achtervang op de opdrachtregel: inlezen, plannen, cijfers en beheer.')
    .usage('<opdracht> [opties]')
    .helpOption('-h, --help', 'toon deze uitleg')
    .helpCommand('help [opdracht]', 'toon de uitleg bij een opdracht')
    .configureHelp(DUTCH_HELP)
    .configureOutput({ outputError: () => undefined })
    .exitOverride()
  for (const add of COMMANDS) add(program, env)
  try {
    await program.parseAsync(args, { from: 'user' })
    return EXIT.done
  } catch (error) {
    return told(error)
  }
}

function told(error: unknown): number {
  const say = (line: string) => process.stderr.write(`${line}\n`)
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return EXIT.done
    if (error.code !== 'commander.help') say(faultInWords(error))
    return EXIT.usage
  }
  if (error instanceof ActionError) {
    say(error.detail)
    for (const { field, value, remedy } of error.fields)
      say(`- ${field}${value === '' ? '' : ` ("${value}")`}: ${remedy}`)
    return EXIT.refused
  }
  say(inWords(error))
  return error instanceof UsageError ? EXIT.usage : EXIT.refused
}

/** A statement that failed carries what it was given, which may be people: told is no more than which rule of the database refused. */
function inWords(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (!('query' in error)) return error.message
  const { cause } = error
  const rule =
    cause instanceof Error && 'constraint' in cause ? String(cause.constraint) : 'onbekende regel'
  return `De database nam een regel niet aan (${rule}). Daarvan is niets opgeslagen; kijk de gegevens na.`
}
