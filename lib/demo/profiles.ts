import { LEADS } from "@/lib/demo/leads"
import type { Profile } from "@/lib/demo/profile"

// The heads of department in the closed cycle, each seen differently: a leader who plans little, a manager who inspires little, a
// hidden strength, a blind spot with divided views and small groups, somebody in balance, and one about whom too
// few have answered.

export const PROFILES: Record<string, Profile> = {
  "Dana Okafor": {
    usual: 3.7,
    seen: {
      vision: 4.5,
      inspiration: 4.6,
      empowerment: 4.2,
      trust: 4,
      values: 4.1,
      goals: 3.2,
      performance: 3,
      support: 3.6,
      execution: 2.8,
      results: 3.1,
    },
    selfShift: { execution: 1.1, goals: 0.7, performance: 0.5, "": -0.1 },
    matters: { self: ["vision", "inspiration", "empowerment"], manager: ["vision", "goals", "execution"] },
    words: {
      self: {
        keep: "Talking about where we are going. I notice that it gives people energy, and it gives me some too.",
        change: "I would like to be calmer about detail. I probably pass on more of my restlessness than I think.",
      },
      manager: {
        keep: "Your picture of where the product should be in three years. The board still quotes the evening when you drew it.",
        change: "Give me dates that I can repeat upstairs. I would rather hear a later one than three early ones.",
        balance:
          "You lead well beyond your department. Within it, more managing: who does what, until when, and who checks.",
      },
      colleagues: {
        keep: [
          "In the spring planning she put one sentence on the wall about where we want to be, and every later discussion came back to it. Please keep doing that.",
          "Asks for the opinion of the quietest person in the room, and then waits. It changes what gets said.",
          "When a customer story goes well she tells the whole company who made it happen, by name and by detail.",
          "She explains the reason for a change before she explains the change.",
          "Keep taking us to customers. I understood more about our work in those two visits than in a year of tickets.",
          "She gave a hard project to somebody who had never led one, and stood behind them when it wobbled in the third week.",
          "The Monday ten minutes about why this week matters. I thought it was a ritual; then I missed one and noticed the difference.",
          "Says what she does not know. It makes it easy to bring a half-finished idea.",
        ],
        change: [
          "Agree on a date and then hold us to it. The last three milestones moved without anybody saying that they had moved.",
          "Write down who does what at the end of a meeting. We leave inspired, and with four people each thinking that another one has it.",
          "Say no to one thing a month. We start more than we finish.",
          "Tell people earlier when their work is not good enough. I heard about mine from somebody else.",
          "Read the document before the review. We use half of the hour to tell what is in it.",
          "Look at the budget before the last week of the quarter. In autumn we had to stop two things that were nearly done.",
          "Decide who is responsible for the release. At the moment it is everybody, so at night it is nobody.",
        ],
        balance: [
          "More managing between the big moments: a short weekly look at what was promised would do.",
          "Leading is her home. In delivery, more managing would take weight off the team, because today everyone keeps their own plan.",
          "No more leading needed. More managing when two projects want the same people.",
          "Managing, above all in the boring middle of a project, when the beginning is over and the end is not in sight.",
          "Perhaps somebody beside her who loves plans. She need not do everything herself.",
        ],
        else: ["Working with her made me better at my job.", "I hope this helps. It is written with respect."],
      },
    },
  },
  "Amir Haddad": {
    usual: 3.8,
    seen: {
      vision: 2.9,
      inspiration: 2.8,
      empowerment: 3.2,
      trust: 4,
      values: 3.7,
      goals: 4.4,
      performance: 4.1,
      support: 4.3,
      execution: 4.6,
      results: 4.2,
    },
    selfShift: { vision: 0.5, "": 0 },
    matters: { self: ["goals", "execution", "support"], manager: ["execution", "vision", "inspiration"] },
    words: {
      self: {
        keep: "My planning, and that people can rely on what I say.",
        change: "Delegating small technical decisions. I know that I look at too many of them.",
        balance: "More leading, I suppose. I am never sure what people expect of me there.",
      },
      manager: {
        keep: "I have never had to ask twice for a number, and never had to correct one.",
        change:
          "Step back from the daily plan once a month, and tell me what you would build if nobody had asked for anything.",
      },
      colleagues: {
        keep: [
          "If he says Thursday, it is Thursday. In two years I have not had to ask twice.",
          "When the test machines were too slow he had new ones within a week, without us writing a single form.",
          "He notices the one number that does not fit and asks about it calmly.",
          "His one-page summary before each release: what is done, what is not, what could go wrong.",
          "Clear about what he expects from each of us. I always know where I stand.",
          "He fixed the on-call rota so that nobody has two weekends in a row, and it has stayed fixed.",
          "Feedback after every review, in two sentences, on the same day.",
          "When another department changed its dates he had a new plan on the table before we had finished complaining.",
        ],
        change: [
          "Tell us what the work is for. I know my tasks for six weeks, and not where the product should be in two years.",
          "Let people decide more on their own. Small technical choices wait for his review longer than they should.",
          "Celebrate something now and then. We close one thing and open the next.",
          "Ask for ideas before the plan is made. Afterwards there is no room left for them.",
          "Explain a change before it is in the calendar.",
          "Give the interesting part away sometimes. He does the hardest piece himself, because it is quicker.",
        ],
        balance: [
          "The managing is excellent. A little more leading, above all why we do what we do, would make people stay.",
          "More leading when things are uncertain: then we look to him, and he looks at the plan.",
          "Nothing to add to the managing side, please leave it as it is.",
          "Less checking of those who have been here for years, more time for those who are new.",
          "Leading, towards the other departments. Our work is better than its reputation.",
        ],
        else: [
          "He is fairer than anyone I have worked for.",
          "The way he handled the outage in June deserves to be written down.",
        ],
      },
    },
  },
  "Mei Lin": {
    usual: 4.2,
    seen: {
      vision: 4.2,
      inspiration: 4.1,
      empowerment: 4.5,
      trust: 4.6,
      values: 4.5,
      goals: 4,
      performance: 3.9,
      support: 4.2,
      execution: 4.1,
      results: 3.6,
    },
    selfShift: { inspiration: -1, vision: -0.9, trust: -1.6, values: -1.6, empowerment: -1.2, "": -0.5 },
    matters: { self: ["empowerment", "trust", "support"], manager: ["vision", "inspiration", "results"] },
    words: {
      self: {
        keep: "Listening, I hope.",
        change: "I am not somebody who carries a room along. I would like to learn that.",
      },
      manager: {
        keep: "People ask to join your team, more than any other. Whatever you do there, keep doing it.",
        change:
          "Speak up in the round of department heads. You usually tell me the best thought of the meeting on the stairs afterwards.",
        balance:
          "You lead more than you believe. What I would like to see more of is the money: what design costs, and what it saves.",
      },
      colleagues: {
        keep: [
          "Told us openly that the first concept was her mistake. Since then people in the team say such things too.",
          "Listens until one has really finished, and remembers it weeks later.",
          "Gives away the interesting tasks. I led my first client workshop because she trusted me with it and stayed in reach.",
          "Shows her half-finished drafts, so that everybody dares to show theirs.",
          "She asks what I need before she asks how far I am.",
          "When two of us could not agree she let both of us build it, and we saw within a day which one was better.",
          "Keeps what she promises, also the small things that everybody else would have forgotten.",
          "Says in one sentence why a screen has to be the way it is, and suddenly the developers want it too.",
        ],
        change: [
          "Speak first sometimes. Her ideas are better than she thinks, and we hear them late.",
          "Bring the numbers of the design team to the others; nobody outside knows what we save.",
          "Protect her own time. She helps so many people that her own work happens in the evening.",
          "Be quicker to say that something is not good enough. She hopes that we will find out by ourselves.",
          "Ask for more people. We do the work of six with four, and she covers the rest.",
        ],
        balance: [
          "Both are there. She could show her leading more to people outside of the team.",
          "A bit more of both in the meetings with management, where she says little.",
          "More managing only where money is concerned.",
          "I would not change the mixture. It is why I am still here.",
        ],
        else: [
          "I would follow her to another company.",
          "Please tell her that she does inspire people. She will not believe it from me.",
        ],
      },
    },
  },
  "Jonas Weber": {
    usual: 3.4,
    seen: {
      vision: 3.4,
      inspiration: 3.2,
      empowerment: 2.6,
      trust: 3,
      values: 3.3,
      goals: 3.8,
      performance: 3.5,
      support: 3.2,
      execution: 4,
      results: 3.9,
    },
    selfShift: { trust: 1.2, empowerment: 1.4, inspiration: 0.8, "": 0.3 },
    groupShift: { manager: 0.6, peers: 0.1, reports: -0.4 },
    divided: ["empowerment", "trust"],
    answers: { reports: 2, others: 2 },
    matters: { self: ["execution", "results", "goals"], manager: ["trust", "empowerment", "execution"] },
    words: {
      self: {
        keep: "My team knows that it can come to me at any time and decide for itself. I give people a lot of freedom.",
        balance: "I think that I have found a good mixture.",
      },
      manager: {
        keep: "The plant ran through the whole strike without one late delivery. That was your preparation.",
        change: "Take your people along. I hear of your decisions from them, and not always as you would tell it.",
      },
      colleagues: {
        keep: [
          "In a crisis he is the calmest person of the company, and the list of what to do is there within minutes.",
          "Knows every supplier and every number. One can rely on his facts.",
          "Gets things over the line when others have lost interest.",
          "Says clearly what he wants. There are no guessing games.",
          "Stood up for the night shift when the bonus was cut, and won.",
        ],
        change: [
          "Ask before deciding about other people's work. The shift plan was changed while two of us were on leave.",
          "Admit when something was wrong. It would cost nothing and would change a lot.",
          "Do not correct people in front of others. A word afterwards would do.",
          "Answer the question that was asked. Often it is the question before that one.",
          "Let somebody else lead the Wednesday round now and then.",
        ],
        balance: [
          "More leading, above all listening. The managing is strong, sometimes too close.",
          "Explain the reason behind the rules, then we would need fewer of them.",
          "With other departments he leads well. I wish that his own people saw that side of him.",
        ],
        else: ["I have hesitated to write this. I think that he would want to know."],
      },
    },
  },
  "Priya Nair": {
    usual: 3.9,
    seen: {
      vision: 3.9,
      inspiration: 4,
      empowerment: 3.8,
      trust: 3.9,
      values: 3.8,
      goals: 4,
      performance: 3.8,
      support: 3.8,
      execution: 4,
      results: 4.3,
    },
    selfShift: { "": 0 },
    matters: { self: ["goals", "trust", "results"], manager: ["inspiration", "results", "empowerment"] },
    words: {
      self: {
        keep: "Looking at results together, every week, without drama.",
        change: "Finish before I start the next thing.",
        balance:
          "Leading at the beginning of a quarter, managing at its end. I try to remember the other half each time.",
      },
      manager: {
        keep: "You bring me bad news first and early. I trust your good news because of it.",
        balance:
          "It is in good balance. The next step would be to pass it on: teach the other heads how you do your Mondays.",
      },
      colleagues: {
        keep: [
          "Goals that fit on one page, and a reason beside each of them.",
          "Looks at the results every Monday together with us, also when they are bad, without looking for somebody to blame.",
          "Stands up for the team upstairs, and tells us honestly what she could not get.",
          "Her thank-you notes say exactly what was good.",
          "She changed her mind in front of everybody when the pilot showed that we had been right, and thanked us for insisting.",
          "Takes the new people along to the big customers from the first month on.",
          "One always knows what counts this quarter, and what does not.",
        ],
        change: [
          "Sometimes too many things at once. Fewer, and all of them finished, would be better.",
          "Share early what the other departments are planning; we often hear it from customers.",
          "Keep the one-to-ones, also in the last month of a quarter. That is when I would need them most.",
          "Let the regions decide about their own campaigns. What works in one does not in another.",
          "Be as patient with the slow ones as with the loud ones.",
        ],
        balance: [
          "I have nothing to add. It is in good balance.",
          "A little more managing at the end of a quarter, a little more leading at its beginning.",
          "More leading for those who have been doing the same for years.",
          "More managing of the interface to product. Half of our friction comes from there.",
        ],
        else: ["Please let her train the other heads in giving feedback."],
      },
    },
  },
  "Tomás Silva": {
    usual: 3.6,
    seen: { execution: 4.2, results: 4.5, vision: 3 },
    selfShift: { "": 0.2 },
    answers: { peers: 1, reports: 1, others: 0 },
    matters: { self: ["results", "execution"], manager: ["results", "vision"] },
    words: {
      self: { change: "Explain figures in fewer figures." },
      manager: {
        keep: "The monthly close is on my desk on the third day, and it is right.",
        change: "Grow into the discussions before the numbers exist. Your view would help there most.",
      },
      colleagues: {
        keep: ["Always has the figures ready, and explains them to people who are not from finance."],
        change: ["Come out of the office more often."],
      },
    },
  },
}

/** Everyone of the closed cycle: six heads of department, and six who lead within one. */
export const REVIEWED: Record<string, Profile> = { ...PROFILES, ...LEADS }

/** Two of them a year before: Dana was trusted less and Mei inspired less; both planned as they plan today. */
export const LAST_YEAR: Record<string, Profile> = {
  "Dana Okafor": aYearBefore("Dana Okafor", { trust: 2.6, empowerment: 3.1, vision: 4.3, execution: 3 }),
  "Mei Lin": aYearBefore("Mei Lin", { inspiration: 2.9, vision: 3.2, results: 4.8 }),
}

function aYearBefore(name: string, seen: Record<string, number>): Profile {
  const profile = PROFILES[name]!
  return { ...profile, seen: { ...profile.seen, ...seen }, matters: {}, words: { colleagues: {} } }
}

/** For cycles that are not closed yet, where nobody reads the answers. */
export const ORDINARY: Profile = {
  usual: 3.7,
  seen: {},
  selfShift: { "": 0 },
  matters: { self: ["goals", "trust"], manager: ["goals", "execution"] },
  words: { colleagues: { keep: ["Explains decisions with their reasons."] } },
}
