import { nodeVersionFault } from './node-version.ts'

// Everything else is loaded after this line, because an old version of Node could not even read it.
const fault = nodeVersionFault(process.version)
if (fault === undefined) {
  const { runCommand } = await import('./commands/run-command.ts')
  process.exitCode = await runCommand(process.argv.slice(2), process.env)
} else {
  console.error(fault)
  process.exitCode = 1
}
