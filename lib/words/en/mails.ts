/** What every mail says, to raters, to subjects and coaches, and to members. */
export const mails = {
  hello: "Hello {name},",
  /** Before the address of the link, below its button. */
  openAddress: "Or open this address:",
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
      "Somebody asked for it on the page for lost links. If that was not you, there is nothing to do: it was sent to you alone, and your page says that it was sent again.",
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
    text: "You have been removed from the reviews at {workspace}. What you sent, if anything, counts without your name. You can take it back with the link we sent you, until the review closes.",
  },
  report: {
    subject: "Your feedback report is ready: {cycle}",
    body: "Hello {name},\n\nYour report from “{cycle}” at {workspace} is ready. It shows how you see yourself on leading and on managing, and how others see you.\n\nTake half an hour in a quiet place. Begin with what goes well.",
    button: "Read your report",
    alone: "This link is for you alone. When you open it, we send a code to this address, so that nobody else can.",
  },
  coachReport: {
    subject: "For you to read: the report of {person}",
    body: "Hello {name},\n\nThe report of {person}, whom you coach, is ready: “{cycle}” at {workspace}.\n\nOn its page you see whether {person} has it already; if not, you can pass it on when you are ready to talk about it.",
    button: "Read the report",
    signIn: "You need to sign in to read it.",
  },
  code: {
    subject: "The code for your report",
    opens: "With this code you open your feedback report at {workspace}:",
    unasked:
      "If you did not ask for it, somebody else has the link to your report. Without this code they cannot open it; please tell your organiser.",
    works:
      "Type it into the page that asked for it. It works once, for {minutes, plural, one {# minute} other {# minutes}}.",
  },
  signIn: {
    subject: "Sign in to {workspace}",
    text: "Here is your link to sign in to {workspace}. It works once, for half an hour.",
    button: "Sign in",
    unasked: "If you did not ask for it, do nothing: without the link, nothing happens.",
  },
  password: {
    subject: "Choose a new password for {workspace}",
    text: "With this link you can choose a new password for {workspace}. It works once, for an hour.",
    button: "Choose a password",
    unasked: "If you did not ask for it, do nothing: your password stays as it is.",
  },
  welcome: {
    subject: "Welcome to {workspace}",
    text: "You have been added to {workspace} on Parallax, where leading and managing are seen from several sides. Choose a password, and you are in.",
    works:
      "The link works once, for an hour. After that, ask for a new one under “Forgot your password?” on the sign-in page.",
    unasked: "If this means nothing to you, do nothing.",
  },
  passwordChanged: {
    subject: "Your password for {workspace} was changed",
    text: "Your password for {workspace} was changed on {day} ({timeZone}). Everywhere else you have been signed out.",
    button: "Choose another password",
    unasked:
      "If it was you, there is nothing to do. If not, choose another password at once: whoever is signed in as you is signed out by it.",
  },
  newSignIn: {
    subject: "New sign-in to {workspace}",
    text: "On {day} ({timeZone}) somebody signed in to {workspace} as you, with a browser that had not signed you in before.",
    button: "Change your password",
    unasked:
      "If it was you, there is nothing to do. If not, change your password at once: whoever is signed in as you elsewhere is signed out by it.",
  },
  confirmAddress: {
    subject: "Confirm your e-mail address for {workspace}",
    text: "You want to sign in to {workspace} with this address. Confirm it, and it takes the place of your old one. The link works once, for an hour.",
    button: "Confirm this address",
    unasked: "If you did not ask for it, do nothing: without the link, nothing changes.",
  },
  ownAddressChanged: {
    subject: "Your e-mail address for {workspace} was changed",
    text: "Since {day} ({timeZone}) you sign in to {workspace} with another e-mail address. This one is not used any more.",
    unasked:
      "If it was not you who changed it, tell another owner of {workspace}, or whoever runs its server, at once: they can remove the account.",
  },
  testMail: {
    subject: "Test: {subject}",
    about:
      "This is a test mail, to see how it looks. The people in it are invented, and its link leads to a page that says so.",
  },
  /** Who and what test mails and previews speak of where nobody real is chosen. */
  sample: {
    receiver: "Alex Example",
    colleague: "Sam Sample",
    other: "Kim Specimen",
    asPeer: "a peer",
    asReport: "a direct report",
    cycle: "Example review",
  },
} as const
