import { z } from 'zod'
import type { Day } from '../../scheduler/domain/day.ts'
import { parseDay } from '../../scheduler/domain/day.ts'
import type { ClockTime } from '../../scheduler/domain/instant.ts'
import { parseClockTime } from '../../scheduler/domain/instant.ts'
import { dutchErrors } from './dutch-errors.ts'

/** Pieces of input that several actions share. Every object is a `z.strictObject`: an unknown field is refused. */

// What a schema says by itself is read by the same people as everything else.
z.config({ localeError: dutchErrors })

// Controls (except tab and line ends), marks that turn the direction of text, what is no character at all, and spaces without
// width, which make two of one name. The joiners of scripts and pictures (200c, 200d) stay.
const UNSAFE =
  /(?![\t\r\n])\p{Cc}|[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff]/u
const UNSAFE_LINE = /[\t\r\n\u2028\u2029]/

/** Text of one line, as one way of writing accents (NFC), trimmed, 1 to `max` characters, without control characters. */
export const lineOfText = (max: number) =>
  z
    .string()
    .normalize()
    .trim()
    .min(1, 'Vul dit in.')
    .max(max, `Gebruik hoogstens ${max} tekens.`)
    .refine((text) => !UNSAFE.test(text) && !UNSAFE_LINE.test(text) && text.isWellFormed(), {
      error: 'Haal de onzichtbare tekens weg.',
    })

/** Text of several lines, trimmed, without control characters. */
export const plainText = (max: number) =>
  z
    .string()
    .normalize()
    .trim()
    .max(max, `Gebruik hoogstens ${max} tekens.`)
    .refine((text) => !UNSAFE.test(text) && text.isWellFormed(), {
      error: 'Haal de onzichtbare tekens weg.',
    })

/** A calendar day, `2026-09-07`. */
export const dayInput = z.string().transform((text, issues): Day => {
  const parsed = parseDay(text)
  if (parsed !== undefined) return parsed
  issues.addIssue({
    code: 'custom',
    message: 'Geef een bestaande datum als jjjj-mm-dd, bijvoorbeeld 2026-09-07.',
  })
  return z.NEVER
})

/** A clock time, `08:30`. */
export const clockTimeInput = z.string().transform((text, issues): ClockTime => {
  const parsed = parseClockTime(text)
  if (parsed !== undefined) return parsed
  issues.addIssue({ code: 'custom', message: 'Geef een tijd als uu:mm, bijvoorbeeld 08:30.' })
  return z.NEVER
})

/** The id of something. */
export const idInput = z.uuid('Dit is geen geldig nummer van een gegeven in het systeem.')

/** Which page of a long list: `after` is the `next` of the page before. */
export const pageInput = {
  after: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(50),
}

/** The version that the caller last saw, so that two people do not overwrite each other. */
export const versionInput = z.number().int().min(1)

/** An address of mail, in small letters. */
export const emailInput = z
  .string()
  .trim()
  .toLowerCase()
  .pipe(z.email('Geef een e-mailadres, bijvoorbeeld naam@voorbeeld.nl.').max(200))
