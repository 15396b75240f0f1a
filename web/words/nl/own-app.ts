/** The own app with codes, and the codes on paper. */
export const ownApp = {
  title: 'App met codes',
  lead: 'Bij het aanmelden typt u een code uit deze app. Een herstelcode op papier gebruikt u als u het toestel niet hebt.',
  left: (count: number) =>
    count === 0
      ? 'U hebt geen herstelcodes meer.'
      : count === 1
        ? 'U hebt nog één herstelcode.'
        : `U hebt nog ${count} herstelcodes.`,
  none: 'U hebt geen app ingesteld.',
  replace: 'Vervang de app',
  make: 'Stel een app in',
  renew: 'Maak nieuwe herstelcodes',
  renewHint: 'De eerdere herstelcodes werken dan niet meer.',
  pageTitle: 'Een nieuwe app met codes',
  firstTitle: 'Een app met codes instellen',
  firstLead:
    'Na het typen van de eerste code ziet u tien herstelcodes voor op papier. Voortaan meldt u zich aan met een code uit de app.',
  pageLead:
    'Uw eerdere app werkt tot u hier een code uit de nieuwe hebt getypt. Daarna werken de eerdere app en de eerdere herstelcodes niet meer.',
}
