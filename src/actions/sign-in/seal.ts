import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto'

/** A keyed hash of a text, for what is compared and never read back. Without a key it is a plain one. */
export function keyed(keys: readonly string[], purpose: string, text: string): string {
  return createHmac('sha256', keys[0] ?? '')
    .update(`${purpose}\n${text}`)
    .digest('hex')
}

/** The same with every key, the newest first: what was hashed before the key was changed is found by the key of then. */
export function keyedByEach(
  keys: readonly string[],
  purpose: string,
  text: string,
): readonly string[] {
  return keys.length === 0
    ? [keyed(keys, purpose, text)]
    : keys.map((key) => keyed([key], purpose, text))
}

/**
 * Seals a text (AES-256-GCM), so that it can be read back with the key alone and only as what it was sealed for: `about`, such as the
 * id of its owner. Throws without a key.
 */
export function seal(keys: readonly string[], text: string, about: string): string {
  const [key] = keys
  if (key === undefined) throw new Error('there is no key to seal with')
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', cipherKey(key), nonce).setAAD(Buffer.from(about))
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  const parts = [nonce, cipher.getAuthTag(), body].map((part) => part.toString('base64url'))
  return ['1', nameOf(key), ...parts].join('.')
}

/** Opens what was sealed with one of the keys; `undefined` where none fits or it was changed or sealed for something else. */
export function unseal(keys: readonly string[], sealed: string, about: string): string | undefined {
  const [version, name, ...parts] = sealed.split('.')
  const key = keys.find((one) => nameOf(one) === name)
  const [nonce, tag, body] = parts.map((part) => Buffer.from(part, 'base64url'))
  if (version !== '1' || key === undefined || !nonce || !tag || !body) return undefined
  try {
    const cipher = createDecipheriv('aes-256-gcm', cipherKey(key), nonce, { authTagLength: 16 })
    cipher.setAAD(Buffer.from(about)).setAuthTag(tag)
    return Buffer.concat([cipher.update(body), cipher.final()]).toString('utf8')
  } catch {
    return undefined
  }
}

function cipherKey(key: string): Buffer {
  return createHash('sha256').update(`achtervang seal\n${key}`).digest()
}

/** Tells keys apart without telling anything of them. */
function nameOf(key: string): string {
  return createHash('sha256').update(`achtervang name\n${key}`).digest('hex').slice(0, 8)
}
