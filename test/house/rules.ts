import { posix } from 'node:path'
import { importsOf } from './imports.ts'
import type { Tree } from './tree.ts'

const REGISTER = 'scheduler/rules/register.ts'
const RULE_FILE = /^scheduler\/rules\/(?:hard|soft)\/([^/]+)\.ts$/

/** The files of rules and objectives. */
export function ruleFiles(tree: Tree): readonly string[] {
  return [...tree.keys()].filter((path) => RULE_FILE.test(path))
}

/** Rules whose file, id, export, entry in the register and test do not all have the same name. */
export function strayRules(tree: Tree): readonly string[] {
  const register = tree.get(REGISTER) ?? ''
  const registered = importsOf(REGISTER, register).files
  return ruleFiles(tree).flatMap((path) => {
    const id = posix.basename(path, '.ts')
    const name = id.replaceAll(/-(.)/g, (_dash, letter: string) => letter.toUpperCase())
    const source = tree.get(path) ?? ''
    const testPath = `test/${path.replace(/\.ts$/, '.test.ts')}`
    const test = tree.get(testPath)
    const faults = [
      [source.includes(`id: '${id}'`), `has no id '${id}'`],
      [source.includes(`export const ${name} = `), `does not export ${name}`],
      [registered.includes(path) && count(register, name) >= 2, `is not in ${REGISTER}`],
      [test !== undefined, `has no test ${testPath}`],
      [
        test === undefined ||
          (importsOf(testPath, test).files.includes(path) && count(test, name) >= 2),
        `is not tested in ${testPath}`,
      ],
    ] as const
    return faults.filter(([holds]) => !holds).map(([, fault]) => `${path} ${fault}`)
  })
}

function count(source: string, name: string): number {
  return [...source.matchAll(new RegExp(`\\b${name}\\b`, 'g'))].length
}
