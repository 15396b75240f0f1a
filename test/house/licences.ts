import { readFileSync } from 'node:fs'

/** Licences that ask a user of Achtervang for no more than a notice; MPL-2.0 and EUPL-1.2 bind only their own files. */
const PERMISSIVE = new Set([
  '0BSD',
  'Apache-2.0',
  // What htmx.org calls 0BSD.
  'BSD-0-Clause',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'EUPL-1.2',
  'ISC',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'Unlicense',
])

interface LockedPackage {
  readonly version?: string
  readonly license?: string
  readonly dev?: boolean
  readonly devOptional?: boolean
}

/** A shipped package, as `package-lock.json` names it. */
export interface Licence {
  readonly name: string
  readonly licence: string
  readonly isPermissive: boolean
}

/** Reads a choice (`MIT OR GPL-3.0`) as fine when one side is, a sum (`MIT AND ISC`) when both are. */
function isPermissive(licence: string): boolean {
  const plain = licence.replaceAll(/[()]/g, '')
  if (plain.includes(' OR ')) return plain.split(' OR ').some(isPermissive)
  if (plain.includes(' AND ')) return plain.split(' AND ').every(isPermissive)
  return PERMISSIVE.has(plain.trim())
}

/** The licences of everything that ships, so without development packages, out of the text of `package-lock.json`. */
export function shippedLicences(lockText: string): readonly Licence[] {
  const lock = JSON.parse(lockText) as { readonly packages: Record<string, LockedPackage> }
  return Object.entries(lock.packages)
    .filter(([path, { dev, devOptional }]) => path !== '' && dev !== true && devOptional !== true)
    .map(([path, { version, license = 'no licence named' }]) => ({
      name: `${path.replace(/^.*node_modules\//, '')} ${version}`,
      licence: license,
      isPermissive: isPermissive(license),
    }))
}

if (import.meta.main) {
  const licences = shippedLicences(readFileSync('package-lock.json', 'utf8'))
  const byLicence = Map.groupBy(licences, ({ licence }) => licence)
  for (const [licence, packages] of byLicence) console.log(`${packages.length} × ${licence}`)
  const refused = licences.filter((shipped) => !shipped.isPermissive)
  for (const { name, licence } of refused) {
    console.error(`${name} is under ${licence}, which binds whoever uses Achtervang: replace it`)
  }
  if (refused.length > 0) process.exitCode = 1
}
