import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { sharedFont } from "@/lib/export/pdf/sharedFont"
import { unpackWoff } from "@/lib/export/pdf/woff"

const bytes = unpackWoff(
  readFileSync("node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff"),
)

interface Source {
  layout(text: string): { glyphs: { id: number; codePoints: number[] }[]; positions: { xAdvance: number }[] }
}
const sourceOf = (font = sharedFont(bytes)) => font.source as unknown as Source

test("characters that share a glyph keep their own codes, whichever was asked for first", () => {
  // A blank, and one at which no line may end.
  const [blank, fixed] = [" ", "\u00A0"]
  for (const texts of [
    [blank, fixed, blank],
    [fixed, blank, fixed],
  ]) {
    const source = sourceOf()
    const glyphs = texts.map((text) => source.layout(text).glyphs[0]!)
    expect(new Set(glyphs.map(({ id }) => id)).size).toBe(1)
    expect(glyphs.map(({ codePoints }) => codePoints)).toEqual(texts.map((text) => [text.codePointAt(0)]))
  }
})

test("a document that scales what it is given changes nothing for the next", () => {
  const source = sourceOf()
  const [before] = source.layout("Word ").positions
  const { xAdvance } = before!
  before!.xAdvance *= 2
  expect(source.layout("Word ").positions[0]!.xAdvance).toBe(xAdvance)
})

test("a text goes as far as its words do", () => {
  const font = sharedFont(bytes)
  const parts = ["Some ", "  ", "words"].map((part) => font.advance(part))
  expect(font.advance("Some   words")).toBeCloseTo(
    parts.reduce((sum, part) => sum + part),
    6,
  )
  expect(font.advance("")).toBe(0)
})
