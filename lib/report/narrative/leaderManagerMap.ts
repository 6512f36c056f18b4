import { told, type Facts } from "@/lib/report/narrative/facts"
import type { Report } from "@/lib/report/report"
import type { Words } from "@/lib/words/words"

/** Whether colleagues see more leading or more managing, and where the self-rating lies. */
export function mapSentence(words: Words, { others, balance, rows, subject }: Facts): string {
  const { t } = words
  const { leadership, management } = others.dimensions
  if (leadership.kind === "withheld" || management.kind === "withheld" || !balance) {
    return t("report.sentences.map.tooFew")
  }
  const seen = { name: subject.name, leading: leadership.text, managing: management.text }
  const more = balance.difference > 0 ? "leading" : "managing"
  const raters = others.n
  const verdict =
    balance.certainty === "clear"
      ? t("report.sentences.map.clear", { ...seen, more })
      : balance.certainty === "possible"
        ? t("report.sentences.map.possible", { ...seen, more, raters })
        : Math.abs(balance.difference) < 0.25
          ? t("report.sentences.map.balanced", seen)
          : t("report.sentences.map.tooClose", { ...seen, raters })
  const self = rows.find(({ kind }) => kind === "self")
  return told(verdict, ...selfOnMap(words, self, others))
}

function selfOnMap({ t, format }: Words, self: Report["rows"][number] | undefined, others: Report["others"]): string[] {
  if (!self) return []
  const { leadership, management } = self.dimensions
  if (leadership.kind === "withheld" || management.kind === "withheld") return []
  const differences = (["leadership", "management"] as const).flatMap((dimension) => {
    const [own, seen] = [self.dimensions[dimension], others.dimensions[dimension]]
    if (own.kind === "withheld" || seen.kind === "withheld") return []
    const difference = own.mean - seen.mean
    if (Math.abs(difference) < 0.5) return []
    const place = { dimension, value: own.text }
    return [difference > 0 ? t("report.sentences.map.higher", place) : t("report.sentences.map.lower", place)]
  })
  return differences.length === 0
    ? [t("report.sentences.map.selfCloseBy")]
    : [t("report.sentences.map.self", { differences: format.list(differences) })]
}
