import { deflateRawSync, gzipSync } from 'node:zlib'
import type { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { HttpEnv } from '../../api/http-env.ts'
import { openApiDocument } from '../../api/routes.ts'
import { UPLOAD_BYTES_MAX, UPLOAD_LINES_MAX } from '../../src/actions/import/upload.ts'
import { adminActor } from '../support/build/actor.ts'
import { aKey } from '../support/build/key.ts'
import { aPoolAtWork, type PoolAtWork } from '../support/build/pool-at-work.ts'
import { digests } from '../support/build/unchanged.ts'
import { useDb } from '../support/use-db.ts'
import { productOver } from '../support/visitor.ts'

/** No file may hold the product longer, in time of the processor: that of the clock depends on who else is at work. */
const ANSWER_MS = 2_000

const db = useDb()
let at: PoolAtWork
let app: Hono<HttpEnv>
const keys = new Map<Kind, string>()
let before: Readonly<Record<string, string>>

type Kind = keyof typeof UPLOAD_LINES_MAX
const KINDS = Object.keys(UPLOAD_LINES_MAX) as readonly Kind[]

beforeAll(async () => {
  at = await aPoolAtWork(db)
  app = productOver(db, { now: at.clock.now }).app
  keys.set('requests', await aKey(db, at.school.actor))
  keys.set('members', await aKey(db, at.coordinator.actor))
  keys.set('sites', await aKey(db, await adminActor(db)))
  // A key that is used for the first time says so in its row.
  for (const kind of KINDS) await send(kind, form(kind, new File([], 'leeg.csv')))
  before = await digests(db)
}, 60_000)
afterAll(() => at.matcher.close())

interface Hostile {
  readonly content: string | Uint8Array<ArrayBuffer>
  readonly name?: string
  readonly type?: string
  /** What the field of the file has to say. */
  readonly says: RegExp
}

const ONE_LINE = 'School;Medewerker\nx;y\n'
const AS_CSV = /CSV UTF-8/
const LOCAL_HEADER = Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0)
/** Ten million zeros in ten thousand bytes, as the part of a workbook. */
const packed = deflateRawSync(Buffer.alloc(10_000_000))
const LAUGHS = `<?xml version="1.0"?>\n<!DOCTYPE l [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;&a;">]>\n<l>&b;</l>\n`
const OUTSIDE = `<?xml version="1.0"?>\n<externalLink><externalBook r:id="rId1"/></externalLink>\n`
const wide = (columns: number) => Array.from({ length: columns }, (_, k) => `k${k}`).join(';')

