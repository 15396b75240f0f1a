import { type BenchDatabase, openBenchDatabase } from './database.ts'
import { measureList } from './list.ts'
import { measureMatch } from './match.ts'
import { measurePost } from './post.ts'
import { writeMeasured } from './write-measured.ts'

const MEASUREMENTS = {
  list: measureList,
  match: measureMatch,
  post: measurePost,
} satisfies Record<string, (database: BenchDatabase) => Promise<readonly string[]>>

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !Object.hasOwn(MEASUREMENTS, name))
if (unknown.length > 0) {
  console.error(
    `unknown: ${unknown.join(', ')}; choose from ${Object.keys(MEASUREMENTS).join(', ')}`,
  )
  process.exit(1)
}
for (const [name, measure] of Object.entries(MEASUREMENTS)) {
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
