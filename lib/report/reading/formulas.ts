import { assumedSigmas } from "@/lib/report/sigmas"
import type { Words } from "@/lib/words/words"

/** How answers become numbers, in the order in which it happens. */
export function formulas({ t, format }: Words): string[] {
  const { competency, dimension, difference, rater, noise, item } = assumedSigmas(5)
  const number = (value: number) => format.number(value)
  return [
    t("report.formulas.atoms"),
    t("report.formulas.behaviour"),
    t("report.formulas.competencyAlone"),
    t("report.formulas.competency"),
    t("report.formulas.others"),
    t("report.formulas.effective"),
    t("report.formulas.interval", {
      competency: number(competency),
      dimension: number(dimension),
      difference: number(difference),
    }),
    t("report.formulas.difference"),
    t("report.formulas.errors", { noise: number(noise) }),
    t("report.formulas.standing", { rater: number(rater) }),
    t("report.formulas.headlines", { item: number(item) }),
    t("report.formulas.region"),
    t("report.formulas.norms"),
    t("report.formulas.agreement"),
  ]
}
