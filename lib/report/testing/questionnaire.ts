import type { Dimension, Questionnaire, RaterGroup } from "@/lib/questionnaire/schema"

/** A rater group for tests. */
export function groupNamed(id: string, kind: RaterGroup["kind"], name: string, many = name.toLowerCase()): RaterGroup {
  return { id, kind, name: { en: name }, one: { en: `one of the ${many}` }, many: { en: many } }
}

/** The groups that tests use unless they say otherwise. */
export const GROUPS: RaterGroup[] = [
  groupNamed("self", "self", "Self"),
  groupNamed("manager", "identified", "Manager"),
  groupNamed("peers", "anonymous", "Peers"),
  groupNamed("reports", "anonymous", "Direct reports"),
  groupNamed("others", "anonymous", "Others"),
]

interface Shape {
  m?: number
  groups?: RaterGroup[]
  dimensions?: Dimension[]
  /** By the item's place: groups that are asked, where not all are. */
  askedOf?: Record<number, string[]>
}

/**
 * A small questionnaire: one competency for each number, of so many items, leadership and management in turn. Items are
 * named "q1", "q2" …, competencies "c1", "c2" ….
 */
export function questionnaireOf(
  itemCounts: number[],
  { m = 5, groups = GROUPS, dimensions, askedOf = {} }: Shape = {},
): Questionnaire {
  const owners = itemCounts.flatMap((count, index) => Array.from({ length: count }, () => `c${index + 1}`))
  return {
    form: 2,
    title: { en: "A small one" },
    edition: 1,
    leadIn: { other: { en: "This person …" }, self: { en: "I …" } },
    scale: {
      points: Array.from({ length: m }, (_, index) => ({ value: index + 1, label: { en: `Point ${index + 1}` } })),
      notObserved: { en: "Not observed" },
    },
    competencies: itemCounts.map((_, index) => ({
      id: `c${index + 1}`,
      name: { en: `Competency ${index + 1}` },
      dimension: dimensions?.[index] ?? (index % 2 === 0 ? "leadership" : "management"),
      about: { en: "What it is." },
    })),
    items: owners.map((competency, index) => ({
      id: `q${index + 1}`,
      competency,
      other: { en: `does thing ${index + 1}` },
      self: { en: `do thing ${index + 1}` },
      sources: [],
      ...(askedOf[index] && { askedOf: askedOf[index] }),
    })),
    questions: ["keep", "change"].map((id) => ({
      id,
      other: { en: `What to ${id}?` },
      self: { en: `What to ${id}?` },
      hint: { en: "A situation." },
      optional: true,
    })),
    groups,
  }
}
