import type { Report } from "@/lib/report/report"

/** What one has to know to read the numbers, in paragraphs. */
export function howToRead({ method, questionnaire, others }: Report): string[] {
  const { notObserved } = questionnaire.scale
  const sigma = method.sigma.toFixed(2)
  const source =
    method.sigmaSubjects > 0 ? `; ${sigma} comes from ${method.sigmaSubjects} subjects of this workspace` : ""
  const area =
    others.region?.kind === "ellipse" ? "On the map a pale area shows it for leading and managing together. " : ""
  const exception = method.sigmaSubjects > 0 ? ", but what is pooled over the workspace and rounded" : ""
  return [
    `The scale: ${scaleInWords({ questionnaire })}. “${notObserved}” is no number and is in no average.`,
    "An average of few people is uncertain. The pale lines show where it could lie: " +
      `1.96 · ${sigma} / √n on either side, for n raters. They depend on the number of raters alone${source}. ` +
      area +
      "A difference is called clear if it is at least half a point and larger than that uncertainty, possible if " +
      "only at least half a point, and else too close to call.",
    "“≤” and “≥” stand where nearly everyone chose an end of the scale: an exact average there would tell what " +
      `each of them said. Groups with fewer than ${method.threshold} answers are merged, or not shown. ` +
      `Nothing that is not shown is in any number here${exception}.`,
    `Others see a strength from ${method.cut.toFixed(2)} on. Leading and managing complement each other; neither ` +
      "is the better one, and a map is not a type.",
  ]
}

/** "1 almost never, 2 sometimes, …". */
export function scaleInWords({ questionnaire }: Pick<Report, "questionnaire">): string {
  return questionnaire.scale.points.map(({ value, label }) => `${value} ${label.toLowerCase()}`).join(", ")
}

/** By which two copies of a report are compared. */
export function fingerprint({ method, hash }: Report): string {
  return `Method ${method.version} · fingerprint of this report ${hash.slice(0, 16)}`
}
