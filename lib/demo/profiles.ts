import type { Profile } from "@/lib/demo/profile"

// The six of the closed cycle, each seen differently: a leader who plans little, a manager who inspires little, a
// hidden strength, a blind spot with divided views, somebody in balance, and one about whom too few have answered.

export const PROFILES: Record<string, Profile> = {
  "Dana Okafor": {
    usual: 3.7,
    seen: { vision: 4.5, inspiration: 4.6, empowerment: 4.2, trust: 4, values: 4.1, goals: 3.2, performance: 3, support: 3.6, execution: 2.8, results: 3.1 },
    selfShift: { execution: 1.1, goals: 0.7, performance: 0.5, "": -0.1 },
    comments: {
      keep: [
        "In the spring planning she put one sentence on the wall about where we want to be, and every later discussion came back to it. Please keep doing that.",
        "Asks for the opinion of the quietest person in the room, and then waits. It changes what gets said.",
        "When a customer story goes well she tells the whole company who made it happen, by name and by detail.",
        "She explains the reason for a change before she explains the change.",
        "Keep taking us to customers. I understood more about our work in those two visits than in a year of tickets.",
      ],
      change: [
        "Agree on a date and then hold us to it. The last three milestones moved without anybody saying that they had moved.",
        "Write down who does what at the end of a meeting. We leave inspired, and with four people each thinking that another one has it.",
        "Say no to one thing a month. We start more than we finish.",
        "Tell people earlier when their work is not good enough. I heard about mine from somebody else.",
      ],
      balance: [
        "More managing between the big moments: a short weekly look at what was promised would do.",
        "Leading is her home. In delivery, more managing would take weight off the team, because today everyone keeps their own plan.",
      ],
      else: ["Working with her made me better at my job."],
    },
  },
  "Amir Haddad": {
    usual: 3.8,
    seen: { vision: 2.9, inspiration: 2.8, empowerment: 3.2, trust: 4, values: 3.7, goals: 4.4, performance: 4.1, support: 4.3, execution: 4.6, results: 4.2 },
    selfShift: { vision: 0.5, "": 0 },
    comments: {
      keep: [
        "If he says Thursday, it is Thursday. In two years I have not had to ask twice.",
        "When the test machines were too slow he had new ones within a week, without us writing a single form.",
        "He notices the one number that does not fit and asks about it calmly.",
        "His one-page summary before each release: what is done, what is not, what could go wrong.",
        "Clear about what he expects from each of us. I always know where I stand.",
      ],
      change: [
        "Tell us what the work is for. I know my tasks for six weeks, and not where the product should be in two years.",
        "Let people decide more on their own. Small technical choices wait for his review longer than they should.",
        "Celebrate something now and then. We close one thing and open the next.",
      ],
      balance: [
        "The managing is excellent. A little more leading, above all why we do what we do, would make people stay.",
        "More leading when things are uncertain: then we look to him, and he looks at the plan.",
        "Nothing to add to the managing side, please leave it as it is.",
      ],
      else: [],
    },
  },
  "Mei Lin": {
    usual: 4.2,
    seen: { vision: 4.2, inspiration: 4.1, empowerment: 4.5, trust: 4.6, values: 4.5, goals: 4, performance: 3.9, support: 4.2, execution: 4.1, results: 3.6 },
    selfShift: { inspiration: -1, vision: -0.9, trust: -0.4, "": -0.5 },
    comments: {
      keep: [
        "She told us openly that the first concept was her mistake. Since then people in the team say such things too.",
        "Listens until one has really finished, and remembers it weeks later.",
        "Gives away the interesting tasks. I led my first client workshop because she trusted me with it and stayed in reach.",
        "Shows her half-finished drafts, so that everybody dares to show theirs.",
      ],
      change: [
        "Speak first sometimes. Her ideas are better than she thinks, and we hear them late.",
        "Bring the numbers of the design team to the others; nobody outside knows what we save.",
      ],
      balance: ["Both are there. She could show her leading more to people outside of the team.", "A bit more of both in the leadership meeting, where she says little."],
      else: ["I would follow her to another company."],
    },
  },
  "Jonas Weber": {
    usual: 3.4,
    seen: { vision: 3.4, inspiration: 3.2, empowerment: 2.6, trust: 3, values: 3.3, goals: 3.8, performance: 3.5, support: 3.2, execution: 4, results: 3.9 },
    selfShift: { trust: 1.2, empowerment: 1.4, inspiration: 0.8, "": 0.3 },
    groupShift: { manager: 0.6, reports: -0.4 },
    divided: ["empowerment", "trust"],
    answers: { reports: 2, others: 2 },
    comments: {
      keep: [
        "In a crisis he is the calmest person of the company, and the list of what to do is there within minutes.",
        "Knows every supplier and every number. One can rely on his facts.",
        "Gets things over the line when others have lost interest.",
      ],
      change: [
        "Ask before deciding about other people's work. The shift plan was changed while two of us were on leave.",
        "Admit when something was wrong. It would cost nothing and would change a lot.",
        "Do not correct people in front of others. A word afterwards would do.",
      ],
      balance: ["More leading, above all listening. The managing is strong, sometimes too close.", "Explain the reason behind the rules, then we would need fewer of them."],
      else: [],
    },
  },
  "Priya Nair": {
    usual: 3.9,
    seen: { vision: 3.9, inspiration: 4, empowerment: 3.8, trust: 3.9, values: 3.8, goals: 4, performance: 3.8, support: 3.8, execution: 4, results: 4.3 },
    selfShift: { "": 0 },
    comments: {
      keep: [
        "Goals that fit on one page, and a reason beside each of them.",
        "Looks at the results every Monday together with us, also when they are bad, without looking for somebody to blame.",
        "Stands up for the team upstairs, and tells us honestly what she could not get.",
        "Her thank-you notes say exactly what was good.",
      ],
      change: ["Sometimes too many things at once. Fewer, and all of them finished, would be better.", "Share early what the other departments are planning; we often hear it from customers."],
      balance: ["It is in good balance.", "A little more managing at the end of a quarter, a little more leading at its beginning."],
      else: ["Please let her train the other heads in giving feedback."],
    },
  },
  "Tomás Silva": {
    usual: 3.6,
    seen: { execution: 4.2, results: 4.5, vision: 3 },
    selfShift: { "": 0.2 },
    answers: { peers: 1, reports: 1, others: 0 },
    comments: { keep: ["Always has the figures ready, and explains them to people who are not from finance."], change: [], balance: [], else: [] },
  },
}

/** For cycles that are not closed yet, where nobody reads the answers. */
export const ORDINARY: Profile = { usual: 3.7, seen: {}, selfShift: { "": 0 }, comments: { keep: ["Explains decisions with their reasons."] } }
