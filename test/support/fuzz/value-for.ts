import fc from 'fast-check'
import { type Components, type JsonSchema, resolved } from './json-schema.ts'

/** What a value is taken from, so that a fair share of what is asked makes sense. */
export interface Known {
  readonly components: Components
  /** Ids that exist, by the name of the field that holds one. */
  readonly ids: Readonly<Record<string, readonly string[]>>
}

const DAYS = ['2026-11-20', '2026-11-23', '2026-11-27', '2026-12-04', '2026-12-18', '2027-01-11']
const CLOCKS = ['08:30', '09:20', '10:10', '12:00', '16:20']

/** Good words for fields of which the schema says no more than that they are text. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  rrule: ['FREQ=WEEKLY;BYDAY=MO,TH', 'FREQ=DAILY', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=WE'],
  until: CLOCKS,
  vak: ['wi', 'netl', 'Wiskunde A'],
  roleCode: ['leraar'],
  reasonCode: ['ZIEK', 'ZWANG', 'SCHOL'],
  roles: ['leraar', 'onderwijsassistent'],
  vakken: ['wi', 'netl'],
  personName: ['Jo Afwezig', 'Kim van Dam', 'Bo de Wit'],
  'if-match': ['"1"', '"1"', '"2"'],
  'idempotency-key': ['a-key-of-mine-1', 'a-key-of-mine-2', 'a-key-of-mine-3'],
  ...Object.fromEntries(
    ['firstDay', 'lastDay', 'day', 'to', 'validFrom', 'fromDay', 'onDay'].map((n) => [n, DAYS]),
  ),
}

/** Values that fit a schema; `isBody` tells a clock time from a day, which a query calls `from` too. */
export function valueFor(
  given: JsonSchema,
  known: Known,
  name: string,
  isBody: boolean,
): fc.Arbitrary<unknown> {
  const schema = resolved(given, known.components)
  const same = (one: JsonSchema) => valueFor(one, known, name, isBody)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map(same))
  if (schema.allOf) return fc.oneof(...schema.allOf.map(same))
  if (typeof schema.type === 'object') {
    return fc.oneof(...schema.type.map((type) => same({ ...schema, type })))
  }
  const { type = 'string' } = schema
  switch (type) {
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    case 'integer':
    case 'number':
      return fc.integer({ min: schema.minimum ?? 0, max: schema.maximum ?? 10_000 })
    case 'array':
      return fc.array(valueFor(schema.items ?? {}, known, name, isBody), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.max(schema.minItems ?? 0, 3),
      })
    case 'object':
      return objectFor(schema, known, isBody)
    default:
      return fc.constantFrom(...textsFor(schema, known, name, isBody))
  }
}

function objectFor(
  { properties = {}, required, additionalProperties }: JsonSchema,
  known: Known,
  isBody: boolean,
): fc.Arbitrary<unknown> {
  const values = Object.fromEntries(
    Object.entries(properties).map(([key, one]) => [key, valueFor(one, known, key, isBody)]),
  )
  // A record by a closed list of keys has them all, though the document does not say so.
  const isRecord = required === undefined && additionalProperties !== false
  const requiredKeys = isRecord ? Object.keys(properties) : [...(required ?? [])]
  const record = fc.record(values, { requiredKeys, noNullPrototype: true })
  // What the document cannot say: a lesson comes back or is on one day.
  if (!('rrule' in values) || !('day' in values)) return record
  return fc.tuple(record, fc.constantFrom('rrule', 'day')).map(([lesson, key]) => {
    const { rrule: _rrule, day: _day, ...rest } = lesson
    return { ...rest, [key]: WORDS[key]?.[0] }
  })
}

function textsFor(
  { format }: JsonSchema,
  { ids }: Known,
  name: string,
  isBody: boolean,
): readonly string[] {
  if (format === 'uuid') return ids[name] ?? Object.values(ids).flat()
  if (name === 'from') return isBody ? CLOCKS : DAYS
  return WORDS[name] ?? ['iets', 'Nog iets met meer woorden']
}
