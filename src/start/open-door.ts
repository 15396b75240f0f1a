import type { Config } from '../config.ts'
import { type Door, NO_DOOR } from '../door.ts'
import { ownSealKey } from './own-seal-key.ts'

/** How people come in, as configured. */
export async function openDoor(
  { database, dataDir, door }: Pick<Config, 'database' | 'dataDir' | 'door'>,
  { isDemo, hasMail }: { readonly isDemo: boolean; readonly hasMail: boolean },
): Promise<Door> {
  const { sealKeys, proxyCount, isOwnNetworkAllowed, clientSecrets } = door
  const isOwn = sealKeys.length === 0 && database === undefined
  const keys = isOwn ? [await ownSealKey(dataDir)] : sealKeys
  return {
    ...NO_DOOR,
    sealKeys: keys,
    clientSecretOf: (secretName) => clientSecrets.get(secretName),
    // Without a key there is no second step, and nobody with a role that needs one would come in.
    isKeyAllowed: isDemo || !hasMail || keys.length === 0,
    proxyCount,
    isOwnNetworkAllowed,
  }
}
