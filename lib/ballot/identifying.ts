import { NAMELESS, ROLE } from "@/lib/ballot/clueWords"

/** Something in a comment by which its reader may recognise the writer. */
export interface Clue {
  kind: "address" | "phone" | "date" | "meeting" | "ticket" | "leave" | "tenure" | "role" | "only" | "name"
  excerpt: string
}

/**
 * What in a comment may tell who wrote it: addresses, phone numbers, dates, meetings, ticket numbers, leave, how long
 * somebody has been here, what they are, being the only one, and names; in the order of the text, each once, none within
 * another. It runs in the rater's own browser and only points; the decision is the rater's. Its patterns are those of
 * English: of other languages it finds what is written in digits and signs.
 * @param ownName the subject's name, which may of course be named
 */
export function cluesIn(comment: string, ownName: string): Clue[] {
  const own = new Set(ownName.split(/\s+/).map(wordOf))
  const found: (Clue & { start: number; end: number })[] = []
  const note = (kind: Clue["kind"], index: number, text: string) => {
    const start = index + (text.length - text.trimStart().length)
    const excerpt = text.trim()
    const end = start + excerpt.length
    if (found.some((other) => start < other.end && other.start < end)) return
    found.push({ kind, excerpt, start, end })
  }
  for (const { kind, pattern, isMeant } of SIGNS) {
    for (const match of comment.matchAll(pattern)) {
      if (!isMeant || isMeant(around(comment, match.index, match[0]), own)) note(kind, match.index, match[0])
    }
  }
  for (const { index, name } of namesIn(comment, own)) note("name", index, name)
  const inOrder = found.toSorted((a, b) => a.start - b.start).map(({ kind, excerpt }) => ({ kind, excerpt }))
  return inOrder.filter(({ excerpt }, place) => inOrder.findIndex((other) => other.excerpt === excerpt) === place)
}

/** Where something was found: its own words, and those before and after it in the sentence. */
interface Place {
  before: string
  words: string
  after: string
}

interface Sign {
  kind: Clue["kind"]
  pattern: RegExp
  /** Where the same words may mean something harmless: whether here they do not. */
  isMeant?: (place: Place, own: Set<string>) => boolean
}

// ── How each is written. Of two that overlap the earlier one counts.

const DAY = String.raw`\d{1,2}(?:st|nd|rd|th)?`
/** "May" and "March" are verbs as well; in lower case they count beside a year alone. */
const MONTHS = "January|February|April|June|July|August|September|October|November|December|March"
const SURE_MONTHS = "january|february|april|june|july|september|october|november|december"
const SHORT_MONTHS = "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
const WEEKDAYS = "(?:mon|tues|wednes|thurs|fri|satur|sun)day"
/** Not so late that it must be a goal. */
const YEAR = String.raw`(?:19[89]\d|20[0-2]\d)(?!\s?[-–/]\s?\d|\d)`
const NUMBER = String.raw`(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty)`
const SPAN = String.raw`(?:more than |over |about |almost |nearly |the (?:last|past) )?${NUMBER} (?:years?|months?|weeks?)`
const AM = String.raw`I(?:['’]m| am| was|['’]ve been| have been)(?: (?:still|also|now|often|always|usually|probably|currently|quite|rather|fairly|pretty|very|relatively))*`
const THE = String.raw`(?:an?|the|your|her|his|our|their|[\p{L}]+['’]s|the [\p{L}]+['’]s)`
/** Up to two words before what somebody is: "a very experienced nurse". */
const SUCH = String.raw`(?:(?!(?:the|an?|is|are|was|of|to|and|or|for|in|as|I)\b)[\p{L}/-]+ ){0,2}`
const EXTREME = "youngest|oldest|newest|longest[- ]serving|most junior|most senior"
const LEAVE = String.raw`(?:parental|maternity|paternity|adoption|sick|medical|bereavement|compassionate|unpaid|study|family|carer['’]?s|caregiver) leave`
const TALK = String.raw`(?:1[:-]1s?|one[- ](?:on|to)[- ]ones?|appraisals?)`

