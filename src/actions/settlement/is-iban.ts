const SHAPE = /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/

/** Whether this is an IBAN: its shape, and the two digits that check the rest (ISO 13616, ISO 7064 MOD 97-10). */
export function isIban(text: string): boolean {
  if (!SHAPE.test(text)) return false
  const turned = text.slice(4) + text.slice(0, 4)
  const digits = turned.replaceAll(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55))
  return BigInt(digits) % 97n === 1n
}
