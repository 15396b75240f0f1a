import type { Messages } from '../words/nl.ts'

/** A number that a phone calls at a tap; nothing where there is none. */
export function Phone({ t, number }: { readonly t: Messages; readonly number: string | null }) {
  if (number === null || number === '') return null
  return (
    <span>
      {t.request.phone} <a href={`tel:${number.replaceAll(' ', '')}`}>{number}</a>
    </span>
  )
}
