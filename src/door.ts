/** What the door needs that is not in the database: keys, secrets of others, and where somebody comes from. */
export interface Door {
  /** Seal what may be read back (secrets of authenticator apps) and key what is only compared. The first seals, all open. */
  readonly sealKeys: readonly string[]
  /** The client secret at the school account of a board, by the name that the board's setting has for it. */
  readonly clientSecretOf: (secretName: string) => string | undefined
  /** Whether people sign in with access keys too: in the demonstration, and where there is no mail. Programs always do. */
  readonly isKeyAllowed: boolean
  /** How long the organisation of a school account may take to answer. */
  readonly providerSeconds: number
  /** How many proxies of one's own stand in front, each adding to `X-Forwarded-For`. */
  readonly proxyCount: number
  /** Whether the organisation of a school account may be at an address of this machine or the network it stands in. */
  readonly isOwnNetworkAllowed: boolean
}

/** For what has no door: commands, work on the background, a rehearsal. */
export const NO_DOOR: Door = {
  sealKeys: [],
  clientSecretOf: () => undefined,
  isKeyAllowed: true,
  providerSeconds: 5,
  proxyCount: 0,
  isOwnNetworkAllowed: false,
}
