/** A stretch of work that one worker does as a whole, in the minutes of the instance; `end` itself is not worked any more. */
export type Task = readonly [start: number, end: number]

/** A public instance of the shift minimisation personnel task scheduling problem. */
export interface TaskScheduling {
  readonly tasks: readonly Task[]
  /** Per worker the numbers of the tasks that this worker can do, rising. */
  readonly qualifications: readonly (readonly number[])[]
}

interface Line {
  readonly number: number
  readonly text: string
}

/**
 * Reads the format in which Krishnamoorthy, Ernst and Baatar (2012) published their instances: comments with `#`, `Type = 1`,
 * `Jobs = n` and n lines `start end`, `Qualifications = w` and w lines `k: task numbers`, counted from 0.
 *
 * Throws `RangeError` that names the line (counted from 1) and what was expected there.
 */
export function parseTaskScheduling(text: string): TaskScheduling {
  const all = text.split('\n').map((line, at) => ({ number: at + 1, text: line.trim() }))
  const lines = all.filter((line) => line.text !== '' && !line.text.startsWith('#'))
  const last = { number: all.length, text: 'the end' }
  let at = 0
  const next = (): Line => {
    const line = lines[at] ?? last
    at += 1
    return line
  }
  if (/^Type\s*=/i.test(lines[0]?.text ?? '')) typeOf(next())
  const tasks = Array.from({ length: countOf(next(), 'Jobs') }, () => taskOf(next()))
  const workers = countOf(next(), 'Qualifications')
  const qualifications = Array.from({ length: workers }, () => numbersOf(next(), tasks.length))
  const extra = lines[at]
  if (extra !== undefined) throw expected('nothing more', extra)
  return { tasks, qualifications }
}

function typeOf(line: Line): void {
  if (!/^Type\s*=\s*1$/i.test(line.text)) throw expected('Type = 1', line)
}

function countOf(line: Line, name: string): number {
  const [, key, count] = /^(\w+)\s*=\s*(\d+)$/.exec(line.text) ?? []
  if (key !== name) throw expected(`${name} = a number`, line)
  return Number(count)
}

function taskOf(line: Line): Task {
  const match = /^(\d+)\s+(\d+)$/.exec(line.text)
  const [start, end] = [Number(match?.[1]), Number(match?.[2])]
  if (match === null || end <= start) throw expected('a start and a later end', line)
  return [start, end]
}

function numbersOf(line: Line, taskCount: number): readonly number[] {
  const match = /^(\d+)\s*:((?:\s+\d+)*)$/.exec(line.text)
  if (match === null) throw expected('a count, a colon and task numbers', line)
  const numbers = (match[2] ?? '').split(/\s+/).filter(Boolean).map(Number)
  if (numbers.length !== Number(match[1])) throw expected(`${match[1]} task numbers`, line)
  if (new Set(numbers).size < numbers.length) throw expected('each task once', line)
  if (numbers.some((one) => one >= taskCount)) {
    throw expected(`task numbers below ${taskCount}`, line)
  }
  return numbers.toSorted((one, other) => one - other)
}

function expected(what: string, { number, text }: Line): RangeError {
  return new RangeError(`line ${number}: expected ${what}, found ${text.slice(0, 60)}`)
}

/** How many tasks go on at the same moment at most: no fewer workers can do them all. Tasks that touch do not overlap. */
export function maximalOverlap(tasks: readonly Task[]): number {
  const changes = tasks.flatMap(([start, end]) => [
    { at: start, by: 1 },
    { at: end, by: -1 },
  ])
  let [now, most] = [0, 0]
  for (const { by } of changes.toSorted((one, other) => one.at - other.at || one.by - other.by)) {
    now += by
    most = Math.max(most, now)
  }
  return most
}
