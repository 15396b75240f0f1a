import { expect, test } from 'vitest'
import { refuseRealDatabase } from './refuse-real-database.ts'

test.for(['localhost', '127.0.0.1', '[::1]'])('a test database on %s is used', (host) => {
  expect(() => refuseRealDatabase(`postgres://u:p@${host}:5432/achtervang_test`)).not.toThrow()
})

test.for([
  'postgres://u:p@db.example/achtervang_test',
  'postgres://u:p@localhost/achtervang',
  'postgres://u:p@localhost/achtervang_test_old',
  'postgres://u:p@localhost.example/achtervang_test',
])('%s is refused without telling its password', (url) => {
  expect(() => refuseRealDatabase(url)).toThrow(/whose name ends in _test/)
  expect(() => refuseRealDatabase(url)).not.toThrow(/:p@/)
})
