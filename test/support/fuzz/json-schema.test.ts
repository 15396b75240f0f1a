import { expect, test } from 'vitest'
import { mismatch } from './json-schema.ts'

const schema = {
  type: 'object',
  properties: {
    id: { type: 'string' },
    count: { type: ['integer', 'null'] },
    status: { enum: ['open', 'covered'] },
    lines: { type: 'array', items: { $ref: '#/components/schemas/Line' } },
  },
  required: ['id'],
  additionalProperties: false,
}
const components = { Line: { anyOf: [{ type: 'number' }, { type: 'boolean' }] } }

test.for([
  [{ id: 'a' }, undefined],
  [{ id: 'a', count: null, status: 'open', lines: [1.5, true] }, undefined],
  [{}, '$.id is missing'],
  [{ id: 1 }, '$.id is no string'],
  [{ id: 'a', count: 1.5 }, '$.count is no integer or null'],
  [{ id: 'a', status: 'lost' }, '$.status: lost'],
  [{ id: 'a', lines: [1, 'x'] }, '$.lines[1] (anyOf)'],
  [{ id: 'a', reason: 'ZIEK' }, '$.reason is unknown'],
  [[], '$ is no object'],
] as const)('%j does or does not fit: %s', ([value, fault]) => {
  expect(mismatch(schema, value, components)).toBe(fault)
})
