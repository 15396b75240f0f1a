import {
  createHash,
  createSign,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto'

/** What a device does otherwise than it should, to see it refused. */
export interface Odd {
  readonly origin?: string
  readonly rpId?: string
  /** No finger, face or PIN was asked. */
  readonly isUnverified?: boolean
  readonly counter?: number
  readonly challenge?: string
  readonly credentialId?: string
  readonly userHandle?: string
  readonly key?: KeyObject
}

/** A device with one passkey (ES256), as the WebAuthn standard lets it answer. It asks nobody for a finger. */
export interface PasskeyDevice {
  readonly credentialId: string
  /** The form that says yes to making a passkey. */
  make(
    asked: { readonly attemptId: string; readonly options: { readonly challenge: string } },
    odd?: Odd,
  ): Record<string, string>
  /** The form that answers a question. */
  answer(
    asked: { readonly attemptId: string; readonly options: { readonly challenge: string } },
    odd?: Odd,
  ): Record<string, string>
}

const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest()
const text = (bytes: Buffer) => bytes.toString('base64url')

/** A new device at this address, for this user. */
export function aPasskeyDevice({
  origin,
  userId,
}: {
  readonly origin: string
  readonly userId: string
}): PasskeyDevice {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const credentialId = randomBytes(32)
  let used = 0
  const client = (type: string, challenge: string, odd: Odd) =>
    Buffer.from(
      JSON.stringify({
        type,
        challenge: odd.challenge ?? challenge,
        origin: odd.origin ?? origin,
        crossOrigin: false,
      }),
    )
  const head = (odd: Odd, flags: number) => {
    const counter = Buffer.alloc(4)
    counter.writeUInt32BE(odd.counter ?? used)
    const verified = odd.isUnverified === true ? flags & ~0x04 : flags
    const place = sha256(odd.rpId ?? new URL(origin).hostname)
    return Buffer.concat([place, Buffer.from([verified]), counter])
  }
  return {
    credentialId: text(credentialId),
    make: ({ attemptId, options }, odd = {}) => {
      const id =
        odd.credentialId === undefined ? credentialId : Buffer.from(odd.credentialId, 'base64url')
      const length = Buffer.from([id.length >> 8, id.length & 0xff])
      const data = [head(odd, 0x45), Buffer.alloc(16), length, id, cose(publicKey)]
      return {
        attemptId,
        credentialId: text(id),
        clientDataJSON: text(client('webauthn.create', options.challenge, odd)),
        attestationObject: text(attestation(Buffer.concat(data))),
        transports: 'internal,hybrid',
      }
    },
    answer: ({ attemptId, options }, odd = {}) => {
      used += 1
      const data = head(odd, 0x05)
      const clientData = client('webauthn.get', options.challenge, odd)
      const signed = createSign('sha256').update(Buffer.concat([data, sha256(clientData)]))
      return {
        attemptId,
        credentialId: odd.credentialId ?? text(credentialId),
        clientDataJSON: text(clientData),
        authenticatorData: text(data),
        signature: text(signed.sign(odd.key ?? privateKey)),
        userHandle: odd.userHandle ?? text(Buffer.from(userId)),
      }
    },
  }
}

/** The public key as COSE has it: {1: 2, 3: -7, -1: 1, -2: x, -3: y}. */
function cose(key: KeyObject): Buffer {
  const { x = '', y = '' } = key.export({ format: 'jwk' })
  const [left, right] = [Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]
  const bytes32 = Buffer.from([0x58, 0x20])
  return Buffer.concat([
    Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21]),
    bytes32,
    left,
    Buffer.from([0x22]),
    bytes32,
    right,
  ])
}

/** What is around it, in CBOR: {fmt: "none", attStmt: {}, authData}. */
function attestation(data: Buffer): Buffer {
  const word = (name: string) =>
    Buffer.concat([Buffer.from([0x60 + name.length]), Buffer.from(name)])
  return Buffer.concat([
    Buffer.from([0xa3]),
    word('fmt'),
    word('none'),
    word('attStmt'),
    Buffer.from([0xa0]),
    word('authData'),
    Buffer.from([0x59, data.length >> 8, data.length & 0xff]),
    data,
  ])
}
