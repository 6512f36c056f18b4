import type { Questionnaire } from "@/lib/questionnaire/schema"

/** What the source says of leaders (L) and managers (M); items name the claims that they make observable. */
export const CLAIMS: Record<string, string> = {
  L1: "influence others",
  L2: "inspiration, motivation and vision",
  L3: "take up a cause that they never knew existed",
  L4: "carry out a mission that would otherwise be impossible",
  L5: "go above and beyond what was originally expected",
  L6: "inspiring them through their words or actions",
  L7: "see where an organization needs improvement or where it should go",
  L8: "see why these things need improving",
  L9: "impact everyone involved both long-term and short-term",
  L10: "emotional connection between all parties",
  L11: "do more than they originally intended",
  L12: "raise the performance of their team, organization and even society",
  L13: "set a vision for what can be accomplished … believe it is possible",
  L14: "relationships with followers based on trust over time",
  L15: "inspires, motivates and empowers",
  L16: "shared vision and values",
  L17: "personal sacrifice",
  M1: "getting people to do more than they originally intended",
  M2: "performing at their best",
  M3: "getting everything they need to succeed",
  M4: "goals and objectives that they work toward every day",
  M5: "monitor and evaluate the performance of their employees",
  M6: "productivity … high enough to meet the goals set by upper management",
  M7: "ensure that profitability is up-to-date",
  M8: "focusing on the details such as deadlines, budgets and timelines",
  M9: "aware of opportunities that arise",
  M10: "formal processes like job descriptions or titles",
  M11: "more hands-off approach",
  M12: "power over others as well as responsibility for overseeing how work gets done",
  M13: "everything runs smoothly by ensuring tasks get completed and deadlines met",
  M14: "focused on results",
}

/**
 * Claims that no item scores. The source contradicts itself (M1 and L11 are one claim, scored as leadership), and
 * names two things nobody should be praised for: being hands-off, and the power half of M12.
 */
export const UNSCORED_CLAIMS = ["M1", "M11"]

