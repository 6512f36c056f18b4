import {
  EDGE,
  SCALES,
  SHARE_OF_FIRST_THIRD,
  shareOf,
  USUAL,
  type Counted,
  type Outcome,
  type Portion,
  type Scene,
} from "@/lib/report/calibration"

// What a report has to reach, and what was reached.

export interface Mark {
  what: string
  /** In percent; a line without either is there to explain another. */
  least?: number
  most?: number
  /** The lowest and the highest of what was found, by points of the scale; null without a mark. */
  reached: { points: number; lowest: number; highest: number; isMet: boolean | null }[]
}

interface Rule {
  what: string
  least?: number
  most?: number
  /** Shares in percent that have to keep to it. */
  of(outcomes: Outcome[]): number[]
}

/** Every mark, by scale, with what the outcomes of a run reach. */
export function marksFrom(outcomes: Outcome[]): Mark[] {
  return RULES.map(({ what, least, most, of }) => ({
    what,
    ...(least !== undefined && { least }),
    ...(most !== undefined && { most }),
    reached: SCALES.flatMap((points) => {
      const found = of(outcomes.filter(({ portion }) => portion.m === points))
      if (found.length === 0) return []
      const [lowest, highest] = [Math.min(...found), Math.max(...found)]
      const isAsked = least !== undefined || most !== undefined
      const isMet = isAsked ? lowest >= (least ?? -Infinity) && highest <= (most ?? Infinity) : null
      return [{ points, lowest, highest, isMet }]
    }),
  }))
}

/** The same for each value of something. */
function each(outcomes: Outcome[], by: (portion: Portion) => string, name: Counted): number[] {
  const groups = [...new Set(outcomes.map(({ portion }) => by(portion)))]
  return groups.flatMap((group) =>
    shareOf(
      outcomes.filter(({ portion }) => by(portion) === group),
      name,
    ),
  )
}

const NOTHING: Scene[] = ["flat", "uneven"]

function inScene(outcomes: Outcome[], scenes: Scene[], norms: "before" | "with" | "any" = "any"): Outcome[] {
  return outcomes.filter(
    ({ portion: { scene, workspace } }) =>
      scenes.includes(scene) && (norms === "any" || (norms === "before") === (workspace === null)),
  )
}

const population = ({ population }: Portion) => population
const workspace = ({ population, workspace }: Portion) => `${population} ${workspace}`

/** Where nothing is to be found: for each kind of raters before norms, on average over workspaces, and in the worst. */
function falseAlarms(what: string, name: Counted, scenes: Scene[], mostInOne: number): Rule[] {
  const usual = (outcomes: Outcome[]) => outcomes.filter(({ portion }) => portion.population !== EDGE)
  return [
    {
      what: `${what}, before norms`,
      most: 5,
      of: (all) => each(usual(inScene(all, scenes, "before")), population, name),
    },
    { what: `${what}, over workspaces`, most: 5, of: (all) => shareOf(inScene(all, scenes, "with"), name) },
    {
      what: `${what}, in the worst workspace`,
      most: mostInOne,
      of: (all) => each(inScene(all, scenes, "with"), workspace, name),
    },
  ]
}

/** No marks of their own, but why another is missed. */
function spared(many: Counted, high: Counted, scenes: Scene[]): Rule[] {
  const over = (what: string, name: Counted): Rule => ({
    what: `… ${what}, over workspaces`,
    of: (all) => shareOf(inScene(all, scenes, "with"), name),
  })
  return [
    over("but for the competency of two behaviours", many),
    over("of people in the upper half of their workspace", high),
  ]
}

const RULES: Rule[] = [
  {
    what: "intervals of competencies that hold the true mean, before norms",
    least: 93,
    of: (all) => each(inScene(all, NOTHING, "before"), population, "competencyHeld"),
  },
  {
    what: "intervals of leading and managing that do, before norms",
    least: 93,
    of: (all) => each(inScene(all, NOTHING, "before"), population, "dimensionHeld"),
  },
  {
    what: "intervals of competencies, over workspaces with norms",
    least: 93,
    most: 99,
    of: (all) => shareOf(inScene(all, NOTHING, "with"), "competencyHeld"),
  },
  {
    what: "intervals of leading and managing, over workspaces with norms",
    least: 93,
    most: 99,
    of: (all) => shareOf(inScene(all, NOTHING, "with"), "dimensionHeld"),
  },
  ...falseAlarms("more leading or managing is said (clear or slight) where there is none", "balance", NOTHING, 10),
  ...falseAlarms("a strength or a place to grow where all competencies are alike", "standing", ["flat"], 10),
  ...spared("standingOfMany", "standingOfHigh", ["flat"]),
  ...falseAlarms("a clear gap where the settled self sees what colleagues see", "gap", NOTHING, 15),
  ...spared("gapOfMany", "gapOfHigh", NOTHING),
  ...falseAlarms("a clear gap, if the self answers as unequally as raters do", "gapOfAny", NOTHING, 15),
  ...falseAlarms("a clear overall gap where there is none", "overallGap", NOTHING, 15),
  ...(["before", "with"] as const).map((norms): Rule => ({
    what: `half a point more leading or managing is found (n = 8), ${norms} norms`,
    least: 80,
    of: (all) =>
      each(
        inScene(all, ["halfPoint"], norms).filter(({ portion }) => portion.n === USUAL),
        population,
        "balance",
      ),
  })),
  ...(["before", "with"] as const).flatMap((norms) =>
    (
      [
        ["gap.5", "half a point"],
        ["gap1", "one point"],
        ["gap1.5", "one and a half points"],
      ] as const
    ).map(([scene, size]): Rule => ({
      what: `a gap of ${size} in one competency is found clear (n = 8), ${norms} norms`,
      ...(scene === "gap1.5" && { least: 65 }),
      of: (all) => shareOf(inScene(all, [scene], norms), "eachGap"),
    })),
  ),
  {
    what: "headlines without an anonymous cell",
    most: 0,
    of: (all) => shareOf(all, "bareHeadline"),
  },
  {
    what: "headlines from the first third of the questionnaire, where 34.3 % of the behaviours stand",
    least: SHARE_OF_FIRST_THIRD - 5,
    most: SHARE_OF_FIRST_THIRD + 5,
    of: (all) => shareOf(inScene(all, ["alike", "spread.2", "spread.4"]), "earlyHeadline"),
  },
  {
    what: "of the behaviours named (n = 8), those truly among the first or last five, spread .2",
    least: 50,
    of: (all) => shareOf(inScene(all, ["spread.2"]), "trueHeadline"),
  },
  {
    what: "of the behaviours named (n = 8), those truly among the first or last five, spread .4",
    least: 65,
    of: (all) => shareOf(inScene(all, ["spread.4"]), "trueHeadline"),
  },
  {
    what: "reports in which words contradict the numbers shown",
    most: 0,
    of: (all) => shareOf(all, "contradicted"),
  },
]
