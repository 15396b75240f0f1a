import type { Hono } from 'hono'
import type { HttpEnv } from '../api/http-env.ts'
import type { Asset } from './asset.ts'
import { compressedForGood, takesBrotli } from './compress.ts'

/** Serves a file of the pages at its own address, to be kept for good; it is compressed once, when somebody first asks. */
export function serveAsset(routes: Hono<HttpEnv>, { path, type, content }: Asset): void {
  let small: Promise<Buffer> | undefined
  routes.get(path, async (c) => {
    c.header('Content-Type', type)
    c.header('Cache-Control', 'public, max-age=31536000, immutable')
    if (!takesBrotli(c.req.header('Accept-Encoding'))) return c.body(content)
    small ??= compressedForGood(content)
    c.header('Content-Encoding', 'br')
    c.header('Vary', 'Accept-Encoding')
    return c.body(new Uint8Array(await small))
  })
}
