import { XMLParser, XMLValidator } from 'fast-xml-parser'

/** An element by its name without prefix: its attributes, its text, and what is in it, in order. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly text: string
  readonly children: readonly Element[]
}

/** Reads XML without knowing what it is about. Throws where it is not well-formed. */
export function readUbl(text: string): Element {
  const fault = XMLValidator.validate(text)
  if (fault !== true) throw new Error(JSON.stringify(fault))
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    parseTagValue: false,
    parseAttributeValue: false,
    removeNSPrefix: true,
  })
  const [root] = elementsOf(parser.parse(text)).filter(({ name }) => name !== '?xml')
  if (root === undefined) throw new Error('nothing in it')
  return root
}

function elementsOf(nodes: unknown): readonly Element[] {
  if (!Array.isArray(nodes)) return []
  return nodes.flatMap((node: Record<string, unknown>) => {
    const [name] = Object.keys(node).filter((key) => key !== ':@' && key !== '#text')
    if (name === undefined) return []
    const inner = node[name]
    const attributes = (node[':@'] ?? {}) as Record<string, string>
    const texts = (Array.isArray(inner) ? inner : []).flatMap((one: Record<string, unknown>) =>
      typeof one['#text'] === 'string' ? [one['#text']] : [],
    )
    return [{ name, attributes, text: texts.join(''), children: elementsOf(inner) }]
  })
}

/** Every element at the end of a path of names, such as `TaxTotal/TaxSubtotal`. */
export function all(from: Element, path: string): readonly Element[] {
  return path
    .split('/')
    .reduce<readonly Element[]>(
      (found, name) => found.flatMap(({ children }) => children.filter((one) => one.name === name)),
      [from],
    )
}

/** The text of the first of them; empty where there is none. */
export function one(from: Element, path: string): string {
  return all(from, path)[0]?.text ?? ''
}

/** An amount in whole cents; NaN for what is none, or has more than two decimals. */
export function cents(from: Element, path: string): number {
  const text = one(from, path)
  return /^-?\d+(?:\.\d{1,2})?$/.test(text) ? Math.round(Number(text) * 100) : Number.NaN
}
