import type { RaterLink } from "@/lib/ballot/raterLink"
import { scoresBy, type Chance, type Profile } from "@/lib/demo/profile"
import { answersSchema, type Answers, type DraftAnswers } from "@/lib/questionnaire/answers"

/** A moment so many days before now. */
export type Ago = (days: number) => Date

/** How far the demo has been told: the next chance, and how many comments of each stock are used up. */
export interface Telling {
  chance: Chance
  written: Map<string[], number>
}

/** What a rater answers about somebody of this profile. */
export function answersBy({ group, cycle: { questionnaire } }: RaterLink, profile: Profile, telling: Telling): Answers {
  const scores = scoresBy(questionnaire, profile, group.id, telling.chance)
  const comments = commentsBy(group.id, profile, telling)
  const matters = (group.id === "self" || group.id === "manager") && profile.matters?.[group.id]
  return answersSchema(questionnaire, group.id).parse({ scores, comments, matters: matters || [] })
}

/** The first of the answers, by a rater who has been interrupted. */
export function firstAnswersBy({ group, cycle }: RaterLink, profile: Profile, { chance }: Telling): DraftAnswers {
  const scores = scoresBy(cycle.questionnaire, profile, group.id, chance)
  return { scores: Object.fromEntries(Object.entries(scores).slice(0, 9)), comments: {}, matters: [] }
}

/** Colleagues write to some of the questions; no text is written twice. */
function commentsBy(group: string, { words }: Profile, { chance, written }: Telling): Record<string, string> {
  if (group === "self" || group === "manager") return words[group] ?? {}
  const comments: Record<string, string> = {}
  for (const [question, stock] of Object.entries(words.colleagues)) {
    const used = written.get(stock) ?? 0
    const text = stock[used]
    if (text === undefined || chance() < 0.35) continue
    written.set(stock, used + 1)
    comments[question] = text
  }
  return comments
}
