import { told, whoIs, type Told } from "@/lib/report/narrative/told"
import type { Words } from "@/lib/words/words"

/** Whether colleagues see more leading or more managing, and where the self-rating lies. */
export function mapSentence({ t }: Words, reading: Told): string {
  const { others, balance, rows } = reading
  const who = whoIs(reading)
  const { leadership, management } = others.dimensions
  if (leadership.kind === "withheld" || management.kind === "withheld" || !balance) {
    return t("report.sentences.map.tooFew")
  }
  const seen = { ...who, leading: leadership.text, managing: management.text }
  const more = balance.shown > 0 ? "leading" : "managing"
  const raters = others.n
  const verdict = () => {
    switch (balance.verdict) {
      case "clear":
        return t("report.sentences.map.clear", { ...seen, more })
      case "slight":
        return t("report.sentences.map.slight", { ...seen, more })
      case "possible":
        return t("report.sentences.map.possible", { ...seen, more, raters })
      case "tooClose":
        return balance.shown === 0
          ? t("report.sentences.map.same", seen)
          : t("report.sentences.map.tooClose", { ...seen, raters })
    }
  }
  const own = rows.find(({ kind }) => kind === "self")?.dimensions
  if (own?.leadership.kind !== "shown" || own.management.kind !== "shown") return verdict()
  const place = { ...who, leading: own.leadership.text, managing: own.management.text }
  return told(verdict(), t("report.sentences.map.self", place))
}
