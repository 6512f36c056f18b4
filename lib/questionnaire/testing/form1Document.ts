/** A small document of form 1, with what there may be in one. */
export const form1Document = {
  title: "Leading",
  version: 3,
  language: "en",
  leadIn: { other: "This person …", self: "I …" },
  scale: {
    points: [
      { value: 1, label: "Never" },
      { value: 2, label: "Sometimes" },
      { value: 3, label: "Always" },
    ],
    notObserved: "Cannot say",
  },
  competencies: [
    { id: "vision", name: "Vision", dimension: "leadership", about: "Shows where the work could go." },
    { id: "goals", name: "Goals", dimension: "management", about: "Makes clear what is to be done." },
  ],
  items: [
    { id: "V1", competency: "vision", other: "shows a way", self: "show a way", sources: ["L13"] },
    { id: "G1", competency: "goals", other: "sets goals", self: "set goals", sources: [] },
    { id: "V2", competency: "vision", other: "gives “reasons”", self: "give “reasons”", sources: ["L8", "L9"] },
  ],
  questions: [
    { id: "keep", other: "What should they keep?", self: "What should you keep?", hint: "One thing.", optional: true },
  ],
  groups: [
    { id: "self", name: "Self", one: "yourself", kind: "self" },
    { id: "manager", name: "Manager", one: "their manager", kind: "identified" },
    { id: "reports", name: "Direct reports", one: "a direct report", kind: "anonymous" },
    { id: "partners", name: "HR partners", one: "an HR partner", kind: "anonymous" },
    { id: "peers", name: "Peers in Oslo", one: "a peer", kind: "anonymous" },
  ],
}
