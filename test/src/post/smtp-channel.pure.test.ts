import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DeliveryFailed, type Message } from '../../../src/post/channel.ts'
import { createSmtpChannel } from '../../../src/post/smtp-channel.ts'
import { type MailServer, openMailServer } from './mail-server.ts'

const from = 'Pool Amersfoort <pool@voorbeeld.nl>'
const host = 'pool.voorbeeld.nl'
let server: MailServer

beforeEach(async () => {
  server = await openMailServer()
})
afterEach(() => server.close())

const aMessage = (over: Partial<Message> = {}): Message => ({
  id: '11111111-2222-4333-8444-555555555555',
  to: 'vera@voorbeeld.nl',
  language: 'nl',
  subject: 'Kunt u komen? Café Zoë – maandag',
  text: 'Beste Vera,\n.\nRegel die met een punt begint.\n',
  html: '<!doctype html><p>Beste Vera</p>',
  isDigest: false,
  ...over,
})
const channel = (url = server.url) => createSmtpChannel({ url, from, host })
const failureOf = (work: Promise<void>) =>
  work.then(
    () => undefined,
    (error: unknown) => (error instanceof DeliveryFailed ? error : undefined),
  )

describe('a mail', () => {
  it('arrives as it was written, under its own id, in text and in HTML', async () => {
    await channel().send(aMessage())
    const [one] = server.arrived
    expect(one?.to).toEqual(['vera@voorbeeld.nl'])
    expect(one?.mail).toMatchObject({
      subject: 'Kunt u komen? Café Zoë – maandag',
      messageId: `<${aMessage().id}@${host}>`,
      from: { name: 'Pool Amersfoort', address: 'pool@voorbeeld.nl' },
      to: [{ address: 'vera@voorbeeld.nl' }],
    })
    expect(one?.mail.text?.trim()).toBe(aMessage().text.trim())
    expect(one?.mail.html?.trim()).toBe(aMessage().html)
    const headers = new Map(one?.mail.headers.map(({ key, value }) => [key, value]))
    expect(headers.get('auto-submitted')).toBe('auto-generated')
    expect(headers.has('list-unsubscribe')).toBe(false)
  })

  it('says where to write to get no more of them together', async () => {
    await channel().send(aMessage({ isDigest: true }))
    const headers = server.arrived[0]?.mail.headers ?? []
    const value = headers.find(({ key }) => key === 'list-unsubscribe')?.value
    expect(value).toBe('<mailto:pool@voorbeeld.nl?subject=Geen%20verzamelmail>')
  })

  it('has the headers and receivers it was given and no other, whatever is in its words', async () => {
    const evil = 'Hallo\r\nBcc: dief@voorbeeld.nl\r\n\r\nNieuwe tekst'
    await channel().send(aMessage({ subject: evil, text: 'Tekst' }))
    const [one] = server.arrived
    expect(one?.to).toEqual(['vera@voorbeeld.nl'])
    expect(one?.mail.bcc ?? []).toEqual([])
    expect(one?.mail.headers.map(({ key }) => key)).not.toContain('bcc')
    expect(one?.mail.text?.trim()).toBe('Tekst')
  })

  it('goes to one address, also where that looks like more', async () => {
    const failed = await failureOf(
      channel().send(aMessage({ to: 'a@voorbeeld.nl, dief@voorbeeld.nl' })),
    )
    const reached = server.arrived.flatMap(({ to }) => to)
    expect(failed !== undefined || !reached.includes('dief@voorbeeld.nl')).toBe(true)
    expect(reached).not.toContain('dief@voorbeeld.nl')
  })
})

describe('a mail server that', () => {
  it('is away is tried again', async () => {
    await server.close()
    expect(await failureOf(channel().send(aMessage()))).toMatchObject({
      isFinal: false,
      code: 'esocket',
    })
  })

  it('says later is tried again', async () => {
    server.say = 'later'
    expect(await failureOf(channel().send(aMessage()))).toMatchObject({
      isFinal: false,
      code: 'smtp-451',
    })
  })

  it('refuses this mail is final', async () => {
    server.say = 'never'
    expect(await failureOf(channel().send(aMessage()))).toMatchObject({
      isFinal: true,
      code: 'smtp-550',
    })
  })

  it('does not know this address is final', async () => {
    const strict = await openMailServer({
      onRcptTo: (_address, _session, done) =>
        done(Object.assign(new Error('no such user'), { responseCode: 550 })),
    })
    const failed = await failureOf(channel(strict.url).send(aMessage()))
    expect(failed).toMatchObject({ isFinal: true, code: 'smtp-550' })
    await strict.close()
  })

  it('refuses everybody at the door, or the password, is tried again: that is about us', async () => {
    const closed = await openMailServer({
      onConnect: (_session, done) =>
        done(Object.assign(new Error('no service'), { responseCode: 554 })),
    })
    expect(await failureOf(channel(closed.url).send(aMessage()))).toMatchObject({ isFinal: false })
    await closed.close()
    const guarded = await openMailServer({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (_auth, _session, done) =>
        done(Object.assign(new Error('wrong'), { responseCode: 535 })),
    })
    const url = guarded.url.replace('smtp://', 'smtp://pool:fout@')
    expect(await failureOf(channel(url).send(aMessage()))).toMatchObject({ isFinal: false })
    await guarded.close()
  })

  it('takes the mail and is gone before it says so is tried again', async () => {
    server.say = 'drop'
    expect(await failureOf(channel().send(aMessage()))).toMatchObject({ isFinal: false })
    expect(server.arrived).toHaveLength(1)
  })

  it('would get the password in the open is not given it', async () => {
    let asked = 0
    const open = await openMailServer({
      allowInsecureAuth: true,
      onAuth: (_auth, _session, done) => {
        asked += 1
        done(null, { user: 'pool' })
      },
    })
    await channel(open.url.replace('//', '//pool:geheim@')).send(aMessage())
    expect(asked).toBe(1)
    // This machine by another name, which does not count as this machine.
    const url = open.url.replace('//127.0.0.1', '//pool:geheim@[::ffff:127.0.0.1]')
    expect(await failureOf(channel(url).send(aMessage()))).toMatchObject({ isFinal: false })
    expect(asked).toBe(1)
    await open.close()
  })
})
