import type { Reliability } from "@/lib/report/norms"

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

const COHESION: Record<Strength, (name: string) => string> = {
  much: (name) => `Items of ${name} belong together`,
  some: (name) => `Items of ${name} belong together loosely`,
  little: (name) => `Items of ${name} hardly belong together: better read them one by one`,
}
const TELLS: Record<Strength, string> = { much: "much", some: "a little", little: "next to nothing" }
const MEAN_TELLS: Record<Strength, string> = { much: "much", some: "something", little: "little" }

/**
 * What the numbers of a competency say, in one or two sentences.
 * @param raters how many colleagues rate a subject, on average
 */
export function reliabilityWords(name: string, { alpha, icc1, icc2 }: Reliability, raters: number): string {
  const items = alpha === null ? [] : [`${COHESION[cohesion(alpha)](name)} (${alpha.toFixed(1)}).`]
  const views =
    icc1 === null || icc2 === null
      ? []
      : [
          `One colleague's view tells ${TELLS[oneView(icc1)]} about the person (${icc1.toFixed(1)}); ` +
            `the mean of ${inLetters(raters)} tells ${MEAN_TELLS[meanView(icc2)]} (${icc2.toFixed(1)}).`,
        ]
  return [...items, ...views].join(" ")
}

/** The answer to "does this questionnaire measure anything?", over all competencies. */
export function reliabilityVerdict(competencies: Reliability[]): string {
  const strengths = competencies.flatMap(({ icc2 }) => (icc2 === null ? [] : [meanView(icc2)]))
  const all = strengths.length
  if (all === 0) return "Nobody can say, since all answers are alike."
  const count = (strength: Strength) => strengths.filter((each) => each === strength).length
  const [first, ...rest] = (["much", "some", "little"] as const)
    .filter((strength) => count(strength) > 0)
    .map((strength) => ({ tells: MEAN_TELLS[strength], n: count(strength) }))
  const [much, little] = [count("much"), count("little")]
  const answer = much === all ? "Yes" : much * 2 >= all ? "For the most part" : little * 2 > all ? "Hardly" : "In part"
  const others = rest.map(({ tells, n }) => `, ${tells} in ${n}`).join("")
  return `${answer}. What colleagues say together tells ${first!.tells} about the person in ${first!.n} of ${all} competencies${others}.`
}

const LETTERS = ["", "", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]

function inLetters(n: number): string {
  return LETTERS[n] || String(n)
}
