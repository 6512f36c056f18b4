import { itemsOf } from "@/lib/questionnaire/schema"
import type { Headline, Reading } from "@/lib/report/reading"

/** What somebody wrote, in part, and from whom it is as comments are shown. */
export interface Quote {
  text: string
  from: string
}

/** What colleagues would keep is asked by this question of the built-in questionnaire; others are not about strengths. */
const KEEP = "keep"

/** A sentence is quoted whole or not at all. */
const LONGEST_QUOTE = 220

/** Of a word so many letters count, so that "promise" and "promises" are one; words that are no longer say too little. */
const STEM = 5

/** A word that is in more behaviours than these, such as "people", tells none from another. */
const MOST_BEHAVIOURS = 3

/** Of the telling words of a behaviour a sentence has at least this part; of those of a competency, so many. */
const SHARED_PART = 0.5
const SHARED_OF_COMPETENCY = 2

/**
 * For each headline a sentence of a published comment that speaks of it in its own words, or null: the one that shares
 * most words with it, and enough of them. No sentence is quoted twice. It is chosen from published words alone, so it
 * says nothing that the comments do not.
 */
export function quotesFor(reading: Reading, headlines: Headline[]): (Quote | null)[] {
  const sentences = sentencesIn(reading)
  const used = new Set<string>()
  return headlines.map((headline) => {
    const wanted = wantedStems(reading, headline)
    const least = "item" in headline ? Math.max(1, wanted.size * SHARED_PART) : SHARED_OF_COMPETENCY
    const shared = ({ stems }: Sentence) => stems.filter((stem) => wanted.has(stem)).length
    const [best] = sentences
      .filter((sentence) => !used.has(sentence.text) && shared(sentence) >= least)
      .toSorted((a, b) => shared(b) - shared(a) || a.text.length - b.text.length)
    if (!best) return null
    used.add(best.text)
    return { text: best.text, from: best.from }
  })
}

interface Sentence extends Quote {
  stems: string[]
}

/** Of what others wrote; nobody is a witness of themselves. */
function sentencesIn({ comments, language, questionnaire }: Reading): Sentence[] {
  const segmenter = new Intl.Segmenter(language, { granularity: "sentence" })
  const answers = comments.find(({ question }) => question === KEEP)?.answers ?? []
  const self = questionnaire.groups.find(({ kind }) => kind === "self")?.name
  return answers
    .filter(({ from }) => from !== self)
    .flatMap(({ text, from }) =>
      Array.from(segmenter.segment(text), ({ segment }) => segment.trim())
        .filter((sentence) => sentence.length > 0 && sentence.length <= LONGEST_QUOTE)
        .map((sentence) => ({ text: sentence, from, stems: stemsOf(sentence) })),
    )
}

/** The telling words of a behaviour, or of all behaviours of a competency. */
function wantedStems({ questionnaire }: Reading, headline: Headline): Set<string> {
  const { items } = questionnaire
  const about =
    "item" in headline ? items.filter(({ id }) => id === headline.item) : itemsOf(questionnaire, headline.competency)
  const behaviours = items.map(({ other }) => stemsOf(other))
  const isTelling = (stem: string) => behaviours.filter((stems) => stems.includes(stem)).length <= MOST_BEHAVIOURS
  return new Set(about.flatMap(({ other }) => stemsOf(other)).filter(isTelling))
}

function stemsOf(text: string): string[] {
  const words =
    text
      .toLowerCase()
      .normalize("NFC")
      .match(/\p{L}+/gu) ?? []
  return [...new Set(words.filter(({ length }) => length > STEM).map((word) => word.slice(0, STEM)))]
}
