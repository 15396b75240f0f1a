/** A file to take along. */
export interface TextFile {
  readonly fileName: string
  readonly text: string
}

/** Cents as euro, exact to the cent. */
export function inEuro(cents: number): number {
  return cents / 100
}

/** A name that every disk and header takes: small letters, digits and lines. */
export function fileNameOf(name: string, extension: 'csv' | 'xml'): string {
  return `${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}.${extension}`
}
