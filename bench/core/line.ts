import { milliseconds } from '../table.ts'
import type { Alone } from './alone.ts'
import type { CoreLine } from './row.ts'
import type { Took } from './stopwatch.ts'

/** The head of the table of the core. */
export const CORE_HEAD = [
  '| row | what | core | HiGHS alone | CBC | plan | bound | gap | checked | targets | load |',
  '|---|---|---|---|---|---|---|---|---|---|---|',
] as const

/** One line as a row of the table; `load` is how busy the machine was. */
export function coreLine(name: string, line: CoreLine, load: number): string {
  const { what, core, highs, cbc, value, bound, checked = '', targets } = line
  const gap = value === undefined || bound === undefined ? '' : percent(gapOf(value, bound))
  const cells = [
    name,
    what,
    core,
    aloneCell(highs),
    cbc === 'not installed' ? cbc : aloneCell(cbc),
    value === undefined ? '' : String(value),
    bound === undefined ? '' : String(bound),
    gap,
    checked,
    targets.map((target) => `${target.what}: ${target.isMet ? 'met' : '**missed**'}`).join('; '),
    load.toFixed(1),
  ]
  return `| ${cells.join(' | ')} |`
}

/** How far a plan is from its bound at most, as a share of the bound; a plan without a bound is infinitely far. */
export function gapOf(value: number, bound: number): number {
  if (bound <= value) return 0
  return Number.isFinite(bound) ? (bound - value) / bound : Infinity
}

/** With two digits, since the targets are about hundredths of a per cent. */
export function percent(share: number): string {
  if (!Number.isFinite(share)) return 'no bound'
  if (share >= 0.1) return `${(100 * share).toFixed(0)} %`
  return share === 0 ? '0' : `${(100 * share).toPrecision(2)} %`
}

/** Milliseconds up to ten seconds, and seconds above. */
export function duration(ms: number): string {
  return ms < 10_000 ? milliseconds(ms) : `${(ms / 1_000).toFixed(1)} s`
}

/** How long something took on the wall, and how much processor time that was. */
export function took({ milliseconds: ms, processor }: Took): string {
  return `${duration(ms)} (${duration(processor)})`
}

function aloneCell(alone: Alone | undefined): string {
  if (alone === undefined) return ''
  return alone.proven
    ? took(alone)
    : `${percent(gapOf(alone.value, alone.bound))} at ${took(alone)}`
}
