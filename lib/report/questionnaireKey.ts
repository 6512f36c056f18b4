import { isAskedOf, languagesOf, type Questionnaire } from "@/lib/questionnaire/schema"
import { digestOf } from "@/lib/report/digest"

/**
 * SHA-256 of what makes two questionnaires the same to those whose answers norms are made of: competencies with their
 * dimension; the items that anonymous raters are asked, with their wording to others, their competency, and the groups
 * that are asked where not all anonymous groups are; the length of the scale. In whatever order they come.
 *
 * The wording is the English one, or that of its first language where there is none, so that a translation that is added
 * makes no other questionnaire. Titles, open questions, names of groups, what is said to self, and items that only named
 * raters are asked do not matter.
 */
export function questionnaireKey(questionnaire: Questionnaire): string {
  const { competencies, items, scale, groups } = questionnaire
  const languages = languagesOf(questionnaire)
  const language = languages.includes("en") ? "en" : languages[0]!
  const anonymous = groups.flatMap(({ id, kind }) => (kind === "anonymous" ? [id] : []))
  const asked = items.flatMap((item) => {
    const own = anonymous.filter((group) => isAskedOf(item, group)).toSorted()
    const askedOf = own.length === anonymous.length ? null : own
    return own.length === 0 ? [] : [[item.id, item.competency, item.other[language], askedOf]]
  })
  return digestOf({
    points: scale.points.length,
    competencies: competencies.map(({ id, dimension }) => [id, dimension]).toSorted(byId),
    items: asked.toSorted(byId),
  })
}

function byId([one]: unknown[], [other]: unknown[]): number {
  return String(one) < String(other) ? -1 : 1
}
