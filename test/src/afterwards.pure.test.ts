import { pino } from 'pino'
import { expect, test } from 'vitest'
import { createAfterwards } from '../../src/afterwards.ts'

const silent = pino({ level: 'silent' })

test('who asked goes on before anything is done, and it is done one after the other', async () => {
  const { afterwards, close } = createAfterwards(silent)
  const done: string[] = []
  const all = Promise.withResolvers<void>()
  await afterwards(async () => {
    await Promise.resolve()
    done.push('first')
  })
  await afterwards(() => {
    done.push('second')
    all.resolve()
    return Promise.resolve()
  })
  expect(done).toEqual([])
  await all.promise
  expect(done).toEqual(['first', 'second'])
  await close()
})

test('what fails keeps nothing behind it from being done, and is in the log', async () => {
  const lines: string[] = []
  const log = pino({}, { write: (line: string) => void lines.push(line) })
  const { afterwards, close } = createAfterwards(log)
  const second = Promise.withResolvers<void>()
  await afterwards(() => Promise.reject(new Error('no room')))
  await afterwards(() => Promise.resolve(second.resolve()))
  await second.promise
  expect(lines).toEqual([expect.stringContaining('no room')])
  await close()
})

test('closing waits for what was begun, and begins nothing more', async () => {
  const { afterwards, close } = createAfterwards(silent)
  const begun = Promise.withResolvers<void>()
  const mayEnd = Promise.withResolvers<void>()
  const done: string[] = []
  await afterwards(async () => {
    begun.resolve()
    await mayEnd.promise
    done.push('begun')
  })
  await afterwards(() => Promise.resolve(void done.push('not begun')))
  await begun.promise
  const closed = close()
  mayEnd.resolve()
  await closed
  expect(done).toEqual(['begun'])
})
