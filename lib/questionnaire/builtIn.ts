import type { Dimension, Questionnaire } from "@/lib/questionnaire/schema"

// The built-in questionnaire: what a text on leaders and managers claims, turned into behaviour one can observe. This
// is edition 2; builtIn1.ts has the first. A text that changes its meaning needs a new edition.

const COMPETENCIES: [id: string, dimension: Dimension, name: string, about: string][] = [
  ["vision", "leadership", "Vision", "Shows where the work could go, and why it should change."],
  ["inspiration", "leadership", "Inspiration", "Makes the work matter, by words and by example."],
  ["empowerment", "leadership", "Empowerment", "Lets people decide, grow and be seen."],
  ["trust", "leadership", "Trust", "Keeps promises, listens, and owns mistakes."],
  ["values", "leadership", "Values", "Acts by what the team stands for."],
  ["goals", "management", "Goals and roles", "Makes clear what is to be done, and by whom."],
  ["performance", "management", "Performance", "Follows progress and speaks about it, fairly."],
  ["support", "management", "Support", "Gets people what they need to do their work."],
  ["execution", "management", "Execution", "Brings work to its end, on time and in order."],
  ["results", "management", "Business results", "Keeps an eye on money and on chances."],
]

/** In the document's order: "This person …", "I …", the claims that it goes back to. */
const ITEMS: [id: string, competency: string, other: string, self: string, sources: string[]][] = [
  [
    "V1",
    "vision",
    "describes what the team could achieve in future",
    "describe what the team could achieve in future",
    ["L13"],
  ],
  [
    "V2",
    "vision",
    "points out where the team's work needs to improve",
    "point out where the team's work needs to improve",
    ["L7"],
  ],
  ["V3", "vision", "explains why a change is needed", "explain why a change is needed", ["L8"]],
  [
    "V4",
    "vision",
    "explains how a change will affect the people involved",
    "explain how a change will affect the people involved",
    ["L9"],
  ],
  ["I1", "inspiration", "talks about why the team's work matters", "talk about why the team's work matters", ["L2"]],
  [
    "I2",
    "inspiration",
    "expresses confidence that difficult goals can be reached",
    "express confidence that difficult goals can be reached",
    ["L4", "L13"],
  ],
  ["I3", "inspiration", "puts in the effort they ask of others", "put in the effort I ask of others", ["L6"]],
  [
    "I4",
    "inspiration",
    "invites people to take part in new initiatives",
    "invite people to take part in new initiatives",
    ["L1", "L3"],
  ],
  [
    "E1",
    "empowerment",
    "lets people make decisions about their own work",
    "let people make decisions about their own work",
    ["L15"],
  ],
  [
    "E2",
    "empowerment",
    "offers people tasks that stretch their abilities",
    "offer people tasks that stretch their abilities",
    ["L5", "L11"],
  ],
  ["E3", "empowerment", "thanks people for specific contributions", "thank people for specific contributions", ["L15"]],
  [
    "E4",
    "empowerment",
    "asks the team for ideas to raise its performance",
    "ask the team for ideas to raise its performance",
    ["L12"],
  ],
  ["T1", "trust", "keeps promises", "keep my promises", ["L14"]],
  ["T2", "trust", "listens to people's concerns", "listen to people's concerns", ["L10"]],
  ["T3", "trust", "admits own mistakes", "admit my mistakes", ["L14"]],
  [
    "A1",
    "values",
    "refers to shared values when explaining decisions",
    "refer to shared values when explaining decisions",
    ["L16"],
  ],
  ["A2", "values", "keeps to agreed principles under pressure", "keep to agreed principles under pressure", ["L16"]],
  [
    "A3",
    "values",
    "takes on unpleasant tasks when the team needs it",
    "take on unpleasant tasks when the team needs it",
    ["L17"],
  ],
  ["G1", "goals", "sets specific goals for the team's work", "set specific goals for the team's work", ["M4"]],
  ["G2", "goals", "links daily tasks to the team's goals", "link daily tasks to the team's goals", ["M4"]],
  [
    "G3",
    "goals",
    "explains what upper management expects of the team",
    "explain what upper management expects of the team",
    ["M6"],
  ],
  ["G4", "goals", "makes clear who is responsible for what", "make clear who is responsible for what", ["M10", "M12"]],
  ["P1", "performance", "checks progress against agreed goals", "check progress against agreed goals", ["M5"]],
  [
    "P2",
    "performance",
    "tells people how well they are doing their work",
    "tell people how well they are doing their work",
    ["M5"],
  ],
  ["P3", "performance", "applies the same standards to everyone", "apply the same standards to everyone", ["M5"]],
  [
    "P4",
    "performance",
    "raises performance problems with the person concerned",
    "raise performance problems with the person concerned",
    ["M2"],
  ],
  ["R1", "support", "provides the tools people need", "provide the tools people need", ["M3"]],
  ["R2", "support", "provides the information people need", "provide the information people need", ["M3"]],
  ["R3", "support", "removes obstacles that slow people's work", "remove obstacles that slow people's work", ["M3"]],
  ["X1", "execution", "follows tasks through to completion", "follow tasks through to completion", ["M13", "M14"]],
  ["X2", "execution", "meets agreed deadlines", "meet agreed deadlines", ["M8", "M13"]],
  ["X3", "execution", "responds promptly when work goes off plan", "respond promptly when work goes off plan", ["M13"]],
  [
    "X4",
    "execution",
    "corrects details that would affect the result",
    "correct details that would affect the result",
    ["M8"],
  ],
  ["B1", "results", "keeps spending within budget", "keep spending within budget", ["M8"]],
  [
    "B2",
    "results",
    "reviews the financial results of the team's work",
    "review the financial results of the team's work",
    ["M7"],
  ],
  [
    "B3",
    "results",
    "acts on opportunities that help to meet goals",
    "act on opportunities that help to meet goals",
    ["M9"],
  ],
  [
    "B4",
    "results",
    "explains what the team's work costs and brings in",
    "explain what the team's work costs and brings in",
    ["M7"],
  ],
]

