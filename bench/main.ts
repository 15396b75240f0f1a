import { parseArgs } from 'node:util'
import { measureAccess } from './access.ts'
import { CORE_ROWS } from './core/rows.ts'
import { measureCore } from './core.ts'
import { measureDashboard } from './dashboard.ts'
import { type BenchDatabase, openBenchDatabase } from './database.ts'
import { measureJobs } from './jobs.ts'
import { measureList } from './list.ts'
import { measureMatch } from './match.ts'
import { measurePages } from './pages.ts'
import { measurePost } from './post.ts'
import { measureReplay } from './replay.ts'
import { measureStreams } from './streams.ts'
import { writeMeasured } from './write-measured.ts'

const WITH_DATABASE = {
  list: measureList,
  match: measureMatch,
  post: measurePost,
  access: measureAccess,
  pages: measurePages,
  streams: measureStreams,
  jobs: measureJobs,
  dashboard: measureDashboard,
} satisfies Record<string, (database: BenchDatabase) => Promise<readonly string[]>>

const { values, positionals: asked } = parseArgs({
  allowPositionals: true,
  options: { large: { type: 'boolean', default: false }, public: { type: 'string' } },
})
const rowNames = CORE_ROWS.map(({ name }) => name)
const known = [...Object.keys(WITH_DATABASE), 'core', 'replay', ...rowNames]
const unknown = asked.filter((name) => !known.includes(name))
if (unknown.length > 0) {
  console.error(`Niet bekend: ${unknown.join(', ')}. Kies uit: ${known.join(', ')}.`)
  process.exit(1)
}
for (const [name, measure] of Object.entries(WITH_DATABASE)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  const database = await openBenchDatabase()
  try {
    const lines = await measure(database)
    console.log(lines.join('\n'))
    await writeMeasured(name, lines)
  } finally {
    await database.stop()
  }
}
const named = CORE_ROWS.filter(({ name }) => asked.includes(name))
const all = CORE_ROWS.filter(({ isLarge }) => values.large || !isLarge)
const rows = named.length === 0 && (asked.length === 0 || asked.includes('core')) ? all : named
if (rows.length > 0) await measureCore(rows, values.public)
if (asked.length === 0 || asked.includes('replay')) await measureReplay()
