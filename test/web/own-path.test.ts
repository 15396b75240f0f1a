import { expect, test } from 'vitest'
import { ownPath } from '../../web/own-path.ts'

test.for(['/inbox', '/inbox?vak=wi', '/hulp/../inbox', '/zoek?q=//elders.example'])(
  '%s is gone on to',
  (given) => {
    expect(ownPath(given)).toBe(given.replace('/hulp/..', ''))
  },
)

test.for([
  '//elders.example',
  '/\\elders.example',
  '/\t/elders.example',
  '/.//elders.example',
  '/./\\elders.example',
  '/inbox/..//elders.example',
  '/%2e//elders.example',
  'https://elders.example/',
  'javascript:alert(1)',
  '',
  undefined,
])('%s is not', (given) => {
  expect(ownPath(given)).toBeUndefined()
})