/** Every way a file is not what it should be. */
const HOSTILE: Readonly<Record<string, Hostile>> = {
  'nothing at all': { content: '', says: /Kies een bestand/ },
  'only a heading': { content: 'School;Medewerker\n', says: /geen regels onder de kop/ },
  'a byte too many': { content: 'a;b\n'.repeat(UPLOAD_BYTES_MAX / 4 + 1), says: /groter dan 2 MB/ },
  'twice as many bytes': { content: 'a;b\n'.repeat(UPLOAD_BYTES_MAX / 2), says: /groter dan 2 MB/ },
  'too many lines for reading': { content: 'a;b\n'.repeat(21_000), says: /Knip het in stukken/ },
  'too many lines for taking in': {
    content: 'a;b\n'.repeat(UPLOAD_LINES_MAX.sites + 2),
    says: /Knip het in stukken/,
  },
  'too many columns': {
    content: `${wide(301)}\n${'x\n'.repeat(9)}`,
    says: /hoogstens 300 kolommen/,
  },
  'as many cells as fit': {
    content: `${wide(300)}\n${`${';'.repeat(299)}\n`.repeat(6_000)}`,
    says: /hoogstens 500000 cellen/,
  },
  'a line of more than 64 kB': {
    content: `${ONE_LINE}${'x'.repeat(66_000)};y\n`,
    says: /Regel 3: Deze regel is langer/,
  },
  'a cell of more than 64 kB in short lines': {
    content: `${ONE_LINE}"${'x\n'.repeat(40_000)}";y\n`,
    says: /Regel \d+: Deze regel kan niet worden gelezen/,
  },
  'a quotation mark that is never closed': {
    content: `${ONE_LINE}"x;y\n${ONE_LINE}`,
    says: /aanhalingsteken wordt niet gesloten/,
  },
  'a PDF': { content: '%PDF-1.7\n1 0 obj\n', says: /een PDF, geen CSV.*CSV UTF-8/ },
  'an RTF': { content: '{\\rtf1\\ansi a;b\nx;y}', says: /een RTF-document/ },
  'a ZIP that is no workbook': {
    content: Buffer.concat([LOCAL_HEADER, packed]),
    says: /ingepakt bestand/,
  },
  'a workbook': {
    content: Buffer.concat([LOCAL_HEADER, Buffer.from('xl/externalLinks/externalLink1.xml')]),
    says: /een werkmap van Excel/,
  },
  'a workbook by its own name': { content: ONE_LINE, name: 'lijst.xlsx', says: AS_CSV },
  'a part of a workbook with links to elsewhere': { content: OUTSIDE, says: /XML of HTML/ },
  'what is packed and becomes a thousand times as much': {
    content: new Uint8Array(gzipSync(Buffer.alloc(10_000_000))),
    says: /een ingepakt bestand/,
  },
  'XML that multiplies': { content: LAUGHS, says: /XML of HTML/ },
  'a page': { content: '\ufeff <table><tr><td>=1', says: /XML of HTML/ },
  'a picture': {
    content: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 0x1a, 10, 0, 0),
    says: /een afbeelding/,
  },
  'a program': { content: Uint8Array.of(0x4d, 0x5a, 0x90, 0, 3, 0), says: /een programma/ },
  'a script': { content: '#!/bin/sh\nrm;x\n', says: /een programma/ },
  'what a browser calls a program': {
    content: ONE_LINE,
    type: 'application/x-msdownload',
    says: AS_CSV,
  },
  'text of two bytes a sign': {
    content: new Uint8Array(Buffer.from(`\ufeff${ONE_LINE}`, 'utf16le')),
    says: /UTF-16/,
  },
  'the same without a mark': {
    content: new Uint8Array(Buffer.from(ONE_LINE, 'utf16le')),
    says: /Regel 1: Hier staan tekens die geen tekst zijn/,
  },
  'a bell': { content: `${ONE_LINE}x\u0007;y\n`, says: /Regel 3: Hier staan tekens/ },
  'what clears a screen': { content: `${ONE_LINE}\u001b[2J;y\n`, says: /Regel 3: Hier staan/ },
  'a control character of two bytes': { content: `${ONE_LINE}\u0090;y\n`, says: /Regel 3: Hier/ },
}

function form(kind: Kind, file: File): FormData {
  const filled = new FormData()
  filled.set('soort', kind)
  filled.set('pool', at.pool.id)
  filled.set('bestand', file)
  return filled
}

