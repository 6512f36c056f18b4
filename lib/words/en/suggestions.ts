/**
 * What more of a behaviour could look like: small things to try in the coming weeks, by the items of the built-in
 * questionnaire. Each says no more than the behaviour's own wording, and the claim of the source that it goes back to.
 */
export const suggestions = {
  V1: {
    first:
      "Write down in a few sentences what the team could have achieved a year from now, and read them to the team.",
    second: "When you hand out the next larger task, say first what the team will be able to do once it is done.",
  },
  V2: {
    first:
      "Choose one thing in the team's work that should become better, and bring it to the next meeting with an example that everybody knows.",
    second: "At the end of the next piece of work, say what went well, and one thing that should go better next time.",
  },
  V3: {
    first: "Before the next change, write down in two sentences what would go wrong without it, and say these first.",
    second:
      "Ask somebody how they would explain the reason for the latest change to a newcomer; what they leave out is what to explain again.",
  },
  V4: {
    first:
      "For the next change, list whom it touches and what will be different for them, soon and later on; tell them before it begins.",
    second:
      "After you have announced a change, ask those whom it touches most what it means for their week, and answer what is still open.",
  },
  I1: {
    first: "Begin your next team meeting with one case in which the team's work made a difference to somebody.",
    second: "Invite somebody who uses what the team makes to tell the team what they do with it.",
  },
  I2: {
    first:
      "When you set the next difficult goal, say why you believe that this team can reach it, and name something that it has managed before.",
    second:
      "When somebody doubts a goal, listen first; then say what makes you confident, and agree on the first step together.",
  },
  I3: {
    first:
      "Before you ask the team for an extra effort, decide which part of it you will do yourself, and do that part first.",
    second: "Think of what you ask of others most often, such as coming prepared, and do it yourself all of next week.",
  },
  I4: {
    first:
      "Think of somebody who is not part of something new that you are planning, and ask them in person to join in.",
    second:
      "When you present the next initiative, name a few small ways to take part, and ask people which would suit them.",
  },
  E1: {
    first:
      "Find a decision that you take about somebody else's work, and hand it over; agree beforehand only on what must not happen.",
    second:
      "When somebody asks you what to do, ask what they would do, and let them do it that way unless something speaks against it.",
  },
  E2: {
    first:
      "Choose a task that you would usually do yourself, and offer it to somebody who could grow with it, with your help if they want it.",
    second:
      "Ask one person which task they would like to try that they have not done before, and look for a first part of it.",
  },
  E3: {
    first: "Before the week ends, thank one person for one thing that they did, and say what it made possible.",
    second: "When you present the next result, say who contributed what, while they are in the room.",
  },
  E4: {
    first:
      "Ask in the next team meeting what would make the team's work better, and write every idea down before you answer any.",
    second:
      "Choose one thing that takes the team too long, ask those who do it how they would change it, and try one of their ideas.",
  },
  T1: {
    first:
      "Write down every promise that you make next week, small ones too, and go through the list when the week ends.",
    second:
      "When you see that you cannot keep a promise, say so at once, and say what you can do instead, and by when.",
  },
  T2: {
    first:
      "When somebody brings you a concern, first say in your own words what you have understood, and answer only then.",
    second: "Ask one person what concerns them about the work at the moment, and take the time to hear all of it.",
  },
  T3: {
    first:
      "When something that you decided turns out wrong, tell the team: what you decided, what came of it, and what you do now.",
    second: "When the team looks back on its work, begin with something that you would do differently yourself.",
  },
  A1: {
    first: "When you explain your next decision, name the value of the team that it follows from.",
    second:
      "Ask the team what it wants to stand for, and keep the answers where you see them when you prepare a decision.",
  },
  A2: {
    first:
      "Before a week that will be tight, write down which principle you will not give up for speed, and tell the team.",
    second: "When you are pressed to make an exception, say which agreed principle it touches before you answer.",
  },
  A3: {
    first: "Ask the team which task nobody likes to do, and do it once yourself.",
    second: "When bad news has to be given or a complaint answered for the team, offer to do it yourself.",
  },
  G1: {
    first: "Take one goal of the team, and write down how everybody will see that it is reached, and by when.",
    second:
      "Before the next piece of work begins, agree with the team on what the result is to be, for whom, and by which day.",
  },
  G2: {
    first: "When you hand out a task, add one sentence about the goal of the team that it serves.",
    second: "Go through the team's tasks of this week; ask of one that serves no goal whether it can be dropped.",
  },
  G3: {
    first:
      "After your next talk with upper management, tell the team what is expected of it, and what is not decided yet.",
    second:
      "Ask the team what it thinks upper management expects of it; where that differs from what you know, explain it.",
  },
  G4: {
    first: "At the end of your next meeting, read aloud who does what, and ask whether everybody agrees.",
    second: "Find one task for which several people feel responsible, or nobody does, and agree with them whose it is.",
  },
  P1: {
    first:
      "Choose one agreed goal, and enter a day in your calendar on which you look at where it stands, with those who work on it.",
    second: "Begin your next team meeting with the agreed goals: what has moved, what has not, and what is needed now.",
  },
  P2: {
    first:
      "Tell one person what they did well in a piece of work, and what would make it better still, with an example of each.",
    second: "Ask one person how they think their work is going, and then tell them how you see it.",
  },
  P3: {
    first: "Before you judge a piece of work, write down what you would expect of anybody, and compare it with that.",
    second:
      "Think of an exception that you made for somebody. If you would make it for the others too, tell them; if not, end it.",
  },
  P4: {
    first:
      "If something in somebody's work is not as it should be, tell them in private: what you saw, what it led to, and what you wish instead.",
    second:
      "When you notice that you talk about somebody's work to others, arrange to talk with the person, and ask what would help them.",
  },
  R1: {
    first: "Ask one person to show you how they do a task that comes up often, and note which tool they lack.",
    second: "Ask the team which tool it is waiting for, and get it next week, or say when it will come.",
  },
  R2: {
    first:
      "After each meeting next week, think of who else needs to know what was said, and write to them on the same day.",
    second:
      "Ask one person which information they often have to ask for, and agree how it will reach them without asking.",
  },
  R3: {
    first:
      "Ask the team what slows its work most, choose one answer that you can do something about, and do it next week.",
    second:
      "When somebody tells you that they are stuck, ask what would get them on, and do your part of it the same day.",
  },
  X1: {
    first: "List what you have begun and not finished, choose one thing, and finish it before you begin anything new.",
    second:
      "For a task that you handed on, enter a day in your calendar on which you ask whether it is done and what is missing.",
  },
  X2: {
    first: "When you agree to a deadline, enter in your calendar not only when it ends, but also when you will begin.",
    second: "Look through the deadlines ahead of you; where one cannot be met, say so now, and agree on another day.",
  },
  X3: {
    first:
      "Agree with the team how you will hear that something goes off plan, and answer such a message the same day.",
    second:
      "When something slips, meet briefly with those concerned, and part only when it is clear who does what next.",
  },
  X4: {
    first: "Before the next result goes out, look for days, sums and names in it that are wrong, and correct them.",
    second: "Ask of your next plan which detail would do the most harm if it were wrong, and check this one yourself.",
  },
  B1: {
    first:
      "Look up what is spent and what is left of your budget, and enter a day in your calendar on which you look again.",
    second: "Before you agree to the next expense, look at what it leaves for everything else that is planned.",
  },
  B2: {
    first:
      "Enter a time in your calendar to look at what the team's work has cost and earned, and note what surprises you.",
    second:
      "Ask whoever keeps your team's figures to go through the latest with you, and ask about one that you do not understand.",
  },
  B3: {
    first:
      "Write down an opportunity that you noticed lately, which goal it would help, and the first step; take that step.",
    second: "Ask in your next team meeting which opportunities nobody has taken up yet, and choose one to try.",
  },
  B4: {
    first: "Explain in your next team meeting, with one example, what a piece of the team's work costs and brings in.",
    second: "When you decide for or against something, tell the team what it costs and what it would bring in.",
  },
} as const
