import { execFileSync } from 'node:child_process'

/** What `npm audit --json` says, as far as it is read here. */
interface Audit {
  readonly vulnerabilities?: Readonly<Record<string, { readonly severity: string }>>
  readonly message?: string
}

/** What is known against the packages that ship. */
export type Advice =
  | { readonly kind: 'unknown'; readonly why: string }
  | { readonly kind: 'known'; readonly grave: readonly string[]; readonly others: number }

const GRAVE = ['high', 'critical']

/** Reads the answer of `npm audit --json`: `unknown` where the registry told nothing, which is not the same as nothing being known. */
export function adviceOf(text: string): Advice {
  const { vulnerabilities, message = 'no answer' } = readAudit(text)
  if (vulnerabilities === undefined) return { kind: 'unknown', why: message }
  const found = Object.entries(vulnerabilities)
  const grave = found.filter(([, { severity }]) => GRAVE.includes(severity))
  return {
    kind: 'known',
    grave: grave.map(([name, { severity }]) => `${name} (${severity})`),
    others: found.length - grave.length,
  }
}

function readAudit(text: string): Audit {
  try {
    return JSON.parse(text) as Audit
  } catch {
    return {}
  }
}

/** `npm audit` ends with 1 where it found something, and says what all the same. */
function askRegistry(): string {
  const args = ['audit', '--omit=dev', '--json', '--fetch-retries=0', '--fetch-timeout=20000']
  try {
    return execFileSync('npm', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  } catch (error) {
    const { stdout } = error as { readonly stdout?: unknown }
    return typeof stdout === 'string' ? stdout : ''
  }
}

if (import.meta.main) {
  const advice = adviceOf(askRegistry())
  if (advice.kind === 'unknown') {
    console.warn(
      `Known holes in packages were NOT looked up, the registry does not tell: ${advice.why}`,
    )
  } else {
    console.log(
      `Known holes in packages that ship: ${advice.grave.length} grave, ${advice.others} others`,
    )
    for (const one of advice.grave) console.error(`${one}: take a version that is mended`)
    if (advice.grave.length > 0) process.exitCode = 1
  }
}
