import type { Reliability } from "@/lib/report/norms"
import type { Words } from "@/lib/words/words"

/** How much a number of reliability says, by plain steps. */
export type Strength = "much" | "some" | "little"

/**
 * Whether the items of a competency belong together: α of 0.7 or more is much, 0.5 or more some.
 *
 * Source: J. C. Nunnally (1978). Psychometric Theory, 2nd ed., 245: .70 for early research; below .50 unusable.
 */
export function cohesion(alpha: number): Strength {
  return alpha >= 0.7 ? "much" : alpha >= 0.5 ? "some" : "little"
}

/**
 * How much one colleague's view tells of the person: ICC(1) of 0.3 or more is much, 0.1 or more some.
 *
 * Source: J. M. LeBreton & J. L. Senter (2008). Answers to 20 questions about interrater reliability and interrater
 * agreement. Organizational Research Methods, 11(4), 815–852: .01 is a small, .10 a medium, .25 a large effect; in
 * tenths, .25 is read as 0.3.
 */
export function oneView(icc1: number): Strength {
  return icc1 >= 0.3 ? "much" : icc1 >= 0.1 ? "some" : "little"
}

/**
 * How much the mean of several colleagues tells of the person: ICC(2) of 0.7 or more is much, 0.5 or more some.
 *
 * Source: LeBreton & Senter (2008), above, for .70; P. D. Bliese (2000), for means below .50 as unreliable.
 */
export function meanView(icc2: number): Strength {
  return icc2 >= 0.7 ? "much" : icc2 >= 0.5 ? "some" : "little"
}

/**
 * What the numbers of a competency say, in one or two sentences.
 * @param raters how many colleagues rate a subject, on average
 */
export function reliabilityWords(
  { t, format }: Words,
  name: string,
  { alpha, icc1, icc2 }: Reliability,
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

/** The answer to "does this questionnaire measure anything?", over all competencies. */
export function reliabilityVerdict({ t }: Words, competencies: Reliability[]): string {
  const strengths = competencies.flatMap(({ icc2 }) => (icc2 === null ? [] : [meanView(icc2)]))
  const all = strengths.length
  const count = (strength: Strength) => strengths.filter((each) => each === strength).length
  const [much, some, little] = [count("much"), count("some"), count("little")]
  const first = (["much", "some", "little"] as const).find((strength) => count(strength) > 0)
  if (!first) return t("reliability.unknown")
  const answer = much === all ? "yes" : much * 2 >= all ? "mostly" : little * 2 > all ? "hardly" : "inPart"
  return t("reliability.verdict", {
    answer,
    first,
    count: count(first),
    all,
    some: first === "some" ? 0 : some,
    little: first === "little" ? 0 : little,
  })
}
