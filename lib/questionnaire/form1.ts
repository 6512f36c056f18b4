// Form 1 of the document had its texts in English alone and asked every item of everybody. Cycles of the first version
// keep it; it is read into form 2.

/** A document in form 2, whichever of the two forms it has; anything else stays as it is. */
export function upgraded(document: unknown): unknown {
  if (!isForm1(document)) return document
  const { language: _, version, title, leadIn, scale, competencies, items, questions, groups, ...rest } = document
  return {
    ...rest,
    form: 2,
    edition: version,
    title: english(title),
    leadIn: withTexts(leadIn, ["other", "self"]),
    scale: isRecord(scale)
      ? { ...withTexts(scale, ["notObserved"]), points: each(scale.points, (point) => withTexts(point, ["label"])) }
      : scale,
    competencies: each(competencies, (entry) => withTexts(entry, ["name", "about"])),
    items: each(items, (entry) => withTexts(entry, ["other", "self"])),
    questions: each(questions, (entry) => withTexts(entry, ["other", "self", "hint"])),
    groups: each(groups, (entry) => ({ ...withTexts(entry, ["name", "one"]), many: english(inSentence(entry.name)) })),
  }
}

export function isForm1(document: unknown): document is Entry {
  return isRecord(document) && document.language === "en" && !("form" in document)
}

/**
 * Where in a document of form 1 something stands, by its place in form 2; null for what form 1 says by another text,
 * whose mistakes are named there.
 */
export function placeInForm1(path: PropertyKey[]): PropertyKey[] | null {
  const place = path.at(-1) === "en" ? path.slice(0, -1) : path
  if (place.at(-1) === "many") return null
  return place.join() === "edition" ? ["version"] : place
}

type Entry = Record<string, unknown>

function isRecord(value: unknown): value is Entry {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

function english(text: unknown): unknown {
  return typeof text === "string" ? { en: text } : text
}

function withTexts(entry: unknown, names: string[]): Entry {
  if (!isRecord(entry)) return entry as Entry
  return { ...entry, ...Object.fromEntries(names.map((name) => [name, english(entry[name])])) }
}

function each(list: unknown, change: (entry: Entry) => Entry): unknown {
  return Array.isArray(list) ? list.map((entry) => (isRecord(entry) ? change(entry) : entry)) : list
}

/** "Direct reports" → "direct reports", but "HR partners" stays; form 1 did not say how a name stands in a sentence. */
function inSentence(name: unknown): unknown {
  if (typeof name !== "string") return name
  return /^\p{Lu}(?!\p{Lu})/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name
}
