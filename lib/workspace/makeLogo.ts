import { execFile } from "node:child_process"
import { programOf } from "@/lib/db/ownFiles"
import type { Logo } from "@/lib/workspace/letterhead"
import { pictureOf } from "@/lib/workspace/picture"

export const LARGEST_LOGO_BYTES = 2 ** 20
export const MOST_PIXELS = 4000

export type MadeLogo =
  | { kind: "made"; logo: Logo }
  | { kind: "refused"; because: "tooLarge" | "unknown" | "tooManyPixels" | "notPlain" | "broken" }

/**
 * Draws what was uploaded into a PNG of our own, so that nothing but the picture is kept. It is drawn in a process of
 * its own, which knows nothing of this one and ends if it takes long: a file can be made to be unfolded without an end.
 */
export async function makeLogo(file: Uint8Array): Promise<MadeLogo> {
  if (file.length > LARGEST_LOGO_BYTES) return { kind: "refused", because: "tooLarge" }
  const picture = pictureOf(file)
  if (!picture) return { kind: "refused", because: "unknown" }
  if (picture.kind === "svg") {
    if (!picture.isPlain) return { kind: "refused", because: "notPlain" }
  } else if (Math.max(picture.width, picture.height) > MOST_PIXELS) {
    return { kind: "refused", because: "tooManyPixels" }
  }
  const content = await drawn(file)
  const made = content && pictureOf(content)
  if (!made || made.kind !== "png") return { kind: "refused", because: "broken" }
  return { kind: "made", logo: { content, width: made.width, height: made.height } }
}

const SECONDS = 20
const LARGEST_DRAWN_BYTES = 8 * 2 ** 20

/** The picture as a PNG; null if it cannot be drawn. */
function drawn(file: Uint8Array): Promise<Uint8Array<ArrayBuffer> | null> {
  const { path, execArgv } = programOf("drawLogo")
  const options = {
    encoding: "buffer",
    env: { NODE_ENV: "production" },
    timeout: SECONDS * 1000,
    killSignal: "SIGKILL",
    maxBuffer: LARGEST_DRAWN_BYTES,
  } as const
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [...execArgv, path], options, (error, stdout) => {
      resolve(error ? null : new Uint8Array(stdout))
    })
    // A process that has ended already reads no more.
    child.stdin!.on("error", () => {})
    child.stdin!.end(file)
  })
}
