import { gzipSync } from "node:zlib"

/** How large the scripts of a page are that a browser loads with it, in kB as gzip packs them. @param html the page */
export async function readScripts(origin: string, html: string): Promise<number> {
  const addresses = new Set(
    [...html.matchAll(/<script[^>]* src="([^"]+)"[^>]*>/g)].map(([tag, source]) => {
      // For browsers that know no modules, which are none of today's.
      return /nomodule/i.test(tag) ? null : source!
    }),
  )
  let bytes = 0
  for (const address of addresses) {
    if (address === null) continue
    const response = await fetch(new URL(address.replaceAll("&amp;", "&"), origin))
    if (response.status !== 200) throw new Error(`A script was answered by ${response.status}.`)
    bytes += gzipSync(Buffer.from(await response.arrayBuffer())).length
  }
  return bytes / 1000
}
