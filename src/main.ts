import { nodeVersionFault } from './node-version.ts'

// Everything else is loaded after this line, because an old version of Node could not even read it.
const fault = nodeVersionFault(process.version)
if (fault === undefined) {
  const { run } = await import('./start/run.ts')
  process.exitCode = await run(process.argv.slice(2), process.env)
} else {
  console.error(fault)
  process.exitCode = 1
}
