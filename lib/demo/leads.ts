import type { Profile } from "@/lib/demo/profile"

/** Six of the closed cycle who lead small teams: less is said about them, and their part of the company shows. */
export const LEADS: Record<string, Profile> = {
  "Hana Sato": {
    usual: 3.9,
    seen: { vision: 4.4, inspiration: 4.3, execution: 3.1, results: 3 },
    selfShift: { vision: -0.6, "": -0.2 },
    matters: { self: ["vision", "inspiration"], manager: ["vision", "execution", "results"] },
    words: {
      colleagues: {
        keep: [
          "Draws the whole idea on one page, so that we can all point at it.",
          "Brings people together who would not have met.",
          "She says what a release is for before anyone writes a line.",
        ],
        change: ["Finish the old board before opening a new one.", "Say no to the third idea of the week."],
      },
    },
  },
  "Viktor Petrov": {
    usual: 3.6,
    seen: { goals: 4, execution: 3.3, trust: 4.2, results: 3.1, vision: 3.9 },
    selfShift: { trust: 0.2, "": 0.1 },
    matters: { self: ["trust", "goals", "execution"], manager: ["execution", "results"] },
    words: {
      colleagues: {
        keep: [
          "Keeps his word, also in small things.",
          "Reviews my work on the same day, with reasons.",
          "Says in stand-up when something was his mistake.",
        ],
        change: ["Tell other teams earlier when a date moves.", "Look at what our servers cost."],
      },
    },
  },
  "Ravi Menon": {
    usual: 3.5,
    seen: { empowerment: 4.1, vision: 4, execution: 2.9 },
    selfShift: { execution: 0.9, "": 0 },
    matters: { self: ["empowerment", "execution"], manager: ["execution", "goals"] },
    words: {
      colleagues: {
        keep: ["Lets me decide how I test, and backs me when it takes longer."],
        change: ["Write the next steps down after a meeting, with names."],
      },
    },
  },
  "Lotte Vermeer": {
    usual: 3.7,
    seen: { execution: 4.5, goals: 4.2, performance: 4, inspiration: 2.9, vision: 2.8 },
    selfShift: { inspiration: 0.7, "": 0.1 },
    matters: { self: ["execution", "goals", "performance"], manager: ["execution", "inspiration"] },
    words: {
      colleagues: {
        keep: ["With her every order has an owner and a day.", "Notices what is missing before the customer does."],
        change: ["Explain where the new process is meant to lead."],
      },
    },
  },
  "Elif Aydın": {
    usual: 3.8,
    seen: { support: 4.4, trust: 4.3, vision: 3.1, execution: 4.1 },
    selfShift: { support: -0.6, "": -0.1 },
    matters: { self: ["support", "trust"], manager: ["support", "trust", "vision"] },
    words: {
      colleagues: {
        keep: [
          "Gets us the access we need, even if it takes her an afternoon on the phone.",
          "Asks how I am, and remembers next week what I said.",
        ],
        change: ["Talk about next year as well, not only about this week's calls."],
      },
    },
  },
  "Sofia Bianchi": {
    usual: 3.7,
    seen: { results: 4.4, execution: 4.3, goals: 4, empowerment: 3, vision: 3 },
    selfShift: { "": 0.2 },
    matters: { self: ["results", "execution", "goals"], manager: ["results", "empowerment"] },
    words: {
      colleagues: {
        keep: ["Her forecasts are right, and she shows how she got there."],
        change: ["Let others present the numbers once in a while."],
      },
    },
  },
}
