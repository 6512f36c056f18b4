import { perDocument } from "@/lib/questionnaire/perDocument"
import { groupOf, isAskedOf, itemsOf, type Item, type Questionnaire, type RaterGroup } from "@/lib/questionnaire/schema"

/** The most competencies that somebody may say matter most. */
export const MOST_THAT_MATTER = 3

/** A document, in all its languages or in one. */
interface Parts {
  items: { competency: string; askedOf?: string[] | undefined }[]
  competencies: { id: string }[]
}

/** The part of a questionnaire that a rater group is asked: its items, and the competencies that have one of them. */
export function askedOf<Document extends Parts>(questionnaire: Document, groupId: string): Document {
  return partAskedOf(questionnaire, groupId) as Document
}

const partAskedOf = perDocument((questionnaire: Parts, groupId): Parts => {
  const items = questionnaire.items.filter((item) => isAskedOf(item, groupId))
  const competencies = questionnaire.competencies.filter(({ id }) => items.some(({ competency }) => competency === id))
  return { ...questionnaire, items, competencies }
})

/** The items of a competency that every one of these groups is asked. */
export function commonItems(questionnaire: Questionnaire, groupIds: string[], competencyId: string): Item[] {
  return itemsOf(questionnaire, competencyId).filter((item) => groupIds.every((id) => isAskedOf(item, id)))
}

/** Only whose answers appear as their own are asked which competencies matter most in the role. */
export function isAskedWhatMatters({ kind }: Pick<RaterGroup, "kind">): boolean {
  switch (kind) {
    case "self":
    case "identified":
      return true
    case "anonymous":
      return false
  }
}

/** Ids of the competencies among which a rater of a group says which matter most; none for an anonymous group. */
export function offeredAsMattering(questionnaire: Questionnaire, groupId: string): string[] {
  if (!isAskedWhatMatters(groupOf(questionnaire, groupId))) return []
  return askedOf(questionnaire, groupId).competencies.map(({ id }) => id)
}
