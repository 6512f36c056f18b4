/** Questions for a talk about a report, with a coach or somebody else one trusts. */
export const talk = {
  title: "Questions for a talk",
  lead: "For a talk with a coach, or with somebody you trust. Two or three of them fill an hour.",
  surprise: "What did you expect to read here, and what surprised you?",
  strength: "Colleagues see this most: “{what}”. Where could it help you with something that is hard for you now?",
  anyStrength: "On which of your strengths do you rely most, and where could it help you with something that is hard?",
  gap: "For {competency} you rate yourself clearly {direction, select, higher {higher} other {lower}} than colleagues do ({self} and {others}). What do you know of yourself that they do not see, and what could they see that you do not?",
  place:
    "Colleagues see this less than the rest: “{what}”. When would more of it have helped lately, and what stood in its way?",
  anyPlace: "In which situation of the last weeks would you like to have acted otherwise, and what stood in the way?",
  understand:
    "What would you like to understand better, and whom could you ask about it openly, without looking for who wrote what?",
  step: "What is one small thing that you will do otherwise next week, and who would notice?",
  support: "What do you need for it from your manager, from your coach and from your team?",
} as const
