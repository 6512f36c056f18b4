/** Something in a comment by which its reader may recognise the writer. */
export interface Clue {
  kind: "address" | "phone" | "date" | "meeting" | "name"
  excerpt: string
}

const DAY = String.raw`\d{1,2}(?:st|nd|rd|th)?`
/** "May" is more often a verb; it counts beside a day only. */
const MONTHS = "January|February|March|April|June|July|August|September|October|November|December"

const PATTERNS: { kind: Clue["kind"]; pattern: RegExp }[] = [
  { kind: "address", pattern: /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]+@[\p{L}\d.-]+\.\p{L}{2,}/gu },
  {
    kind: "date",
    pattern:
      /\b(?:\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{2,4}|(?:on |last |this )?(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/gi,
  },
  {
    kind: "date",
    pattern: new RegExp(
      `\\b(?:${DAY} (?:of )?(?:${MONTHS}|May)|(?:${MONTHS}|May) ${DAY}|(?:[Ii]n |[Ll]ast )?(?:${MONTHS}))\\b`,
      "g",
    ),
  },
  { kind: "phone", pattern: /(?<![\d.,])\+?\d[\d ()/.-]{6,}\d(?![\d.,])/g },
  {
    kind: "meeting",
    pattern:
      /\b(?:(?:my|our) (?:last )?(?:1[:-]1s?|one[- ](?:on|to)[- ]ones?|appraisal|review meeting)|when I (?:told|asked) (?:you|him|her|them)|as I (?:said|told))\b/gi,
  },
]

/**
 * What in a comment may tell who wrote it: addresses, phone numbers, dates, meetings, names. It runs in the
 * rater's own browser and only points; the decision is the rater's.
 * @param ownName the subject's name, which may of course be named
 */
export function cluesIn(comment: string, ownName: string): Clue[] {
  const clues: Clue[] = []
  const note = (kind: Clue["kind"], excerpt: string) => {
    if (!clues.some((clue) => clue.excerpt.includes(excerpt))) clues.push({ kind, excerpt })
  }
  for (const { kind, pattern } of PATTERNS) {
    for (const [excerpt] of comment.matchAll(pattern)) note(kind, excerpt.trim())
  }
  for (const name of namesIn(comment, ownName)) note("name", name)
  return clues
}

/**
 * Capitalised words in the middle of a sentence, and before "and I": in English nearly always names of people, teams
 * or projects.
 */
function namesIn(comment: string, ownName: string): string[] {
  const own = new Set([...ownName.split(/\s+/), "I"])
  const words = comment.matchAll(
    /(?<=[\p{Ll}\d,;:)] )\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){0,3}|\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){0,3}(?= and I\b)/gu,
  )
  return [...words]
    .map(([name]) => name)
    .filter((name) => !name.split(" ").every((word) => own.has(word) || CALENDAR.has(word)))
}

const CALENDAR = new Set(
  `Monday Tuesday Wednesday Thursday Friday Saturday Sunday May ${MONTHS.replaceAll("|", " ")}`.split(" "),
)
