import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { MEASURES } from '../../../scheduler/measures/register.ts'

const README = readFileSync(
  new URL('../../../scheduler/measures/README.md', import.meta.url),
  'utf8',
)

test('the list of measures tells what the register has: each with its names, unit and facts, in its order', () => {
  const told = README.split('\n').filter((line) => line.startsWith('| `'))
  expect(
    told
      .map((line) => line.split(' | '))
      .map(([id, name, unit, , , facts]) => [id, name, unit, facts]),
  ).toEqual(
    MEASURES.map(({ id, nl, en, unit, counts }) => [
      `| \`${id}\``,
      `${nl} / ${en}`,
      unit,
      `${counts.join(', ')} |`,
    ]),
  )
})
