import { readFileSync, writeSync } from "node:fs"
import { createRequire } from "node:module"
import { buffer } from "node:stream/consumers"
import { initWasm, Resvg } from "@resvg/resvg-wasm"
import { pictureOf } from "@/lib/workspace/picture"

// Run by makeLogo.ts in a process of its own: a picture comes in, a PNG goes out. What draws can reach neither files nor
// the network, and knows no scripts.

/** Pixels of the longer side; three on a point of the cover, which is as fine as it is printed. */
const LARGEST = 600

const file = await buffer(process.stdin)
await initWasm(readFileSync(createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm")))
const { svg, zoom } = sourceOf(file)
const image = new Resvg(svg, { fitTo: { mode: "zoom", value: zoom } }).render()
const isSeen = image.pixels.some((value, index) => index % 4 === 3 && value > 0)
if (!isSeen) process.exit(1)
const png = image.asPng()
for (let written = 0; written < png.length;) written += writeSync(1, png.subarray(written))

/** Other pictures are drawn as an SVG of nothing else; they are made smaller, never larger. */
function sourceOf(bytes: Uint8Array): { svg: string; zoom: number } {
  const picture = pictureOf(bytes)!
  if (picture.kind === "svg") {
    const svg = new TextDecoder().decode(bytes)
    const { width, height } = new Resvg(svg)
    return { svg, zoom: LARGEST / Math.max(width, height) }
  }
  const { kind, width, height } = picture
  const href = `data:image/${kind};base64,${Buffer.from(bytes).toString("base64")}`
  const size = `width="${width}" height="${height}"`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size}><image ${size} href="${href}"/></svg>`
  return { svg, zoom: Math.min(1, LARGEST / Math.max(width, height)) }
}
