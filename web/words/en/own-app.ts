import type { ownApp as nl } from '../nl/own-app.ts'

/** The own app with codes, and the codes on paper. */
export const ownApp: typeof nl = {
  title: 'App with codes',
  lead: 'When you sign in you type a code of this app. A recovery code on paper is for when you do not have the device.',
  left: (count) =>
    count === 0
      ? 'You have no recovery codes left.'
      : count === 1
        ? 'You have one recovery code left.'
        : `You have ${count} recovery codes left.`,
  none: 'You have set up no app.',
  replace: 'Replace the app',
  make: 'Set up an app',
  renew: 'Make new recovery codes',
  renewHint: 'The earlier recovery codes no longer work after that.',
  pageTitle: 'A new app with codes',
  firstTitle: 'Set up an app with codes',
  firstLead:
    'After the first code you see ten recovery codes to keep on paper. From then on you sign in with a code of the app.',
  pageLead:
    'Your earlier app works until you have typed a code of the new one here. After that the earlier app and the earlier recovery codes no longer work.',
}
