import type { Reading } from "@/lib/report/reading"
import { unitOf } from "@/lib/report/sigmas"
import type { Words } from "@/lib/words/words"

/** What one has to know to read the numbers, in paragraphs. */
export function howToRead(words: Words, { reader, method, questionnaire, others }: Reading): string[] {
  const { t, format } = words
  const { notObserved, points } = questionnaire.scale
  const { competency, subjects } = method.sigmas
  const sigma = format.number(competency, 2)
  const source =
    subjects > 0 ? t("report.howToRead.measured", { sigma, subjects }) : t("report.howToRead.assumed", { sigma })
  return [
    t("report.howToRead.scale", { points: scaleInWords(words, { questionnaire }), notObserved }),
    t("report.howToRead.uncertainty", { sigma, source }),
    ...(others.region ? [t("report.howToRead.area")] : []),
    t("report.howToRead.verdicts", { least: format.number(0.5 * unitOf(points.length)) }),
    t("report.howToRead.bands", { k: method.k, d: method.d, exception: subjects > 0 ? "norms" : "none" }),
    t("report.howToRead.standing", { reader }),
  ]
}

/** "1 almost never, 2 sometimes, …". */
export function scaleInWords({ t }: Words, { questionnaire }: Pick<Reading, "questionnaire">): string {
  return questionnaire.scale.points
    .map(({ value, label }) => t("report.howToRead.point", { value, label: label.toLowerCase() }))
    .join(", ")
}

/** By which two copies of a report are compared. */
export function fingerprint({ t }: Words, { method, hash }: Reading): string {
  return t("report.howToRead.fingerprint", { version: method.version, fingerprint: hash.slice(0, 16) })
}
