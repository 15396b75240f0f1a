/** Beside every field of words: nothing about somebody's health. */
export const health = {
  never: 'Schrijf niets over iemands gezondheid: anderen lezen dit.',
  /** In front of the words that were found. */
  warning: 'Haal weg wat over iemands gezondheid gaat:',
}
