/** One line of a table about data: a parameter, or a field of a body. */
export interface DataLine {
  readonly name: string
  readonly type: DataType
  readonly required: boolean
  readonly about: string
  /** Only parameters lie somewhere. */
  readonly place?: string
}

/** What something is, for a page to put in words. */
export type DataType =
  | { readonly kind: 'plain'; readonly name: string; readonly format: string | undefined }
  | { readonly kind: 'one-of'; readonly values: readonly string[] }
  | { readonly kind: 'either'; readonly types: readonly DataType[] }
  | { readonly kind: 'list'; readonly of: DataType }
  | { readonly kind: 'or-null'; readonly of: DataType }

export interface Operation {
  /** Names the operation within the page. */
  readonly id: string
  readonly method: string
  readonly path: string
  readonly tag: string | undefined
  readonly summary: string
  readonly about: string
  readonly parameters: readonly DataLine[]
  readonly body: readonly DataLine[]
  readonly answers: readonly { readonly status: string; readonly about: string }[]
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const
const DEPTH_MAX = 4

/** Every operation of an OpenAPI 3.1 document, in its order. */
export function readOpenApi(document: object): readonly Operation[] {
  const root = document as Json
  const base = text(first(root['servers'])['url'])
  return Object.entries(object(root['paths'])).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const found = object(item)[method]
      return found === undefined ? [] : [operation(root, `${base}${path}`, method, object(found))]
    }),
  )
}

function operation(root: Json, path: string, method: string, about: Json): Operation {
  const body = object(first(Object.values(object(object(about['requestBody'])['content']))))
  return {
    id: `${method}${path.replaceAll(/[^a-z0-9]+/gi, '-')}`,
    method: method.toUpperCase(),
    path,
    tag: text(list(about['tags'])[0]) || undefined,
    summary: text(about['summary']),
    about: text(about['description']),
    parameters: list(about['parameters']).map((one) => parameter(root, resolve(root, one))),
    body: fieldsOf(root, body['schema'], '', 0),
    answers: Object.entries(object(about['responses'])).map(([status, answer]) => ({
      status,
      about: text(resolve(root, answer)['description']),
    })),
  }
}

function parameter(root: Json, about: Json): DataLine {
  return {
    name: text(about['name']),
    type: typeOf(root, about['schema']),
    required: about['required'] === true,
    about: text(about['description']) || text(resolve(root, about['schema'])['description']),
    place: text(about['in']),
  }
}

/** The fields of an object and of the objects within it, named as `sessions[].day`. */
function fieldsOf(root: Json, schema: unknown, before: string, depth: number): readonly DataLine[] {
  const { properties, required } = merged(root, resolve(root, schema))
  return Object.entries(properties).flatMap(([key, value]) => {
    const name = `${before}${key}`
    const line = {
      name,
      type: typeOf(root, value),
      required: required.includes(key),
      about: text(resolve(root, value)['description']),
    }
    if (depth >= DEPTH_MAX) return [line]
    const items = resolve(root, value)['items']
    const inner =
      items === undefined
        ? fieldsOf(root, value, `${name}.`, depth + 1)
        : fieldsOf(root, items, `${name}[].`, depth + 1)
    return [line, ...inner]
  })
}

/** The properties of a schema with those of all that it consists of. */
function merged(root: Json, schema: Json): { properties: Json; required: readonly unknown[] } {
  const parts = [schema, ...list(schema['allOf']).map((part) => resolve(root, part))]
  return {
    properties: Object.assign({}, ...parts.map((part) => object(part['properties']))) as Json,
    required: parts.flatMap((part) => list(part['required'])),
  }
}

function typeOf(root: Json, given: unknown): DataType {
  const schema = resolve(root, given)
  const either = [...list(schema['anyOf']), ...list(schema['oneOf'])]
  if (either.length > 0) return eitherOf(root, either)
  if (Array.isArray(schema['enum'])) return { kind: 'one-of', values: schema['enum'].map(text) }
  if (schema['const'] !== undefined) return { kind: 'one-of', values: [text(schema['const'])] }
  const names = typeof schema['type'] === 'string' ? [schema['type']] : list(schema['type'])
  const name =
    text(names.find((one) => one !== 'null')) || (schema['properties'] ? 'object' : 'any')
  const plain: DataType =
    name === 'array'
      ? { kind: 'list', of: typeOf(root, schema['items']) }
      : { kind: 'plain', name, format: text(schema['format']) || undefined }
  return names.includes('null') ? { kind: 'or-null', of: plain } : plain
}

function eitherOf(root: Json, given: readonly unknown[]): DataType {
  const isNull = (one: unknown) => resolve(root, one)['type'] === 'null'
  const types = given.filter((one) => !isNull(one)).map((one) => typeOf(root, one))
  const [only] = types
  const whole: DataType = types.length === 1 && only ? only : { kind: 'either', types }
  return given.some(isNull) ? { kind: 'or-null', of: whole } : whole
}

type Json = Readonly<Record<string, unknown>>

function resolve(root: Json, value: unknown): Json {
  const reference = object(value)['$ref']
  if (typeof reference !== 'string') return object(value)
  let found: unknown = root
  for (const key of reference.replace(/^#\//, '').split('/')) found = object(found)[key]
  return object(found)
}

function object(value: unknown): Json {
  return typeof value === 'object' && value !== null ? (value as Json) : {}
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function first(value: unknown): Json {
  return object(list(value)[0])
}

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
