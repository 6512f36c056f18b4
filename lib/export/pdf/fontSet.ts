import bidiFactory from "bidi-js"
import { isBlank, wordsOf, type Cluster } from "@/lib/export/pdf/cluster"
import { RIGHT_TO_LEFT, runsOf } from "@/lib/export/pdf/direction"
import { fontChoice } from "@/lib/export/pdf/fontChoice"
import type { Face, FontStacks } from "@/lib/export/pdf/fonts"
import { Remembered } from "@/lib/export/pdf/remembered"
import type { SharedFont } from "@/lib/export/pdf/sharedFont"

/** A stretch after which a line may end. */
export interface Word {
  clusters: Cluster[]
  /** The same, with neighbours of one font and one direction put together. */
  runs: Cluster[]
  isBlank: boolean
  /** How far it goes, in thousandths of its size. */
  advance: number
}

export interface Paragraph {
  words: Word[]
  /** The level of its direction (Unicode Bidirectional Algorithm): odd from right to left. */
  base: number
  /** Whether any of it runs from right to left. */
  isMixed: boolean
}

/** Fonts by their names, and what texts are in them: of no document, and kept from one to the next. */
export interface Fonts {
  open(name: string): SharedFont
  paragraph(text: string, face: Face): Paragraph
  word(clusters: Cluster[]): Word
}

const bidi = bidiFactory()
const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" })

/** A blank that is one character with what follows. */
const BLANK_WITH_MARK = / [\p{M}\p{Default_Ignorable_Code_Point}]/u

export function fontSet(stacks: FontStacks): Fonts {
  const choose = fontChoice(stacks)
  const known = new Remembered<string, Word[]>()
  const byName = new Map<string, SharedFont>()

  function open(name: string): SharedFont {
    const found = byName.get(name)
    if (found) return found
    const file = (["text", "bold", "serif"] as const).flatMap(stacks).find((each) => each.name === name)!
    const font = file.open()
    byName.set(name, font)
    return font
  }

  function word(clusters: Cluster[]): Word {
    const runs = runsOf(clusters)
    const advance = runs.reduce((sum, { text, font }) => sum + open(font).advance(text), 0)
    return { clusters, runs, isBlank: isBlank(clusters), advance }
  }

  /** @param levelOf of the character that begins there */
  function clustersOf(text: string, face: Face, levelOf: (index: number) => number): Cluster[] {
    return Array.from(graphemes.segment(text)).flatMap(({ segment, index }) => {
      const level = levelOf(index)
      const seen = level % 2 === 1 ? (bidi.getMirroredCharacter(segment) ?? segment) : segment
      return choose(seen, face).map((each) => ({ ...each, level }))
    })
  }

  const plainWords = (text: string, face: Face) => wordsOf(clustersOf(text, face, () => 0)).map(word)

  function paragraph(text: string, face: Face): Paragraph {
    if (RIGHT_TO_LEFT.test(text)) {
      const { levels, paragraphs } = bidi.getEmbeddingLevels(text)
      const words = wordsOf(clustersOf(text, face, (index) => levels[index]!)).map(word)
      return { words, base: paragraphs[0]?.level ?? 0, isMixed: true }
    }
    // A line may end before a blank and after it, whatever stands there: so each stretch is by itself, and known.
    const stretches = BLANK_WITH_MARK.test(text) ? [text] : (text.match(/ +|[^ ]+/g) ?? [])
    const words = stretches.flatMap((each) => known.get(`${face}\0${each}`, () => plainWords(each, face)))
    return { words, base: 0, isMixed: false }
  }

  return { open, paragraph, word }
}
