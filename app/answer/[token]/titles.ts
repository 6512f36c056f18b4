import type { EndedState } from "@/app/answer/[token]/endedState"
import { isStillOpen } from "@/app/answer/[token]/stillOpen"
import type { Asked, OpenedLink } from "@/lib/ballot/raterLink"
import type { Words } from "@/lib/words/words"

// What a window, a tab and the history of a browser call these pages: never by the token.

export function titleOfEnded({ t }: Words, { kind }: EndedState): string {
  return t(`answering.${kind}.title`)
}

/** How many are asked about, the rater among them or not. */
export function titleOfList({ t }: Words, { colleagues, isCurrent }: OpenedLink): string {
  if (!isCurrent) return t("answering.ended.title")
  const count = colleagues.filter(({ link }) => link.group.kind !== "self").length
  return t(count < colleagues.length ? "answering.list.titleWithSelf" : "answering.list.title", { count })
}

/** Of the page of one colleague, outside of the screens with questions. */
export function titleOfColleague({ t }: Words, asked: Asked): string {
  const { kind, link } = asked
  if (kind === "open" && isStillOpen(asked) && link.group.kind === "self") return t("answering.start.titleOfSelf")
  const step = kind === "open" ? (link.submitted ? "sent" : "start") : kind
  return t(`answering.titles.${step}`, { about: aboutWhom({ t }, asked) })
}

/** Whom a page is about, within a title. */
export function aboutWhom({ t }: Pick<Words, "t">, { link }: Pick<Asked, "link">): string {
  return t(link.group.kind === "self" ? "answering.titles.yourself" : "answering.titles.name", {
    name: link.subjectName,
  })
}
