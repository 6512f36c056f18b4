/** What a rater reads. */
export const answering = {
  start: {
    title: "Your feedback on {name}",
    titleOfSelf: "How do you see yourself?",
    lead: "Hello {rater}. {workspace} asks you, as {one}, how {name} leads and manages.",
    leadOfSelf:
      "Hello {rater}. {workspace} asks you how you see yourself on leading and on managing. Your colleagues are asked the same about you.",
    takes: "Takes",
    until: "Until",
    asks: "Asks",
    begin: "Begin",
    goOn: "Continue",
  },
  decline: {
    offer: "I would rather not answer",
    about:
      "That is all right. {isRunBySubject, select, true {Those who run this review see that you declined, {name} among them.} other {The organiser sees that you declined, {name} does not.}} What you have typed is erased, and there will be no more reminders. Until the last day you can change your mind.",
    confirm: "Yes, decline",
  },
  takes: "about {minutes, plural, one {# minute} other {# minutes}}, and can be interrupted",
  until: "{day}, until midnight ({timeZone})",
  asks: "{behaviours, plural, one {# behaviour} other {# behaviours}} to rate, {questions, plural, one {# question} other {# questions}} in your own words{matters, select, true {, and what matters most in the role} other {}}",
  soFar: "{answered, number} of {total, number} answered so far",
  words: {
    alone: "In your own words",
    withMatters: "What matters, and your own words",
    lead: {
      self: "All of these are optional.",
      identified: "All of these are optional.",
      anonymous: "Word for word, {subject} will read what you write, without your name. All of these are optional.",
    },
  },
  /** Which competencies matter most in the role of {subject}; asked of those who appear as themselves. */
  matters: {
    ofSelf: "Which of these matter most in your role?",
    ofOther: "Which of these matter most in the role of {subject}?",
    hint: "Choose up to {most, number}, or none. It counts for no rating, and shows in the report as your view.",
    none: "Nothing chosen",
  },
  check: {
    title: "A last look",
    lead: "{answered, number} of {total, number} behaviours answered, {comments, plural, one {# comment} other {# comments}} written.",
    missing: "{count, plural, =1 {One behaviour has} other {# behaviours have}} no answer",
    mayStay:
      "You may leave it like this; {count, plural, one {it counts} other {they count}} as “{notObserved}”. Or go back to <places></places>.",
  },
  receipt:
    "Note it down if you like. After {day} the <box>ballot box</box> lists the receipts of all answers that were counted, so that you can check that yours is among them. It says nothing about what you answered.",
  /** How their answers will appear in the report; {one} is one of their group, {members} several of it. */
  /** What happens with the answers, true in each case. */
  promise: {
    sealed: "Until the review is closed your answers are sealed: nobody can read them, not even the organiser.",
    sealedWithoutMail:
      "Until the review is closed your answers are sealed. But this server sends no mail, so the organiser hands the links out, and whoever has yours can open what you have typed and sent.",
    mixed: "Then they are mixed with those of others, and only what the mixture shows becomes a report.",
    named: "Then a report is made of them, beside what others have answered.",
    runBy:
      "{name}, whom this review is about, is among those who run it, and sees until the close who has answered, though not what.",
    runBySelf: "You are among those who run this review about you.",
    demo: "This is a demonstration: its people are invented.",
  },
  appearance: {
    self: "Your answers are shown as yours: in your report they stand beside what others say.",
    identified:
      "You are asked as {one}. Your ratings and comments will be shown as yours, so {subject} will know what you said.",
    tooFew:
      "{invited, plural, =1 {You are the only one asked as {one}.} other {You are one of # {members}.}} That is fewer than {threshold, number}: unless more are asked, your answers appear only mixed with those of other groups, or not at all.",
    fewForBehaviours:
      "You are one of {invited, number} {members}. That is fewer than {behaviourThreshold, number}: unless more are asked, single behaviours are shown only together with another group, or by competency. If fewer than {threshold, number} of you answer, your answers appear only mixed with those of other groups, or not at all.",
    enough:
      "You are one of {invited, number} {members}. If fewer than {behaviourThreshold, number} of you answer, single behaviours are shown only together with another group, or by competency. If fewer than {threshold, number} answer, your answers appear only mixed with those of other groups, or not at all.",
    oneLimit:
      "You are one of {invited, number} {members}. If fewer than {threshold, number} of you answer, your answers appear only mixed with those of other groups, or not at all.",
  },
} as const
