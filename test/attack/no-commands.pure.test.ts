import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** What starts another program, with why nothing that somebody sends can get into it. */
const STARTS: Readonly<Record<string, string>> = {
  'db/embedded/server-user.ts': 'makes the user of the embedded server, with fixed words',
  'src/commands/bench.ts': 'starts the measurements, with words of the command line',
}

test('only these start a program, and none of them knows of a question over HTTP', () => {
  const starting = globSync('{src,api,web,db,scheduler}/**/*.{ts,tsx}').filter((path) =>
    /node:child_process/.test(readFileSync(path, 'utf8')),
  )
  expect(starting.toSorted()).toEqual(Object.keys(STARTS).toSorted())
  for (const path of starting) {
    const source = readFileSync(path, 'utf8')
    expect(source, path).not.toMatch(/shell: true|\bexec(?:Sync)?\(/)
    expect(source, path).not.toMatch(/from '.*(?:api|web)\//)
  }
})
