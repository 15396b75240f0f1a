/** The first version of Node that everything here runs on; `engines` in package.json says the same. */
export const NODE_MAJOR_MIN = 24

/**
 * Why this version of Node will not do, and the way out; undefined when it will. Meant for the first line of a program,
 * before anything is loaded that an old version cannot read.
 */
export function nodeVersionFault(version: string): string | undefined {
  const major = Number(version.replace(/^v/, '').split('.')[0])
  if (major >= NODE_MAJOR_MIN) return undefined
  return `Achtervang runs on Node ${NODE_MAJOR_MIN} or newer and this is ${version}. Start it with "npm run demo" or "npm start": npm then uses the Node that came along with the packages. On another kind of machine than Linux on x64, install Node ${NODE_MAJOR_MIN}.`
}
