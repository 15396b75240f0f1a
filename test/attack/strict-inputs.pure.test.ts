import { expect, test } from 'vitest'
import { FREE_TEXT } from './free-text.ts'
import { inputSchemas, isFreeText, placesIn } from './inputs.ts'

const schemas = await inputSchemas()
const places = schemas.flatMap(placesIn)

/** Records whose keys are not a closed list, with why. */
const OPEN_RECORDS: readonly string[] = [
  // The columns of a file; what is not a column of the import is refused by the action.
  'import mapColumnsInput.mapping',
]

test('there is something to look at', () => {
  expect(schemas.length).toBeGreaterThan(150)
  expect(places.length).toBeGreaterThan(700)
})

test('no input takes a field that it does not know, however deep', () => {
  const open = places.filter(({ json }) => {
    const isRecord = json.propertyNames !== undefined
    return json.type === 'object' && json.additionalProperties !== false && !isRecord
  })
  expect(open.map(({ name }) => name)).toEqual([])
})

test('a record takes keys of a closed list', () => {
  const open = places.filter(
    ({ json: { propertyNames } }) =>
      propertyNames !== undefined && propertyNames.enum === undefined,
  )
  expect([...new Set(open.map(({ name }) => name))]).toEqual(OPEN_RECORDS)
})

test.each(schemas.map((one) => [one.name, one.schema] as const))(
  '%s refuses what was not asked for by its name',
  (_, schema) => {
    for (const key of ['role', 'boardId_', '__proto__x', 'constructor', 'actor', 'status_']) {
      const read = schema.safeParse({ [key]: 'admin' })
      const isRefused = read.error?.issues.some(
        (issue) =>
          (issue.code === 'unrecognized_keys' && issue.keys.includes(key)) ||
          issue.code === 'invalid_union',
      )
      const isOwn = places.some(({ name }) => name.endsWith(`.${key}`))
      expect(isRefused === true || isOwn, key).toBe(true)
    }
  },
)

test('every text has a greatest length', () => {
  const endless = places.filter(
    ({ json }) =>
      json.type === 'string' &&
      json.maxLength === undefined &&
      json.format === undefined &&
      json.pattern === undefined &&
      json.enum === undefined &&
      json.const === undefined,
  )
  // Days, times and addresses of mail are read by a parser that takes nothing longer than they are.
  const read =
    /(?:[dD]ay|[fF]rom|[uU]ntil|to|On|month|email|code|member|postcode|[vV]alid(?:From|Until))$/
  expect(endless.filter(({ name }) => !read.test(name)).map(({ name }) => name)).toEqual([])
})

test('every list has a greatest length', () => {
  const endless = places.filter(
    ({ json }) =>
      json.type === 'array' && json.maxItems === undefined && json.prefixItems === undefined,
  )
  expect(endless.map(({ name }) => name)).toEqual([])
})

test('what becomes of every free text is written down, and of nothing else', () => {
  const texts = new Set(places.filter(({ json }) => isFreeText(json)).map(({ name }) => name))
  expect([...texts].toSorted()).toEqual(Object.keys(FREE_TEXT).toSorted())
})
