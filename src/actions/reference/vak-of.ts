/** A vak as the reference table has it. */
interface KnownVak {
  readonly id: string
  readonly name: string
  readonly aliases: readonly string[]
}

/** The vak that was meant, or how to say it so that it is understood. */
export type FoundVak =
  | { readonly id: string; readonly remedy?: undefined }
  | { readonly id?: undefined; readonly remedy: string }

/**
 * Schools write a vak in their own short way: its id counts first, then a name or short name that only one vak has, without
 * regard to capitals. `te` is both techniek and tekenen, so it is asked back.
 */
export function vakOf(text: string, vakken: readonly KnownVak[]): FoundVak {
  if (vakken.some(({ id }) => id === text)) return { id: text }
  const asked = text.toLowerCase()
  const meant = vakken.filter(({ id, name, aliases }) =>
    [id, name, ...aliases].some((known) => known.toLowerCase() === asked),
  )
  const [first, ...others] = meant
  if (first === undefined) {
    return { remedy: 'Kies een vak uit de lijst, bijvoorbeeld wi (Wiskunde) of netl (Nederlands).' }
  }
  if (others.length === 0) return { id: first.id }
  return { remedy: `Kies een van: ${meant.map(({ id, name }) => `${id} (${name})`).join(', ')}.` }
}
