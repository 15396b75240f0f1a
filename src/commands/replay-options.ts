import { UsageError } from './usage-error.ts'

/** A rule of play as it is typed: `split=weekday`, `travelMinutesMax=45`, `longTermMinimum={"days":5,"basis":"schoolDays"}`. */
export function ruleChange(text: string): readonly [name: string, value: unknown] {
  const at = text.indexOf('=')
  if (at < 1) throw new UsageError(`--rule ${text}: schrijf regel=waarde, zoals split=weekday.`)
  const [name, value] = [text.slice(0, at), text.slice(at + 1)]
  try {
    return [name, JSON.parse(value)]
  } catch {
    return [name, value]
  }
}

/** Members as they are typed: `leraar/wi/VWO=150`, `leraar=80` or `=120` for everybody. */
export function memberChange(text: string) {
  const [, names = '', number = ''] = /^([^=]*)=(\d{1,4})$/.exec(text) ?? []
  if (number === '')
    throw new UsageError(`--members ${text}: schrijf rol/vak/niveau=procent, zoals leraar/wi=150.`)
  const [roleCode, vak, level] = names.split('/').map((name) => (name === '' ? undefined : name))
  return { of: { roleCode, vak, level }, percent: Number(number) }
}
