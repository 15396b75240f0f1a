import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'

/** What an action takes, under a name that says where it is: `absence postAbsenceInput`. */
export interface InputSchema {
  readonly name: string
  readonly schema: z.ZodType
}

/** A place in an input, such as `absence postAbsenceInput.lessons[].group`. */
export interface Place {
  readonly name: string
  readonly json: JsonNode
}

/** As much of a JSON schema as is looked at here. */
export interface JsonNode {
  readonly type?: string
  readonly format?: string
  readonly pattern?: string
  readonly maxLength?: number
  readonly maxItems?: number
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly additionalProperties?: boolean | JsonNode
  readonly propertyNames?: JsonNode
  readonly properties?: Readonly<Record<string, JsonNode>>
  readonly items?: JsonNode
  readonly prefixItems?: readonly JsonNode[]
  readonly anyOf?: readonly JsonNode[]
  readonly oneOf?: readonly JsonNode[]
  readonly allOf?: readonly JsonNode[]
}

const ACTIONS = join(import.meta.dirname, '../../src/actions')

/** Every schema of what somebody may send, found in the files of the actions: a new one is there by itself. */
export async function inputSchemas(): Promise<readonly InputSchema[]> {
  const found = new Map<string, z.ZodType>()
  for (const path of globSync('**/*.ts', { cwd: ACTIONS }).toSorted()) {
    const source = readFileSync(join(ACTIONS, path), 'utf8')
    if (!/^export const \w+(?:Input|Body|Answer)\b/m.test(source)) continue
    const module: Record<string, unknown> = await import(pathToFileURL(join(ACTIONS, path)).href)
    for (const [name, value] of Object.entries(module)) {
      const noun = path.split('/')[0] ?? ''
      if (value instanceof z.ZodObject || value instanceof z.ZodDiscriminatedUnion)
        found.set(`${noun} ${name}`, value)
    }
  }
  return [...found].map(([name, schema]) => ({ name, schema }))
}

/** Every place in it, the alternatives of a union under one name. */
export function placesIn({ name, schema }: InputSchema): readonly Place[] {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  return walk(name, json as JsonNode)
}

function walk(name: string, json: JsonNode): readonly Place[] {
  const { anyOf = [], oneOf = [], allOf = [], prefixItems = [], items } = json
  const loose = json.additionalProperties
  return [
    { name, json },
    ...Object.entries(json.properties ?? {}).flatMap(([key, one]) => walk(`${name}.${key}`, one)),
    ...[...anyOf, ...oneOf, ...allOf].flatMap((one) => walk(name, one)),
    ...prefixItems.flatMap((one, index) => walk(`${name}[${index}]`, one)),
    ...(items === undefined ? [] : walk(`${name}[]`, items)),
    ...(typeof loose === 'object' ? walk(`${name}.*`, loose) : []),
  ]
}

/** Words that somebody thinks up: text with a greatest length and without a form, a list or a calendar behind it. */
export function isFreeText({ type, format, pattern, maxLength, enum: list }: JsonNode): boolean {
  const isClosed = format !== undefined || pattern !== undefined || list !== undefined
  return type === 'string' && maxLength !== undefined && !isClosed
}