const SIGNS: Sign[] = [
  { kind: "address", pattern: /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]+@[\p{L}\d.-]+\.\p{L}{2,}/gu },
  {
    kind: "ticket",
    pattern:
      /\b(?!(?:COVID|SARS|ISO|IEC|DIN|EN|IFRS|UTF|SHA|SOC|PCI|WCAG|RFC|GPT|BS|NIS|CO)-)[A-Z][A-Z\d]{1,9}-\d{1,6}\b/g,
  },
  { kind: "ticket", pattern: /\b(?:INC|REQ|RITM|CHG|PRB|TASK|CASE|CR|SR)\d{4,}\b/g },
  {
    kind: "ticket",
    pattern: /(?:\b(?:ticket|issue|case|incident|bug|PR|MR|pull request|order|invoice|contract) )?#\d{3,}\b/gi,
  },
  { kind: "ticket", pattern: /\b(?:ticket|case|incident|bug|invoice) (?:no\.? |number |nr\.? )?\d{2,}\b/gi },
  {
    kind: "tenure",
    pattern: new RegExp(
      String.raw`\bsince (?:the (?:beginning|start|end|summer|spring|autumn|fall|winter) of |early |late |summer |spring |autumn |fall |winter )?${YEAR}`,
      "gi",
    ),
  },
  {
    kind: "tenure",
    pattern: new RegExp(
      String.raw`\bjoined (?:(?!in\b)[\p{L}’']+ ){0,4}(?:in (?:(?:early|late|${MONTHS}|May|spring|summer|autumn|fall|winter) )*(?:${YEAR}|${MONTHS}|May)|last \p{L}+|${SPAN} ago)`,
      "giu",
    ),
    isMeant: saidOfOneself,
  },
  {
    kind: "tenure",
    pattern:
      /\bI(?:['’]ve| have| had)?(?: (?:only|just|recently|newly|first))* (?:joined|was hired|started(?= (?:here|at|in|on|last|this|only|as|and|my|a|one|two|three|four|five|six|\d)\b|[,.;]|$))\b/g,
  },
  {
    kind: "tenure",
    pattern: new RegExp(
      String.raw`\bI(?:['’]ve| have) (?:now |already )?(?:been|worked|known)\b[^.!?;\n]{0,60}? (?:for|over|almost|nearly) ${SPAN}`,
      "g",
    ),
  },
  {
    kind: "tenure",
    pattern: new RegExp(
      String.raw`\b${SPAN} (?:here|of service|(?:with|in|at) (?:the|this|our) (?:company|firm|house|team|job|role|department))\b`,
      "gi",
    ),
  },
  { kind: "tenure", pattern: new RegExp(String.raw`\b${SPAN} ago\b`, "gi"), isMeant: speaksOfOneself },
  {
    kind: "tenure",
    pattern: new RegExp(String.raw`\b${AM} (?:the )?(?:new|newest)\b(?= (?:here|in|to|on|at|and)\b|[,.;!]|$)`, "g"),
  },
  {
    kind: "tenure",
    pattern:
      /\bmy (?:first (?:day|week|month|year)s?|probation(?:ary)?(?: period)?|trial period|last (?:week|month) here)\b/gi,
  },
  {
    kind: "date",
    pattern: new RegExp(
      String.raw`\b(?:\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{2,4})\b|(?<=\b(?:on|since) )(?:0?[1-9]|[12]\d|3[01])[./](?:0?[1-9]|1[0-2])\b(?![./]?\d)\.?(?! (?:of|out|points|stars|hours|days|months))`,
      "gi",
    ),
  },
  // Which recurs is no date: "every Friday", "our Monday meeting".
  {
    kind: "date",
    pattern: new RegExp(
      String.raw`\b(?<!\b(?:every|each|any|per|the|our|a|by) )(?:on |last |this )?${WEEKDAYS}\b`,
      "gi",
    ),
  },
  {
    kind: "date",
    pattern: new RegExp(
      String.raw`\b(?:${DAY} (?:of )?(?:${MONTHS}|May)(?: ${YEAR})?|(?:${MONTHS}|May) ${DAY}\b|(?:${MONTHS}|May) ${YEAR}|(?:[Ii]n |[Ll]ast )?(?:${MONTHS}))\b`,
      "g",
    ),
  },
  {
    kind: "date",
    pattern: new RegExp(
      String.raw`\b(?:(?:in |last |since )?(?:march|may|august|${SURE_MONTHS}) ${YEAR}|(?:in|last|since|of) (?:${SURE_MONTHS}))\b`,
      "g",
    ),
  },
  {
    kind: "date",
    pattern: new RegExp(String.raw`\b(?:\d{1,2}\.? (?:${SHORT_MONTHS})|(?:${SHORT_MONTHS})\.? \d{1,2})\b`, "g"),
  },
  { kind: "date", pattern: new RegExp(String.raw`\b(?:Q[1-4]|H[12])[ /](?:of )?${YEAR}`, "g") },
  {
    kind: "date",
    pattern: new RegExp(
      String.raw`\b(?:in|of|from|during|before|after|back in|(?:last |in )?(?:summer|spring|autumn|fall|winter)(?: of)?|early|late|end of|beginning of) ${YEAR}(?! (?:people|users|customers|clients|hours|euros?|EUR|USD|dollars|lines|pages|tickets|calls))`,
      "gi",
    ),
  },
  { kind: "date", pattern: /\blast (?:summer|spring|autumn|fall|winter|christmas|easter)\b/gi },
  { kind: "date", pattern: /\bon the \d{1,2}(?:st|nd|rd|th)\b(?! (?:floor|place|day|level|grade))/gi },
  {
    kind: "phone",
    pattern: /(?<![\d.,])\+?\d[\d ()/.-]{6,}\d(?![\d.,])/g,
    isMeant: ({ words }) => !/^(?:\d{1,3}(?: \d{3})+|(?:19|20)\d\d ?[-–/] ?(?:19|20)\d\d)$/.test(words),
  },
  {
    kind: "leave",
    pattern:
      /\bmy (?:\p{L}+ )?(?:sabbatical|leave|absence|illness|sickness|burn-?out|pregnancy|surgery|operation|rehab|accident|secondment|miscarriage|divorce|treatment|diagnosis)(?: leave)?\b/giu,
  },
  {
    kind: "leave",
    pattern: new RegExp(String.raw`\b(?:(?:my|on|took|from) )?${LEAVE}\b`, "gi"),
    isMeant: speaksOfOneself,
  },
  {
    kind: "leave",
    pattern: /\b(?:maternity|paternity|parental|sickness|leave) (?:cover|replacement)\b/gi,
    isMeant: speaksOfOneself,
  },
  { kind: "leave", pattern: /\b(?:on|took|from) (?:an? )?sabbatical\b/gi, isMeant: speaksOfOneself },
  { kind: "leave", pattern: /\b(?:when|while) I was (?:away|off|out)\b/gi },
  {
    kind: "leave",
    pattern: new RegExp(
      String.raw`\bI (?:was|am|had been) (?:(?:off|away|out|at home|currently) )?(?:sick|ill|pregnant|injured|on leave|in hospital|in rehab|signed off)\b(?: for ${SPAN})?`,
      "g",
    ),
  },
  {
    kind: "meeting",
    pattern: new RegExp(
      String.raw`\b(?:in |during |after |before |at )?(?:(?:my|our) (?:(?:last|first|latest|recent|weekly|regular|annual|yearly|quarterly) )*${TALK}|my (?:(?:last|first|annual|yearly|mid-year|performance|salary|exit|job|development) )+(?:review|interview|talk|evaluation|assessment|conversation|discussion)|our (?:last |first |recent |review )(?:meeting|talk|conversation|call)|my (?:promotion|pay rise|raise))\b`,
      "gi",
    ),
  },
  {
    kind: "meeting",
    pattern:
      /\b(?:[Ww]hen I (?:told|asked|approached|confronted|went to|came to|wrote to|talked to|spoke to|talked with|complained to) (?:you|him|her|them)|[Aa]s I (?:said|told|mentioned)(?: to)? (?:you|him|her|them))\b/g,
  },
  { kind: "meeting", pattern: /\b(?:you|she|he|they) (?:once )?(?:told|promised) me\b/gi },
  {
    kind: "only",
    pattern: new RegExp(
      String.raw`\b${AM} (?:the|your|her|his|their) (?:only|sole|first|last|${EXTREME})(?: (?:one|person|${ROLE}))?\b(?! (?:one )?to (?:say|admit|complain|judge))`,
      "gu",
    ),
  },
  { kind: "only", pattern: new RegExp(String.raw`\b(?:as|being) the (?:${EXTREME})\b`, "gi"), isMeant: saidOfOneself },
  {
    kind: "only",
    pattern: new RegExp(String.raw`\b(?:as )?the (?:only|sole) ${SUCH}(?:${ROLE}|one|person)\b`, "giu"),
    isMeant: (place, own) =>
      saidOfOneself(place, own) &&
      (/(?:one|person)$/i.test(place.words) ? /\bme,? $/.test(place.before) || /^as /i.test(place.words) : true),
  },
  {
    kind: "role",
    pattern: new RegExp(
      String.raw`\bas (?:${THE} ${SUCH}|(?:lead |chief |senior |junior |working |new )?)(?:${ROLE}|member of (?:the|our) (?:works council|board|union))\b(?! (?:would|does|should|might)\b)|\bas (?:the |your |her |his )?head of \p{L}+`,
      "giu",
    ),
    isMeant: saidOfOneself,
  },
  {
    kind: "role",
    pattern: new RegExp(String.raw`\bas (?:(?:junior|senior|older|younger|female) )?(?:${ROLE}s|women)\b`, "gi"),
    isMeant: saidOfOneself,
  },
  { kind: "role", pattern: new RegExp(String.raw`\b(?:${AM}|I work(?:ed)? as|I,) ${THE} ${SUCH}${ROLE}\b`, "gu") },
  { kind: "role", pattern: /\bmy (?:role|job|position|work|function) as (?:an? |the )?\p{L}+/giu },
  {
    kind: "role",
    pattern: new RegExp(String.raw`\b(?:we|us) (?:(?:junior|senior|older|younger|female) )?(?:${ROLE}s|women)\b`, "gi"),
  },
]

// ── What the sentence says

function around(comment: string, start: number, words: string): Place {
  const end = start + words.length
  const [before] = /[^.!?\n]*$/.exec(comment.slice(Math.max(0, start - SENTENCE), start))!
  const [after] = /^[^.!?\n]*/.exec(comment.slice(end, end + SENTENCE))!
  return { before, words, after }
}

/** No more of a sentence is read, in characters. */
const SENTENCE = 200

const ONESELF = new Set(["i", "me", "my", "mine", "myself", "we", "us"])
const SOMEBODY_ELSE = new Set(["she", "he", "they", "you", "him", "them"])

/** Whether a sentence speaks of its writer, beyond "I think that …". */
function speaksOfOneself({ before, words, after }: Place): boolean {
  const said = `${before}${words}${after}`.replaceAll(
    /\bI (?:think|believe|feel|find|wish|see|know|admire|appreciate|like|guess|hope)\b/g,
    "",
  )
  return /\b(?:I|me|my|I['’]\w+)\b/.test(said)
}

/**
 * Whether "as a tester" or "the only tester" is the writer. Whoever is named next says so, "as a tester I …", then whoever
 * was named last, "it helps me as a tester"; after a verb it is the one before: "she works as a tester so that we …".
 */
function saidOfOneself({ before, after }: Place, own: Set<string>): boolean {
  const whoBefore = persons(before, own).at(-1)
  const whoAfter = persons(after, own)[0]
  if (/(?:\b(?:is|was|are|were|works|worked|acts|acted|not)|['’]s) $/.test(before) && whoBefore)
    return whoBefore === "oneself"
  if (whoAfter === "oneself") return true
  return (whoBefore ?? whoAfter ?? "oneself") === "oneself"
}

function persons(text: string, own: Set<string>): ("oneself" | "another")[] {
  return [...text.matchAll(/[\p{L}]+/gu)].flatMap(([each]) => {
    const word = each.toLowerCase()
    if (ONESELF.has(word)) return ["oneself"]
    return SOMEBODY_ELSE.has(word) || own.has(word) ? ["another"] : []
  })
}

// ── Names

/**
 * Capitalised words in the middle of a sentence, two of them at its beginning, and one before "and I": in English nearly
 * always names of people, places, teams or projects.
 */
function namesIn(comment: string, own: Set<string>): { index: number; name: string }[] {
  if (!isCapitalisedAsEnglish(comment)) return []
  return [...comment.matchAll(CAPITALISED)].flatMap(({ index, 0: name }) => {
    const parts = name.split(" ")
    const first = parts.findIndex((part) => !isNameless(part, own))
    const last = parts.findLastIndex((part) => !isNameless(part, own))
    if (first < 0 || (own.size > 0 && parts.some((part) => own.has(wordOf(part))))) return []
    const start = index + parts.slice(0, first).reduce((so, part) => so + part.length + 1, 0)
    return [{ index: start, name: parts.slice(first, last + 1).join(" ") }]
  })
}

/** No longer than names are, or looking for their end would take long in what are none. */
const NAME = String.raw`\p{Lu}[\p{L}'’-]{0,30}\p{Ll}`
const CAPITALISED = new RegExp(
  String.raw`(?<=[\p{Ll}\d,][ (“"]{1,2})${NAME}(?: ${NAME}){0,3}|${NAME}(?: ${NAME}){0,3}(?= and I\b)`,
  "gu",
)

function isNameless(word: string, own: Set<string>): boolean {
  return own.has(wordOf(word)) || NAMELESS.has(wordOf(word))
}

/** A word without the ending of a genitive, in lower case. */
function wordOf(word: string): string {
  return word.toLowerCase().replace(/['’]s?$/, "")
}

/** Not as a headline, and not as German, where every noun has a capital. */
function isCapitalisedAsEnglish(comment: string): boolean {
  const words = comment.match(/\p{L}{4,}/gu) ?? []
  const capitalised = words.filter((word) => /^\p{Lu}\p{Ll}/u.test(word)).length
  if (words.length >= 3 && capitalised > words.length * 0.75) return false
  const german = comment.match(/\b(?:und|der|die|das|ist|nicht|ein|eine|mit|zu|auf|immer|sie|er|ich)\b/gi) ?? []
  const english = comment.match(/\b(?:the|and|is|to|of|a|she|he|with|for|I|my)\b/gi) ?? []
  return german.length < 2 || english.length > german.length
}