/** The built-in questionnaire: what a text on leaders and managers claims, turned into behaviour one can observe. */
export const builtInQuestionnaire: Questionnaire = {
  title: "Leading and managing",
  version: 1,
  language: "en",
  leadIn: { other: "This person …", self: "I …" },
  scale: {
    points: [
      { value: 1, label: "Almost never" },
      { value: 2, label: "Sometimes" },
      { value: 3, label: "Often" },
      { value: 4, label: "Almost always" },
      { value: 5, label: "Always" },
    ],
    notObserved: "Not observed",
  },
  competencies: [
    { id: "vision", name: "Vision", dimension: "leadership", about: "Shows where the work could go, and why it should change." },
    { id: "inspiration", name: "Inspiration", dimension: "leadership", about: "Makes the work matter, by words and by example." },
    { id: "empowerment", name: "Empowerment", dimension: "leadership", about: "Lets people decide, grow and be seen." },
    { id: "trust", name: "Trust", dimension: "leadership", about: "Keeps promises, listens, and owns mistakes." },
    { id: "values", name: "Values", dimension: "leadership", about: "Acts by what the team stands for." },
    { id: "goals", name: "Goals and roles", dimension: "management", about: "Makes clear what is to be done, and by whom." },
    { id: "performance", name: "Performance", dimension: "management", about: "Follows progress and speaks about it, fairly." },
    { id: "support", name: "Support", dimension: "management", about: "Gets people what they need to do their work." },
    { id: "execution", name: "Execution", dimension: "management", about: "Brings work to its end, on time and in order." },
    { id: "results", name: "Business results", dimension: "management", about: "Keeps an eye on money and on chances." },
  ],
  items: [
    // Vision
    { id: "V1", competency: "vision", other: "describes what the team could achieve in future", self: "describe what the team could achieve in future", sources: ["L13"] },
    { id: "V2", competency: "vision", other: "points out where our work needs to improve", self: "point out where our work needs to improve", sources: ["L7"] },
    { id: "V3", competency: "vision", other: "explains why a change is needed", self: "explain why a change is needed", sources: ["L8"] },
    { id: "V4", competency: "vision", other: "explains how a change will affect the people involved", self: "explain how a change will affect the people involved", sources: ["L9"] },
    // Inspiration
    { id: "I1", competency: "inspiration", other: "talks about why the team's work matters", self: "talk about why the team's work matters", sources: ["L2"] },
    { id: "I2", competency: "inspiration", other: "expresses confidence that difficult goals can be reached", self: "express confidence that difficult goals can be reached", sources: ["L4", "L13"] },
    { id: "I3", competency: "inspiration", other: "puts in the effort asked of others", self: "put in the effort I ask of others", sources: ["L6"] },
    { id: "I4", competency: "inspiration", other: "wins people's support for new initiatives", self: "win people's support for new initiatives", sources: ["L1", "L3"] },
    // Empowerment
    { id: "E1", competency: "empowerment", other: "lets people make decisions about their own work", self: "let people make decisions about their own work", sources: ["L15"] },
    { id: "E2", competency: "empowerment", other: "offers people tasks that stretch their abilities", self: "offer people tasks that stretch their abilities", sources: ["L5", "L11"] },
    { id: "E3", competency: "empowerment", other: "thanks people for specific contributions", self: "thank people for specific contributions", sources: ["L15"] },
    { id: "E4", competency: "empowerment", other: "asks the team for ideas to raise its performance", self: "ask the team for ideas to raise its performance", sources: ["L12"] },
    // Trust
    { id: "T1", competency: "trust", other: "keeps promises", self: "keep my promises", sources: ["L14"] },
    { id: "T2", competency: "trust", other: "listens to people's concerns", self: "listen to people's concerns", sources: ["L10"] },
    { id: "T3", competency: "trust", other: "admits own mistakes", self: "admit my mistakes", sources: ["L14"] },
    // Values
    { id: "A1", competency: "values", other: "refers to shared values when explaining decisions", self: "refer to shared values when explaining decisions", sources: ["L16"] },
    { id: "A2", competency: "values", other: "acts in line with the team's values", self: "act in line with the team's values", sources: ["L16"] },
    { id: "A3", competency: "values", other: "puts the team's interest before personal advantage", self: "put the team's interest before my own advantage", sources: ["L17"] },
    // Goals and roles
    { id: "G1", competency: "goals", other: "sets specific goals for the team's work", self: "set specific goals for the team's work", sources: ["M4"] },
    { id: "G2", competency: "goals", other: "links daily tasks to the team's goals", self: "link daily tasks to the team's goals", sources: ["M4"] },
    { id: "G3", competency: "goals", other: "explains what upper management expects of the team", self: "explain what upper management expects of the team", sources: ["M6"] },
    { id: "G4", competency: "goals", other: "makes clear who is responsible for what", self: "make clear who is responsible for what", sources: ["M10", "M12"] },
    // Performance
    { id: "P1", competency: "performance", other: "checks progress against agreed goals", self: "check progress against agreed goals", sources: ["M5"] },
    { id: "P2", competency: "performance", other: "tells people how well they are doing their work", self: "tell people how well they are doing their work", sources: ["M5"] },
    { id: "P3", competency: "performance", other: "applies the same standards to everyone", self: "apply the same standards to everyone", sources: ["M5"] },
    { id: "P4", competency: "performance", other: "raises performance problems with the person concerned", self: "raise performance problems with the person concerned", sources: ["M2"] },
    // Support
    { id: "R1", competency: "support", other: "provides the tools people need", self: "provide the tools people need", sources: ["M3"] },
    { id: "R2", competency: "support", other: "provides the information people need", self: "provide the information people need", sources: ["M3"] },
    { id: "R3", competency: "support", other: "removes obstacles that slow people's work", self: "remove obstacles that slow people's work", sources: ["M3"] },
    // Execution
    { id: "X1", competency: "execution", other: "follows tasks through to completion", self: "follow tasks through to completion", sources: ["M13", "M14"] },
    { id: "X2", competency: "execution", other: "meets agreed deadlines", self: "meet agreed deadlines", sources: ["M8", "M13"] },
    { id: "X3", competency: "execution", other: "responds promptly when work goes off plan", self: "respond promptly when work goes off plan", sources: ["M13"] },
    { id: "X4", competency: "execution", other: "notices details that affect the result", self: "notice details that affect the result", sources: ["M8"] },
    // Business results
    { id: "B1", competency: "results", other: "keeps spending within budget", self: "keep spending within budget", sources: ["M8"] },
    { id: "B2", competency: "results", other: "reviews the financial results of the team's work", self: "review the financial results of the team's work", sources: ["M7"] },
    { id: "B3", competency: "results", other: "acts on opportunities that help to meet goals", self: "act on opportunities that help to meet goals", sources: ["M9"] },
  ],
  questions: [
    {
      id: "keep",
      other: "What should this person keep doing?",
      self: "What should you keep doing?",
      hint: "A situation you remember, what they did, and what it led to.",
      optional: true,
    },
    {
      id: "change",
      other: "What one thing should they do differently?",
      self: "What one thing should you do differently?",
      hint: "One thing that is in their hands, and what would be better then.",
      optional: true,
    },
    {
      id: "balance",
      other: "Where would more leading help, and where more managing?",
      self: "Where would more leading help, and where more managing?",
      hint: "Leading shows where to go and why; managing makes sure that it happens.",
      optional: true,
    },
    {
      id: "else",
      other: "Anything else?",
      self: "Anything else?",
      hint: "Whatever the questions above did not ask.",
      optional: true,
    },
  ],
  groups: [
    { id: "self", name: "Self", one: "yourself", kind: "self" },
    { id: "manager", name: "Manager", one: "their manager", kind: "identified" },
    { id: "peers", name: "Peers", one: "a peer", kind: "anonymous" },
    { id: "reports", name: "Direct reports", one: "a direct report", kind: "anonymous" },
    { id: "others", name: "Others", one: "one of the others", kind: "anonymous" },
  ],
}
