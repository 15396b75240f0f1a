import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { calendarDigest } from './calendar-digest.ts'

const SCRIPT = fileURLToPath(new URL('calendar-digest.ts', import.meta.url))
const WINTER = Date.UTC(2026, 0, 15)
const SUMMER = Date.UTC(2026, 6, 15)

/** Clock of the process, the time of year that luxon thinks it is, and the hour there when it is noon in UTC. */
const PROCESSES = [
  ['UTC', SUMMER, 12],
  ['Europe/Amsterdam', WINTER, 14],
  ['America/New_York', SUMMER, 8],
  ['Pacific/Apia', WINTER, 1],
] as const

async function answersIn(zone: string, today: number): Promise<unknown> {
  const env = { ...process.env, TZ: zone, LUXON_NOW: String(today) }
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', SCRIPT], {
    env,
  })
  return JSON.parse(stdout)
}

it('answers the same in every time zone that the process may run in, in summer and in winter', async () => {
  const here = calendarDigest()
  expect(here.answers).toBeGreaterThan(1000)
  const found = await Promise.all(PROCESSES.map(([zone, today]) => answersIn(zone, today)))
  expect(found).toEqual(PROCESSES.map(([, , localHour]) => ({ ...here, localHour })))
}, 60_000)
