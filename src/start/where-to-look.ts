import { inColumns } from './in-columns.ts'

/** Somebody as whom a visitor of the demonstration may look. */
interface Visitor {
  readonly name: string
  readonly role: string
  readonly where: string
  readonly key: string
}

const ROLE_WORDS: Readonly<Record<string, string>> = {
  school: 'school',
  coordinator: 'coördinator',
  member: 'vervanger',
  board: 'bestuur',
  region: 'regio',
  admin: 'beheer',
}

/** Where the product can be seen, and in the demonstration as whom, with the key of each. */
export function whereToLook(url: string, demoUsers: readonly Visitor[]): string {
  const lines = [`Achtervang draait op ${url} (uitleg van de API: ${url}/api). Stop met Ctrl-C.`]
  if (demoUsers.length > 0) {
    const table = [
      ['rol', 'wie', 'waar', 'sleutel'],
      ...demoUsers.map(({ role, name, where, key }) => [
        ROLE_WORDS[role] ?? role,
        name,
        where,
        key,
      ]),
    ]
    lines.push('', 'Kijk rond als een van deze mensen:', ...inColumns(table))
  }
  return `${lines.join('\n')}\n`
}
