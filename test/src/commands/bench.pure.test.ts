import { expect, it } from 'vitest'
import { startProgram } from '../../support/run-program.ts'

it('bench runs the measurements of npm run bench, which say what can be chosen', {
  timeout: 60_000,
}, async () => {
  const { code, stderr } = await startProgram('src/cli.ts', ['bench', 'alles'], {}).ended
  expect(stderr).toContain(
    'Niet bekend: alles. Kies uit: list, match, post, access, pages, streams, jobs, dashboard, core, replay, ',
  )
  expect(stderr).toContain('normal-200x1000')
  expect(code).toBe(1)
})
