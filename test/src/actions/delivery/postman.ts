import { pino } from 'pino'
import { clockTime, type Instant } from '../../../../scheduler/domain/instant.ts'
import { createDeps } from '../../../../src/deps.ts'
import { createSmtpChannel } from '../../../../src/post/smtp-channel.ts'
import { startWorker } from '../../../../src/worker.ts'
import { waitingPost } from '../../../support/build/context.ts'

// A worker as a process of its own, so that it can be killed. Its clock stands where the test says; it is never quiet.
const [appUrl = '', smtpUrl = '', now = ''] = process.argv.slice(2)
const mail = createSmtpChannel({
  url: smtpUrl,
  from: 'Pool <pool@voorbeeld.nl>',
  host: 'pool.voorbeeld.nl',
})
const quietHours = { from: clockTime('00:00'), until: clockTime('00:00') }
const deps = createDeps({
  appUrl,
  log: pino({ level: 'silent' }),
  post: { ...waitingPost, mail, quietHours },
})
startWorker({ ...deps, now: () => Number(now) as Instant }, { pauseMs: 20 })
process.stdout.write('at work\n')
