import { createHash } from "node:crypto"
import type { OpenedLink, RaterLink } from "@/lib/ballot/raterLink"
import { askedOf } from "@/lib/questionnaire/asked"
import { minutesSideBySide } from "@/lib/questionnaire/duration"
import { isAskedOf, type Item } from "@/lib/questionnaire/schema"

/**
 * The colleagues who can be answered side by side: those whose answers are open and not sent, the rater not among them. They
 * stand in an order that is nobody's rank and is always the same on one link.
 */
export function besideEachOther({ colleagues }: OpenedLink): RaterLink[] {
  return colleagues
    .filter(({ kind, link }) => kind === "open" && !link.submitted && link.group.kind !== "self")
    .map(({ link }) => ({ link, place: placeOf(link) }))
    .toSorted((one, other) => (one.place < other.place ? -1 : 1))
    .map(({ link }) => link)
}

function placeOf({ linkId, id }: RaterLink): string {
  return createHash("sha256").update(`${linkId} ${id}`).digest("hex")
}

/** One behaviour, and the colleagues about whom this rater is asked it. */
export interface BehaviourAsked {
  item: Item
  links: RaterLink[]
}

/** All behaviours that are asked about any of them, in the questionnaire's order. */
export function behavioursAsked(links: RaterLink[]): BehaviourAsked[] {
  const items = links[0]?.cycle.questionnaire.items ?? []
  return items
    .map((item) => ({ item, links: links.filter(({ group }) => isAskedOf(item, group.id)) }))
    .filter((asked) => asked.links.length > 0)
}

/** How many minutes what is still open takes side by side. */
export function minutesLeft(links: RaterLink[]): number {
  const open = behavioursAsked(links).map(({ item, links: asked }) => {
    return asked.filter(({ draft }) => draft.scores[item.id] === undefined).length
  })
  const unwritten = links.flatMap(({ cycle, group, draft }) => {
    return askedOf(cycle.questionnaire, group.id).questions.filter(({ id }) => !draft.comments[id])
  })
  const judgements = open.reduce((sum, count) => sum + count, 0)
  return minutesSideBySide(open.filter((count) => count > 0).length, judgements, unwritten.length)
}

/** Whether one of the colleagues has no answer to it yet. */
export function isUnanswered({ item, links }: BehaviourAsked): boolean {
  return links.some(({ draft }) => draft.scores[item.id] === undefined)
}
