import type { Config } from '../config.ts'
import { type Door, NO_DOOR } from '../door.ts'
import { ownSealKey } from './own-seal-key.ts'

/** How people come in, as configured. */
export async function openDoor(
  { database, dataDir, door }: Pick<Config, 'database' | 'dataDir' | 'door'>,
  { isDemo, hasMail }: { readonly isDemo: boolean; readonly hasMail: boolean },
): Promise<Door> {
  const { sealKeys, proxyCount, clientSecrets } = door
  const isOwn = sealKeys.length === 0 && database === undefined
  return {
    ...NO_DOOR,
    sealKeys: isOwn ? [await ownSealKey(dataDir)] : sealKeys,
    clientSecretOf: (secretName) => clientSecrets.get(secretName),
    isKeyAllowed: isDemo || !hasMail,
    proxyCount,
  }
}
