/**
 * Beginnings of words that tell of somebody's health, in Dutch. Short on purpose: the list warns a writer, it does not judge a
 * text, and a school that teaches care or biology can send its note anyway. Employers may not record the nature or the cause
 * of an illness, not even with consent (Autoriteit Persoonsgegevens, "De zieke werknemer", 2016; domain.md 1.1).
 */
export const MEDICAL_BEGINNINGS = [
  'ziek',
  'griep',
  'corona',
  'covid',
  'koorts',
  'operatie',
  'geopereerd',
  'opname',
  'zwanger',
  'bevalling',
  'bevallen',
  'miskraam',
  'ivf',
  'burn-out',
  'burnout',
  'overspannen',
  'depressi',
  'psych',
  'therapie',
  'kanker',
  'chemo',
  'bestraling',
  'hernia',
  'hartinfarct',
  'beroerte',
  'gebroken',
  'diagnose',
  'medicijn',
  'medicatie',
  'huisarts',
  'bedrijfsarts',
  'specialist',
  're-integratie',
  'reïntegratie',
  'herstel',
  'klachten',
] as const

const WORD = /[\p{L}\p{N}-]+/gu

/** The words of a note that may tell of somebody's health, as they were written, each once. */
export function medicalWordsIn(text: string): readonly string[] {
  const words = text.match(WORD) ?? []
  const found = words.filter((word) =>
    MEDICAL_BEGINNINGS.some((beginning) => word.toLowerCase().startsWith(beginning)),
  )
  return [...new Set(found)]
}
