import type { Face, FontFile, FontStacks } from "@/lib/export/pdf/fonts"
import { Remembered } from "@/lib/export/pdf/remembered"

/** What stands for a character that no font has. */
const UNKNOWN = "\uFFFD"

/** Joiners and variation selectors: they shape their neighbours and need no sign of their own. */
const SHAPING = /\p{Default_Ignorable_Code_Point}/u

/** A piece of text, and the font that has all of it. */
export interface InFont {
  font: string
  text: string
}

/** Which fonts have the characters of a text. */
export function fontChoice(stacks: FontStacks): (cluster: string, face: Face) => InFont[] {
  const chosen = new Remembered<string, InFont[]>()

  /** The fonts for one cluster: one that has all of it, else one for each of its characters. */
  function choose(cluster: string, face: Face): InFont[] {
    const points = Array.from(cluster)
    const needed = points.filter((point) => !SHAPING.test(point))
    const files = stacks(face)
    const fileOf = (texts: string[]) => files.find((file) => texts.every((point) => has(file, point)))
    const whole = needed.length === 0 ? undefined : fileOf(needed)
    if (whole) {
      const isKept = (point: string) => !SHAPING.test(point) || has(whole, point)
      return [{ font: whole.name, text: points.filter(isKept).join("") }]
    }
    return needed.flatMap((point) => {
      // What no font has may be a plainer letter in disguise: a small figure, a letter of mathematics.
      const plain = fileOf([point]) ? [point] : Array.from(point.normalize("NFKD"))
      return plain.map((text) => {
        const file = fileOf([text])
        return file ? { font: file.name, text } : { font: fileOf([UNKNOWN])!.name, text: UNKNOWN }
      })
    })
  }

  return (cluster, face) => chosen.get(`${face}\0${cluster}`, () => choose(cluster, face))
}

function has(file: FontFile, point: string): boolean {
  const codePoint = point.codePointAt(0)!
  return file.covers(codePoint) && file.open().has(codePoint)
}
