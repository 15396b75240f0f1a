import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Program } from './command-line.ts'

const MEASUREMENTS = fileURLToPath(new URL('../../bench/main.ts', import.meta.url))

/** `achtervang bench`: the same as `npm run bench`, in a process of its own, so that nothing of this one is measured along. */
export function addBench(program: Program): void {
  program
    .command('bench')
    .summary('meet hoe snel alles is')
    .description(
      'Meet hoe snel alles is, of alleen wat u noemt, en schrijft het op in bench/README.md. Nodig is de broncode; een database start en stopt vanzelf.',
    )
    .argument(
      '[naam...]',
      'wat u wilt meten: list, match, post, pages, core, replay of een regel van core',
    )
    .option('--large', 'ook het grootste: een pool van het hele land')
    .option('--public <map>', 'map met openbare vraagstukken (personnel task scheduling)')
    .action(async (names, { large, public: folder }) => {
      const args = [
        ...names,
        ...(large === true ? ['--large'] : []),
        ...(folder === undefined ? [] : ['--public', folder]),
      ]
      const child = spawn(process.execPath, ['--import', 'tsx', MEASUREMENTS, ...args], {
        stdio: 'inherit',
      })
      const [code] = (await once(child, 'close')) as [number | null]
      if (code !== 0) throw new Error('De meting is niet gelukt.')
    })
}