/** Most colleagues cannot see these; they were answered "not observed", which left the manager alone as all colleagues. */
const ASKED_OF: Record<string, string[]> = { B1: ["self", "manager"], B2: ["self", "manager"] }

export const builtInQuestionnaire: Questionnaire = {
  form: 2,
  title: en("Leading and managing"),
  edition: 2,
  leadIn: { other: en("This person …"), self: en("I …") },
  scale: {
    points: ["Almost never", "Sometimes", "Often", "Almost always", "Always"].map((label, index) => ({
      value: index + 1,
      label: en(label),
    })),
    notObserved: en("Not observed"),
  },
  competencies: COMPETENCIES.map(([id, dimension, name, about]) => ({
    id,
    dimension,
    name: en(name),
    about: en(about),
  })),
  items: ITEMS.map(([id, competency, other, self, sources]) => ({
    id,
    competency,
    other: en(other),
    self: en(self),
    sources,
    ...(ASKED_OF[id] && { askedOf: ASKED_OF[id] }),
  })),
  questions: [
    {
      id: "keep",
      other: en("What should this person keep doing?"),
      self: en("What should you keep doing?"),
      hint: en("A situation you remember, what was done in it, and what it led to."),
      optional: true,
    },
    {
      id: "change",
      other: en("What one thing should they do differently?"),
      self: en("What one thing should you do differently?"),
      hint: en("One thing that can really change, and what would be better then."),
      optional: true,
    },
    {
      id: "balance",
      other: en("Where would more leading help, and where more managing?"),
      self: en("Where would more leading help, and where more managing?"),
      hint: en("Leading shows where to go and why; managing makes sure that it happens."),
      optional: true,
    },
    {
      id: "else",
      other: en("Anything else?"),
      self: en("Anything else?"),
      hint: en("Whatever the questions above did not ask."),
      optional: true,
    },
  ],
  groups: [
    { id: "self", name: en("Self"), one: en("yourself"), many: en("yourself"), kind: "self" },
    { id: "manager", name: en("Manager"), one: en("their manager"), many: en("their managers"), kind: "identified" },
    { id: "peers", name: en("Peers"), one: en("a peer"), many: en("peers"), kind: "anonymous" },
    {
      id: "reports",
      name: en("Direct reports"),
      one: en("a direct report"),
      many: en("direct reports"),
      kind: "anonymous",
    },
    { id: "others", name: en("Others"), one: en("one of the others"), many: en("others"), kind: "anonymous" },
  ],
}

function en(text: string): { en: string } {
  return { en: text }
}
