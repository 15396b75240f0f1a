import type { z } from 'zod'

/** What each kind of value is called by somebody who never saw a schema. */
const KINDS: Readonly<Record<string, string>> = {
  string: 'tekst',
  number: 'een getal',
  int: 'een heel getal',
  boolean: 'ja of nee (true of false)',
  array: 'een lijst',
  object: 'een groep velden',
  record: 'een groep velden',
  null: 'niets (null)',
  date: 'een datum',
}

const FORMATS: Readonly<Record<string, string>> = {
  uuid: 'Geef een geldig nummer van een gegeven in het systeem.',
  email: 'Geef een e-mailadres, bijvoorbeeld naam@voorbeeld.nl.',
  url: 'Geef een webadres.',
}

const NUMBER = new Intl.NumberFormat('nl-NL')

type Issue = Parameters<z.core.$ZodErrorMap>[0]

/** What a schema refuses, in plain Dutch: what is missing, or what to give instead. */
export const dutchErrors: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? 'Dit ontbreekt.'
        : `Geef ${KINDS[issue.expected] ?? 'een andere waarde'}.`
    case 'invalid_value':
      return `Kies een van: ${issue.values.map(String).join(', ')}.`
    case 'too_small':
    case 'too_big':
      return sizeOf(issue)
    case 'invalid_format':
      return FORMATS[issue.format] ?? 'Dit heeft niet de goede vorm.'
    case 'unrecognized_keys':
      return `Laat weg: ${issue.keys.join(', ')} is hier onbekend.`
    case 'invalid_union':
      return 'Dit past bij geen van de mogelijkheden.'
    case 'not_multiple_of':
      return `Geef een veelvoud van ${NUMBER.format(Number(issue.divisor))}.`
    case 'invalid_key':
    case 'invalid_element':
      return 'Een van de namen of waarden hierin klopt niet.'
    default:
      return undefined
  }
}

const ITEMS: Readonly<Record<string, readonly [string, string]>> = {
  string: ['teken', 'tekens'],
  array: ['onderdeel', 'onderdelen'],
  set: ['onderdeel', 'onderdelen'],
}

function sizeOf(issue: Extract<Issue, { readonly code: 'too_small' | 'too_big' }>): string {
  const limit = Number(issue.code === 'too_small' ? issue.minimum : issue.maximum)
  const items = ITEMS[issue.origin]
  const most = issue.code === 'too_small' ? 'minstens' : 'hoogstens'
  if (items !== undefined) {
    return `Gebruik ${most} ${NUMBER.format(limit)} ${items[limit === 1 ? 0 : 1]}.`
  }
  const edge =
    issue.inclusive === false ? (issue.code === 'too_small' ? 'meer dan' : 'minder dan') : most
  return `Geef ${edge} ${NUMBER.format(limit)}.`
}
