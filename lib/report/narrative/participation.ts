import { collectedWords } from "@/lib/ballot/collected"
import { isAnonymousShown, told, whoIs, type Told } from "@/lib/report/narrative/told"
import type { Words } from "@/lib/words/words"

/** Who answered, as they are shown, and what was merged or left out. */
export function participationSentence(words: Words, reading: Told): string {
  const { t, format } = words
  const { rows, collected, method } = reading
  const { k, d } = method
  const others = rows.filter(({ kind }) => kind !== "self")
  const isSelfThere = rows.some(({ kind }) => kind === "self")
  const noSelf = isSelfThere ? [] : [t("report.sentences.participation.noSelf", whoIs(reading))]
  const howCollected = collected ? collectedWords(words, collected) : []
  if (others.length === 0) return told(t("report.sentences.participation.tooFew"), ...noSelf, ...howCollected)
  const people = others.map(({ nameInSentence: who, n: answers, kind }) =>
    kind === "identified" && answers === 1
      ? t("report.sentences.participation.one", { who })
      : t("report.sentences.participation.several", { who, answers }),
  )
  const alone = others.filter(({ shows }) => shows === "competencies").map(({ nameInSentence }) => nameInSentence)
  return told(
    t("report.sentences.participation.from", { people: format.list(people) }),
    ...(isAnonymousShown({ rows }) ? [] : [t("report.sentences.participation.hidden", { k })]),
    ...(others.some(({ groups }) => groups.length > 1) ? [t("report.sentences.participation.merged")] : []),
    ...(alone.length > 0
      ? [t("report.sentences.participation.alone", { d, who: format.list(alone), count: alone.length })]
      : []),
    ...noSelf,
    ...howCollected,
  )
}
