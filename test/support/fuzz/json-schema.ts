/** As much of JSON Schema as our OpenAPI document uses. */
export interface JsonSchema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly format?: string
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | JsonSchema
  readonly items?: JsonSchema
  readonly anyOf?: readonly JsonSchema[]
  readonly allOf?: readonly JsonSchema[]
  readonly minimum?: number
  readonly maximum?: number
  readonly minItems?: number
}

/** The named schemas of a document. */
export type Components = Readonly<Record<string, JsonSchema>>

/** What `$ref` points at. Throws for a name that the document does not have. */
export function resolved(schema: JsonSchema, components: Components): JsonSchema {
  if (schema.$ref === undefined) return schema
  const found = components[schema.$ref.replace('#/components/schemas/', '')]
  if (found === undefined) throw new Error(`the document has no ${schema.$ref}`)
  return found
}

/** Where a value does not fit its schema, as a path; `undefined` when it fits. */
export function mismatch(
  given: JsonSchema,
  value: unknown,
  components: Components,
  at = '$',
): string | undefined {
  const schema = resolved(given, components)
  const fits = (one: JsonSchema) => mismatch(one, value, components, at)
  if (schema.anyOf && !schema.anyOf.some((one) => fits(one) === undefined)) return `${at} (anyOf)`
  for (const one of schema.allOf ?? []) {
    const fault = fits(one)
    if (fault !== undefined) return fault
  }
  if (schema.enum && !schema.enum.includes(value)) return `${at}: ${String(value)}`
  if ('const' in schema && schema.const !== value) return `${at}: ${String(value)}`
  const types = typeof schema.type === 'string' ? [schema.type] : schema.type
  if (types && !types.some((type) => isOf(type, value))) return `${at} is no ${types.join(' or ')}`
  if (Array.isArray(value) && schema.items) {
    const { items } = schema
    return firstOf(value.map((item, n) => mismatch(items, item, components, `${at}[${n}]`)))
  }
  return isOf('object', value) ? objectMismatch(schema, value as object, components, at) : undefined
}

function objectMismatch(
  { properties = {}, required = [], additionalProperties }: JsonSchema,
  value: object,
  components: Components,
  at: string,
): string | undefined {
  const missing = required.find((key) => !Object.hasOwn(value, key))
  if (missing !== undefined) return `${at}.${missing} is missing`
  return firstOf(
    Object.entries(value).map(([key, item]) => {
      const own = Object.hasOwn(properties, key) ? properties[key] : additionalProperties
      if (own === false) return `${at}.${key} is unknown`
      return typeof own === 'object' ? mismatch(own, item, components, `${at}.${key}`) : undefined
    }),
  )
}

function firstOf(faults: readonly (string | undefined)[]): string | undefined {
  return faults.find((fault) => fault !== undefined)
}

function isOf(type: string, value: unknown): boolean {
  switch (type) {
    case 'null':
      return value === null
    case 'array':
      return Array.isArray(value)
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value)
    case 'integer':
      return Number.isInteger(value)
    default:
      return typeof value === type
  }
}
