import type { Dimension, Questionnaire, RaterGroup } from "@/lib/questionnaire/schema"

/** The groups that tests use unless they say otherwise. */
export const GROUPS: RaterGroup[] = [
  { id: "self", name: "Self", one: "yourself", kind: "self" },
  { id: "manager", name: "Manager", one: "their manager", kind: "identified" },
  { id: "peers", name: "Peers", one: "a peer", kind: "anonymous" },
  { id: "reports", name: "Direct reports", one: "a direct report", kind: "anonymous" },
  { id: "others", name: "Others", one: "one of the others", kind: "anonymous" },
]

/**
 * A small questionnaire: one competency for each number, of so many items, leadership and management in turn.
 * Items are named "q1", "q2" …, competencies "c1", "c2" ….
 */
export function questionnaireOf(
  itemCounts: number[],
  { m = 5, groups = GROUPS, dimensions }: { m?: number; groups?: RaterGroup[]; dimensions?: Dimension[] } = {},
): Questionnaire {
  const competencies = itemCounts.map((_, index) => ({
    id: `c${index + 1}`,
    name: `Competency ${index + 1}`,
    dimension: dimensions?.[index] ?? (index % 2 === 0 ? "leadership" : "management"),
    about: "What it is.",
  }))
  const owners = itemCounts.flatMap((count, index) => Array.from({ length: count }, () => `c${index + 1}`))
  return {
    title: "A small one",
    version: 1,
    language: "en",
    leadIn: { other: "This person …", self: "I …" },
    scale: {
      points: Array.from({ length: m }, (_, index) => ({ value: index + 1, label: `Point ${index + 1}` })),
      notObserved: "Not observed",
    },
    competencies,
    items: owners.map((competency, index) => ({
      id: `q${index + 1}`,
      competency,
      other: `does thing ${index + 1}`,
      self: `do thing ${index + 1}`,
      sources: [],
    })),
    questions: [
      { id: "keep", other: "What to keep?", self: "What to keep?", hint: "A situation.", optional: true },
      { id: "change", other: "What to change?", self: "What to change?", hint: "One thing.", optional: true },
    ],
    groups,
  }
}
