/** What mails say of days, and of how long something takes or is good for. */
export const mails = {
  invitation: {
    takes:
      "It takes about {minutes, plural, one {# minute} other {# minutes}}, on a phone or a computer, without signing in. Your answers are kept as you go.",
    due: "Please answer by {day}.",
  },
  reminder: {
    stillTime: "There is still time until {day}.",
    subject: "Still time until {day}: your feedback on {name}",
    subjectOfSelf: "Still time until {day}: how do you see yourself?",
  },
  code: {
    works:
      "Type it into the page that asked for it. It works once, for {minutes, plural, one {# minute} other {# minutes}}.",
  },
} as const
