/**
 * Where the product is, as whoever asks reached it. Behind a proxy with TLS the question itself says `http:`: where it came to the
 * public address, that one tells the protocol, so that a secret in an address never travels in the open.
 */
export function ownOrigin(
  askedUrl: string,
  publicUrl: string,
): Pick<URL, 'host' | 'protocol' | 'origin'> {
  const [asked, known] = [new URL(askedUrl), new URL(publicUrl)]
  return known.host === asked.host ? known : asked
}
