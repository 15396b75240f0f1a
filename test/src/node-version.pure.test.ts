import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { NODE_MAJOR_MIN, nodeVersionFault } from '../../src/node-version.ts'

test('an older Node is told what to do instead, a newer one nothing', () => {
  expect(nodeVersionFault('v20.20.2')).toMatch(/this is v20\.20\.2.*npm run demo/)
  expect(nodeVersionFault('v24.0.0')).toBeUndefined()
  expect(nodeVersionFault('v100.1.0')).toBeUndefined()
})

test('package.json asks for the same Node', () => {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as { engines: { node: string } }
  expect(manifest.engines.node).toBe(`>=${NODE_MAJOR_MIN}`)
})