/** Sends it as a browser does, and answers what time it took. */
async function send(kind: Kind, body: FormData | string, type?: string) {
  const began = process.cpuUsage()
  const answer = await app.request('/inlezen', {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${keys.get(kind) ?? ''}`,
      Accept: 'text/html',
      ...(type !== undefined && { 'Content-Type': type }),
    },
    body,
  })
  const text = (await answer.text()).replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')
  return { status: answer.status, text, tookMs: spentMs(began) }
}

function spentMs(began: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(began)
  return (user + system) / 1_000
}

describe.each(KINDS)('%s', (kind) => {
  test.each(Object.keys(HOSTILE))(
    '%s is refused beside the field, with the way out',
    async (name) => {
      const { content, name: fileName = 'lijst.csv', type = 'text/csv', says } = must(HOSTILE[name])
      const { status, text, tookMs } = await send(
        kind,
        form(kind, new File([content], fileName, { type })),
      )
      expect(text).toMatch(says)
      expect([413, 422]).toContain(status)
      expect(tookMs).toBeLessThan(ANSWER_MS)
      expect(await digests(db)).toEqual(before)
    },
  )

  test('what is no file at all is refused', async () => {
    const asked = form(kind, new File([ONE_LINE], 'lijst.csv'))
    asked.set('bestand', ONE_LINE)
    const { status, text } = await send(kind, asked)
    expect(status).toBe(422)
    expect(text).toMatch(/Kies een bestand/)
    expect(await digests(db)).toEqual(before)
  })

  test('a file of ordinary lines is taken, so that it is the file that is refused above', async () => {
    const { status } = await send(kind, form(kind, new File([ONE_LINE], 'goed.csv')))
    expect(status).toBe(303)
    await db.adminPool.query('delete from import_upload')
    before = await digests(db)
  })
})

const BOUNDARY = 'achtervang'
const part = (name: string) =>
  `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\nx\r\n`

/** A form that is itself too much, whatever file is in it. */
const FORMS: Readonly<Record<string, readonly [body: () => string, type: string]>> = {
  'of more parts than a form has': [
    () => `${part('a').repeat(30_000)}--${BOUNDARY}--\r\n`,
    `multipart/form-data; boundary=${BOUNDARY}`,
  ],
  'that breaks off': [
    () => part('bestand').slice(0, -5),
    `multipart/form-data; boundary=${BOUNDARY}`,
  ],
  'of beginnings of parts': [
    () => `--${BOUNDARY}\r\n`.repeat(130_000),
    `multipart/form-data; boundary=${BOUNDARY}`,
  ],
  'of fields with numbers': [
    () => Array.from({ length: 200_000 }, (_, k) => `a${k}=`).join('&'),
    'application/x-www-form-urlencoded',
  ],
  'without what parts it': [() => ONE_LINE, 'multipart/form-data'],
  'of no kind that is known': [() => ONE_LINE, 'text/csv'],
}

test.each(Object.keys(FORMS))('a form %s is refused in time', async (name) => {
  const [body, type] = must(FORMS[name])
  const { status, tookMs } = await send('requests', body(), type)
  expect(status).toBeGreaterThanOrEqual(400)
  expect(status).toBeLessThan(500)
  expect(tookMs).toBeLessThan(ANSWER_MS)
  expect(await digests(db)).toEqual(before)
})

interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
}
interface Operation {
  readonly requestBody?: { readonly content: Readonly<Record<string, unknown>> }
}

test('no operation of the API takes a file, and each that takes anything refuses too much of it', async () => {
  const document = openApiDocument() as OpenApi
  const paths = Object.entries(document.paths)
  const taking = paths.flatMap(([path, operations]) =>
    Object.entries(operations).flatMap(([method, operation]) => {
      const content = operation.requestBody?.content
      return content === undefined ? [] : [{ path, method, types: Object.keys(content) }]
    }),
  )
  expect(taking.length).toBeGreaterThan(30)
  expect(new Set(taking.flatMap(({ types }) => types))).toEqual(new Set(['application/json']))
  const body = JSON.stringify({ notes: 'x'.repeat(300_000) })
  for (const { path, method } of taking) {
    const url = path.replaceAll(/\{\w+\}/g, at.pool.id)
    const headers = {
      'Content-Type': 'application/json',
      Authorization: `Bearer ${keys.get('sites')}`,
    }
    const answer = await app.request(url, { method: method.toUpperCase(), headers, body })
    expect(answer.status, path).toBe(413)
    expect(((await answer.json()) as { detail: string }).detail).toMatch(/256 kB/)
  }
  expect(await digests(db)).toEqual(before)
})

function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('not there')
  return value
}
