import { askedBy } from "@/app/answer/[token]/[invitationId]/asked"
import type { RaterLink } from "@/lib/ballot/raterLink"
import { isAskedWhatMatters } from "@/lib/questionnaire/asked"
import { itemsOf } from "@/lib/questionnaire/schema"
import type { Words } from "@/lib/words/words"

/** One screen of answering: a competency, the open questions, or the last look before sending. */
export type Step =
  | { kind: "competency"; id: string; title: string; about: string; itemIds: string[] }
  | { kind: "words"; id: string; title: string }
  | { kind: "check"; id: string; title: string }

/** The screens in order. */
export function stepsOf(words: Words, link: RaterLink): Step[] {
  const { questionnaire, group } = askedBy(words, link)
  const competencies = questionnaire.competencies.map(({ id, name, about }): Step => {
    const itemIds = itemsOf(questionnaire, id).map((item) => item.id)
    return { kind: "competency", id, title: name, about, itemIds }
  })
  const { t } = words
  const title = t(isAskedWhatMatters(group) ? "answering.words.withMatters" : "answering.words.alone")
  const hasWords = questionnaire.questions.length > 0 || isAskedWhatMatters(group)
  return [
    ...competencies,
    ...(hasWords ? [{ kind: "words", id: "words", title } as const] : []),
    { kind: "check", id: "check", title: t("answering.check.title") },
  ]
}

/** Where somebody goes on who has begun: the first screen with something open, or the last look. */
export function openStep(words: Words, link: RaterLink): Step {
  const { scores, comments } = link.draft
  const hasWords = Object.values(comments).some((text) => text !== "")
  const steps = stepsOf(words, link)
  const open = steps.find((step) => {
    if (step.kind === "competency") return step.itemIds.some((id) => scores[id] === undefined)
    return step.kind === "words" && !hasWords
  })
  return open ?? steps.at(-1)!
}
