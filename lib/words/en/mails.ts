/** What mails to raters say, and of days and of how long something takes or is good for. */
export const mails = {
  hello: "Hello {name},",
  invitation: {
    subject: {
      one: "Your feedback on {name}",
      self: "How do you see yourself?",
      many: "Your view of {count, plural, one {# colleague} other {# colleagues}}",
      withSelf: "Your view of yourself and of {count, plural, one {# colleague} other {# colleagues}}",
    },
    asks: "{workspace} asks you, as {one}, how {name} leads and manages.",
    asksSelf:
      "{workspace} asks you how you see yourself on leading and on managing. Others are asked the same about you.",
    asksMany: "{workspace} asks you how these people lead and manage: {list}.",
    asksWithSelf:
      "{workspace} asks you how you see yourself on leading and on managing, and how {count, plural, one {{list} leads and manages} other {these people lead and manage: {list}}}.",
    nameAs: "{name} (you are asked as {one})",
    takes:
      "It takes about {minutes, plural, one {# minute} other {# minutes}}, on a phone or a computer, without signing in. Your answers are kept as you go.",
    due: "Please answer by {day}.",
    button: "Begin",
    howAnonymous: "How is this anonymous?",
    whatHappens: "What happens with my answers?",
    yours: {
      server: "This link is yours alone. Please do not pass it on.",
      page: "This link is yours. Whoever runs the mail server that brought it could open it too. Please do not pass it on.",
      mailbox: "This link is yours. Whoever handed it to you can open it too. Please do not pass it on.",
    },
  },
  reminder: {
    stillTime: "There is still time until {day}.",
    subject: {
      one: "Still time until {day}: your feedback on {name}",
      self: "Still time until {day}: how do you see yourself?",
      many: "Still time until {day}: your view of {count, plural, one {# colleague} other {# colleagues}}",
      withSelf:
        "Still time until {day}: your view of yourself and of {count, plural, one {# colleague} other {# colleagues}}",
    },
    button: "Go on with your answers",
    mayDecline: "If you would rather not answer, open the link and say so; then there will be no more reminders.",
    mayDeclineMany:
      "If you would rather not answer about somebody, open the link and say so; then you are not reminded of them any more.",
  },
  linkAgain: {
    subject: "Your link for {workspace}",
    text: "Here is the link by which {workspace} asks for your view, until the end of {day}. It opens where you left off.",
    button: "Open my page",
    unasked:
      "It was asked for on the page for lost links. If that was not you, do nothing: it was sent to you alone, and your page says that it was sent again.",
  },
  promise: {
    self: "What you say about yourself appears in your report as yours, beside what others say.",
    identified:
      "Your ratings and comments will be shown to {name} as yours. Nobody sees them before the review is closed.",
    identifiedMany: "Your ratings and comments on {names} will be shown to them as yours, after the review is closed.",
    anonymous: {
      server:
        "Who said what is not shown to anybody: your answers are sealed until the review is closed, then mixed with those of others and shown only together. {name} is not told who answered.",
      serverMany:
        "Where you answer as one of several, who said what is not shown to anybody: your answers are sealed until the review is closed, then mixed with those of others and shown only together.",
      page: "Your answers are sealed until the review is closed, then mixed with those of others and shown only together. This message came through a mail server that an owner of the workspace has set, who could read it and open your link until you have sent your answers. {name} is not told who answered.",
      pageMany:
        "Where you answer as one of several, your answers are sealed until the review is closed, then mixed with those of others and shown only together. This message came through a mail server that an owner of the workspace has set, who could read it and open your link until you have sent your answers.",
      mailbox:
        "Your answers are sealed until the review is closed, then mixed with those of others and shown only together. This message was not mailed, so an organiser can open your link until you have sent your answers. {name} is not told who answered.",
      mailboxMany:
        "Where you answer as one of several, your answers are sealed until the review is closed, then mixed with those of others and shown only together. This message was not mailed, so an organiser can open your link until you have sent your answers.",
    },
  },
  questions: "Questions? {contact}",
  addressChanged: {
    subject: "Your link for {workspace} has ended",
    text: "The link we sent you for {workspace} has ended, because your address was changed. If you did not ask for this, tell whoever runs the reviews at {workspace}.",
    textTo:
      "The link we sent you for {workspace} has ended, because your address was changed. If you did not ask for this: {contact}.",
  },
  removed: {
    subject: "You are no longer asked by {workspace}",
    text: "You are removed from the reviews of {workspace}. What you sent, if anything, counts without your name. You can take it back by the link we sent you until the close.",
  },
  code: {
    works:
      "Type it into the page that asked for it. It works once, for {minutes, plural, one {# minute} other {# minutes}}.",
  },
} as const
