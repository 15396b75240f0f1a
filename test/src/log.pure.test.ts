import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'

const HOME = join(import.meta.dirname, '../..')

/** What the product's log writes when this is run; `log` is there. A process of its own, since the log writes past the test. */
async function logged(statement: string): Promise<string> {
  const program = `
    const { createLog } = await import('./src/log.ts')
    const { DrizzleQueryError } = await import('drizzle-orm')
    const { DatabaseUnavailable } = await import('./db/unavailable.ts')
    const log = createLog('info')
    const raw = Object.assign(new Error('Key (name)=(Kanarie) exists'),
      { name: 'error', code: '23505', detail: 'Kanarie', where: 'Kanarie' })
    const wrapped = new DrizzleQueryError('insert into member values ($1)', ['Kanarie'], raw)
    ${statement}`
  const flags = ['--import', 'tsx', '--input-type=module', '--eval', program]
  const { stdout, stderr } = await promisify(execFile)(process.execPath, flags, { cwd: HOME })
  return stdout + stderr
}

it.each([
  ['an error of PostgreSQL', 'log.error({ err: raw })'],
  ['the same as drizzle wraps it', 'log.error({ err: wrapped })'],
  [
    'a loss of the connection around it',
    'log.error({ err: new DatabaseUnavailable(wrapped, true) })',
  ],
  ['an error of ours around it', "log.error({ err: new Error('not saved', { cause: wrapped }) })"],
  ['several at once', "log.error({ err: new AggregateError([wrapped, raw], 'several') })"],
  ['an error that is logged as the message', 'log.error(wrapped)'],
  ['an error under another name', 'log.error({ error: wrapped }, "failed")'],
  ['a row', "log.info({ member: { name: 'Kanarie', email: 'Kanarie', phone: 'Kanarie' } })"],
  [
    'the headers of a request',
    "log.info({ headers: { authorization: 'Kanarie', cookie: 'Kanarie' } })",
  ],
])('tells nothing personal of %s', async (_, statement) => {
  const text = await logged(statement)
  expect(text).toContain('"level"')
  expect(text).not.toContain('Kanarie')
})

it('tells what failed and where', async () => {
  const text = await logged("log.error({ err: wrapped, requestId: 'r' }, 'unexpected error')")
  expect(JSON.parse(text)).toMatchObject({
    requestId: 'r',
    err: { code: '23505', message: 'a query failed', stack: expect.stringContaining('at ') },
  })
})
