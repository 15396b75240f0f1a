import type { QuietHours } from '../../scheduler/calendar/quiet-hours.ts'
import type { Day } from '../../scheduler/domain/day.ts'
import type { ClockTime, Instant } from '../../scheduler/domain/instant.ts'
import type { Facts } from '../../scheduler/domain/verdict.ts'

export type LetterLanguage = 'nl' | 'en'

/** One lesson as a letter tells it. */
export interface LetterLesson {
  readonly day: Day
  readonly from: ClockTime
  readonly until: ClockTime
  readonly vak: string | null
  /** The class, such as `3hb`. */
  readonly group: string | null
}

/** One thing that somebody is told, as plain facts. Never who is away, why, or what the school wrote for the class. */
export interface LetterItem {
  readonly kind: string
  readonly audience: 'member' | 'school' | 'coordinator' | 'admin'
  /** The page where it can be read and answered. */
  readonly path: string
  readonly school: { readonly name: string; readonly place: string } | null
  /** In Dutch, as everywhere. */
  readonly roleLabel: string | null
  /** Of an offer: for a class that the receiver has already. */
  readonly isOwnClass: boolean
  readonly lessons: readonly LetterLesson[]
  readonly deadlineAt: Instant | null
  /** Nobody has to answer then; null: that makes no difference to this deadline. */
  readonly restsBetween: QuietHours | null
  /** Who comes, came or was asked; only told to who may know. */
  readonly memberName: string | null
  readonly facts: Facts
}

/** What a letter is made from. */
export interface LetterAsked {
  readonly language: LetterLanguage
  readonly receiverName: string
  readonly items: readonly LetterItem[]
  /** Where the product is found, without a slash at the end. */
  readonly publicUrl: string
  readonly today: Day
}

/** The words of a letter. */
export interface LetterWords {
  readonly subject: string
  readonly text: string
  readonly html: string
  /** The same in one line, for a telephone. */
  readonly short: string
}

export type WriteLetter = (asked: LetterAsked) => LetterWords

/** What can be done about somebody's signing in, by others or by themselves, and is told. */
export const ACCOUNT_CHANGES = [
  'disabled',
  'enabled',
  'factors-reset',
  'passkey-added',
  'passkey-removed',
  'app-replaced',
  'codes-renewed',
  'key-made',
  'key-replaced',
  'key-revoked',
] as const

export type AccountChange = (typeof ACCOUNT_CHANGES)[number]

/** A letter of the door: a code to type, an invitation, or what was done about somebody's signing in. Nothing in it signs anybody in. */
export type DoorLetterAsked = {
  readonly language: LetterLanguage
  readonly receiverName: string
  readonly publicUrl: string
} & (
  | { readonly kind: 'code'; readonly code: string }
  | {
      readonly kind: 'invitation'
      readonly path: string
      readonly role: 'school' | 'coordinator' | 'member' | 'board' | 'region' | 'admin'
      /** The board, pool or region where the role counts. */
      readonly where: string | null
      readonly inviterName: string
    }
  | {
      readonly kind: 'account'
      readonly what: AccountChange
      /** Who did it. */
      readonly byName: string
    }
)

export type WriteDoorLetter = (asked: DoorLetterAsked) => Pick<LetterWords, 'subject' | 'text'>
