import type { CommanderError, CommandUnknownOpts, Help, Option } from '@commander-js/extra-typings'

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'Gebruik:',
  'Arguments:': 'Argumenten:',
  'Options:': 'Opties:',
  'Commands:': 'Opdrachten:',
}

/** Help without a word of the library's own language. */
export const DUTCH_HELP: Partial<Help> = {
  styleTitle: (title) => TITLES[title] ?? title,
  showGlobalOptions: false,
  commandUsage: (command) => `${pathOf(command)} ${inDutch(command.usage())}`,
  subcommandTerm: (command) => {
    const args = command.registeredArguments.map((argument) => `<${argument.name()}>`)
    const hasOptions = command.options.length > 0
    return [command.name(), ...(hasOptions ? ['[opties]'] : []), ...args].join(' ')
  },
  optionDescription: ({ description, argChoices, defaultValue, envVar }: Option) => {
    const about = [
      argChoices && `kies uit: ${argChoices.join(', ')}`,
      defaultValue !== undefined && `anders: ${String(defaultValue)}`,
      envVar && `of in de omgeving als ${envVar}`,
    ].filter((part) => typeof part === 'string')
    return about.length === 0 ? description : `${description} (${about.join('; ')})`
  },
}

/** `achtervang import sites`: the command with those it is part of. */
function pathOf(command: CommandUnknownOpts): string {
  const names: string[] = []
  for (let each: CommandUnknownOpts | null = command; each !== null; each = each.parent)
    names.unshift(each.name())
  return names.join(' ')
}

function inDutch(usage: string): string {
  return usage.replace('[options]', '[opties]').replace('[command]', '<opdracht>')
}

const FAULTS: Readonly<Record<string, (what: string) => string>> = {
  'commander.unknownCommand': (what) => `De opdracht ${what} bestaat niet.`,
  'commander.unknownOption': (what) => `De optie ${what} bestaat hier niet.`,
  'commander.missingArgument': (what) => `Er ontbreekt een argument: ${what}.`,
  'commander.missingMandatoryOptionValue': (what) => `Er ontbreekt een optie: ${what}.`,
  'commander.optionMissingArgument': (what) => `De optie ${what} wil een waarde.`,
  'commander.excessArguments': () => 'Er staan te veel argumenten in de opdracht.',
}

/** What was wrong with how a command was given. */
export function faultInWords({ code, message }: CommanderError): string {
  const what = /'([^']+)'/.exec(message)?.[1] ?? ''
  const fault = FAULTS[code]?.(what) ?? wrongValue(message)
  return `${fault} Met --help krijgt u uitleg.`
}

/** `option '--by <waarop>' argument 'x' is invalid. Allowed choices are a, b.` */
function wrongValue(message: string): string {
  const [, option = '', value = '', choices] =
    /option '([^']+)' argument '([^']*)' is invalid\.(?: Allowed choices are (.+)\.)?/.exec(
      message,
    ) ?? []
  if (option === '') return 'De opdracht is niet goed gegeven.'
  const remedy = choices === undefined ? '' : ` Kies uit: ${choices}.`
  return `De waarde ${value} past niet bij ${option}.${remedy}`
}
