import { behaviourLearner, learntOfCompetency, type BehaviourRule } from "@/lib/report/colleague"
import { answersBy, seededChance, type Opinion } from "@/lib/report/simulation"

/** How colleagues may answer; each kind gives other figures. */
export const OPINIONS = {
  independent: { mean: 3.75, rater: 0, item: 0, answer: 1.02 },
  halo: { mean: 3.75, rater: 0.7, item: 0, answer: 0.75 },
  high: { mean: 4.4, rater: 0.5, item: 0, answer: 0.6 },
  itemsDiffer: { mean: 3.75, rater: 0.4, item: 0.6, answer: 0.75 },
} as const satisfies Record<string, Opinion>

export type OpinionKind = keyof typeof OPINIONS

/** In how many of a hundred cells something is learnt, by those who know one rater's answers, or two raters'. */
export interface Figure {
  kind: OpinionKind
  m: number
  n: number
  of: "behaviour" | "competency"
  /** All others' answers are settled. */
  lone: number
  pair: number
  /** Of three raters, two learn the third's mean; null otherwise. */
  pairLearnsMean: number | null
}

const ITEMS_OF_A_COMPETENCY = 4

/** Simulates cells of behaviours with n complete answers. */
export function behaviourFigure(
  kind: OpinionKind,
  { m, n, cells, seed }: { m: number; n: number; cells: number; seed: number },
  rule?: BehaviourRule,
): Figure {
  const chance = seededChance(seed)
  const learns = behaviourLearner(n, m, rule)
  const settled = [0, 0]
  for (let cell = 0; cell < cells; cell += 1) {
    const answers = answersBy(OPINIONS[kind], { n, items: 1, m }, chance).flat()
    for (const known of [1, 2]) if (n > known && learns(answers, answers.slice(0, known))) settled[known - 1]! += 1
  }
  const [lone, pair] = settled.map((times) => (100 * times) / cells)
  return { kind, m, n, of: "behaviour", lone: lone!, pair: pair!, pairLearnsMean: null }
}

/** Simulates cells of competencies that n raters answered completely, as rows below d show them. */
export function competencyFigure(
  kind: OpinionKind,
  { m, n, cells, seed }: { m: number; n: number; cells: number; seed: number },
): Figure {
  const chance = seededChance(seed)
  let [lone, pair, means] = [0, 0, 0]
  for (let cell = 0; cell < cells; cell += 1) {
    const raters = answersBy(OPINIONS[kind], { n, items: ITEMS_OF_A_COMPETENCY, m }, chance)
    if (learntOfCompetency(raters, 1, m).answers) lone += 1
    const learnt = learntOfCompetency(raters, 2, m)
    if (learnt.answers) pair += 1
    if (learnt.mean) means += 1
  }
  const percent = (times: number) => (100 * times) / cells
  return {
    kind,
    m,
    n,
    of: "competency",
    lone: percent(lone),
    pair: percent(pair),
    pairLearnsMean: n === 3 ? percent(means) : null,
  }
}
