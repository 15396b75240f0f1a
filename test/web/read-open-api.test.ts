import { expect, test } from 'vitest'
import { readOpenApi } from '../../web/read-open-api.ts'

const document = {
  servers: [{ url: '/api/v1' }],
  paths: {
    '/offers/{id}': {
      post: {
        tags: ['Aanbod'],
        summary: 'Neem aan',
        parameters: [
          { name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } },
          { $ref: '#/components/parameters/Key' },
        ],
        requestBody: {
          content: { 'application/json': { schema: { $ref: '#/components/schemas/B' } } },
        },
        responses: { 200: { description: 'Gelukt' }, default: { description: 'Geweigerd' } },
      },
    },
    '/offers': { get: { responses: {} } },
  },
  components: {
    parameters: {
      Key: { name: 'key', in: 'header', schema: { enum: ['a', 'b'] }, description: 'Sleutel' },
    },
    schemas: {
      A: { properties: { note: { type: ['string', 'null'] } }, required: ['note'] },
      B: {
        allOf: [{ $ref: '#/components/schemas/A' }],
        properties: {
          lessons: { type: 'array', items: { properties: { day: { type: 'string' } } } },
          who: { anyOf: [{ type: 'integer' }, { const: 'all' }, { type: 'null' }] },
        },
        required: ['lessons'],
      },
    },
  },
}

test('every operation, with its full address and its subject', () => {
  expect(readOpenApi(document).map(({ method, path, tag }) => [method, path, tag])).toEqual([
    ['POST', '/api/v1/offers/{id}', 'Aanbod'],
    ['GET', '/api/v1/offers', undefined],
  ])
})

test('parameters, behind a reference too', () => {
  expect(readOpenApi(document)[0]?.parameters).toEqual([
    {
      name: 'id',
      place: 'path',
      required: true,
      about: '',
      type: { kind: 'plain', name: 'string', format: 'uuid' },
    },
    {
      name: 'key',
      place: 'header',
      required: false,
      about: 'Sleutel',
      type: { kind: 'one-of', values: ['a', 'b'] },
    },
  ])
})

test('the fields of a body, those of its parts and of the objects within', () => {
  const text = { kind: 'plain', name: 'string', format: undefined }
  const fields = readOpenApi(document)[0]?.body.map(({ name, required, type }) => [
    name,
    required,
    type,
  ])
  expect(fields).toEqual([
    ['lessons', true, { kind: 'list', of: { ...text, name: 'object' } }],
    ['lessons[].day', false, text],
    [
      'who',
      false,
      {
        kind: 'or-null',
        of: {
          kind: 'either',
          types: [
            { ...text, name: 'integer' },
            { kind: 'one-of', values: ['all'] },
          ],
        },
      },
    ],
    ['note', true, { kind: 'or-null', of: text }],
  ])
})

test('the answers', () => {
  expect(readOpenApi(document)[0]?.answers).toEqual([
    { status: '200', about: 'Gelukt' },
    { status: 'default', about: 'Geweigerd' },
  ])
})

test('a schema that contains itself ends', () => {
  const tree = { properties: { child: { $ref: '#/components/schemas/T' } } }
  const body = { content: { 'application/json': { schema: tree } } }
  const paths = { '/t': { post: { requestBody: body, responses: {} } } }
  const [operation] = readOpenApi({ paths, components: { schemas: { T: tree } } })
  expect(operation?.body.at(-1)?.name).toBe('child.child.child.child.child')
})
