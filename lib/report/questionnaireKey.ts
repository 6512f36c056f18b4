import { createHash } from "node:crypto"
import type { Questionnaire } from "@/lib/questionnaire/schema"

/**
 * SHA-256 of what makes two questionnaires the same: competencies with their dimension, items with their wording and
 * competency, in order, and the length of the scale. Titles, open questions and rater groups do not matter.
 */
export function questionnaireKey({ competencies, items, scale }: Questionnaire): string {
  const same = {
    points: scale.points.length,
    competencies: competencies.map(({ id, dimension }) => [id, dimension]),
    items: items.map(({ id, competency, other, self }) => [id, competency, other, self]),
  }
  return createHash("sha256").update(JSON.stringify(same)).digest("hex")
}
