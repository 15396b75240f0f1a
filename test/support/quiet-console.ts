import { format } from 'node:util'
import { afterEach } from 'vitest'

/** A warning nobody reads is a fault nobody finds: whatever a test makes the console warn about fails that test. */
const said: string[] = []

for (const method of ['warn', 'error'] as const) {
  const original = console[method].bind(console)
  console[method] = (...words: unknown[]) => {
    said.push(format(...words))
    original(...words)
  }
}

process.on('warning', (warning) => said.push(`${warning.name}: ${warning.message}`))

afterEach(() => {
  const lines = said.splice(0)
  if (lines.length > 0) throw new Error(`the console was warned:\n${lines.join('\n')}`)
})
