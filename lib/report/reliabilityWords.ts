import {
  cohesion,
  CRITERIA,
  holdsOf,
  meanView,
  oneView,
  type CompetencyReliability,
  type Criterion,
  type Finding,
  type Reliability,
} from "@/lib/report/reliability"
import type { Words } from "@/lib/words/words"

/** The answer to "does this questionnaire measure anything?". */
export function reliabilityVerdict(
  { t }: Words,
  { answer, findings }: Pick<Reliability, "answer" | "findings">,
): string {
  const holds = (criterion: Criterion) => holdsOf(findings, criterion)
  switch (answer) {
    case "measures":
      return t(`reliability.verdict.${holds("competencies") ? "measures" : "measuresOne"}`)
    case "impression":
      return t(`reliability.verdict.${holds("competencies") === false ? "impression" : "oneSide"}`)
    case "hardly":
      return t("reliability.verdict.hardly", {
        why: holds("cohesion") !== false ? "agreement" : holds("agreement") ? "cohesion" : "both",
      })
    case "unknown":
      return t("reliability.verdict.unknown")
  }
}

/** One thing that a questionnaire has to show: what it is, what is needed, what was found, and whether that is enough. */
export function findingWords(
  { t, format }: Words,
  { criterion, value, holds }: Finding,
): { name: string; needed: string; found: string; holds: string } {
  const limit = format.number(CRITERIA[criterion], 1)
  return {
    name: t(`reliability.criteria.${criterion}`),
    needed: t(`reliability.criteria.${criterion === "competencies" ? "below" : "from"}`, { limit }),
    found: value === null ? "–" : format.number(value, 1),
    holds: t("reliability.criteria.holds", { holds: holds === null ? "unknown" : holds ? "yes" : "no" }),
  }
}

/**
 * What the numbers of a competency say, in one or two sentences; nothing where nothing is known.
 * @param raters how many colleagues rate a subject, on average
 */
export function competencyWords(
  { t, format }: Words,
  name: string,
  { alpha, icc1, icc2 }: CompetencyReliability,
  raters: number,
): string {
  const tenths = (value: number) => format.number(value, 1)
  const items = alpha === null ? [] : [t(`reliability.cohesion.${cohesion(alpha)}`, { name, alpha: tenths(alpha) })]
  const views =
    icc1 === null || icc2 === null
      ? []
      : [
          t("reliability.views", {
            one: oneView(icc1),
            icc1: tenths(icc1),
            raters,
            mean: meanView(icc2),
            icc2: tenths(icc2),
          }),
        ]
  return [...items, ...views].join(" ")
}
