/** Getting in: by password, by link, and by a new password. */
export const signIn = {
  title: "Sign in",
  lead: "For those who run reviews, and for coaches. Were you asked to answer? Open the link in your e-mail.",
  email: "E-mail address",
  password: "Password",
  button: "Sign in",
  pending: "Signing in …",
  forgot: "Forgot your password?",
  lostLink: "Were you asked to answer, and have lost the link?",
  tooOften: "That was tried too often. Please wait a quarter of an hour and try again.",
  wrong: "This address and password do not belong together.",
  byLink: {
    title: "Or by a link",
    email: "Send a sign-in link to",
    hint: "It works once, for half an hour.",
    noMail: "This server has no mail set up. Messages wait in the Mailbox of the workspace.",
    button: "Send me a link",
    lead: "You asked for a link to sign in. It works once.",
    now: "Sign in now",
  },
  requested: "If {email} has an account here, a message with a link is on its way.",
  requestedToMailbox:
    "If {email} has an account here, a message with a link waits in the Mailbox of its workspace. This server has no mail set up, so nothing was sent.",
  used: {
    title: "That link no longer works",
    body: "It has been used, or its half hour has passed. Ask for a new one below.",
  },
  dead: {
    title: "This link no longer works",
    lead: "It has been used already, or its time has passed. Nothing is lost: ask for a new one.",
    button: "Ask for a new link",
  },
  forgotten: {
    title: "Choose a new password",
    noMailTitle: "This server has no mail set up",
    noMail:
      "Messages wait in the Mailbox of the workspace, where an owner who is signed in can open yours. If there is none, whoever runs the server can set up mail; then ask again.",
    hint: "You will get a link to choose a new one. It works once, for an hour.",
  },
  choose: {
    title: "Choose a password",
    lead: "You are signed in with it at once; everywhere else you are signed out.",
    password: "New password",
    hint: "At least {min, number} characters.",
    button: "Save and sign in",
    pending: "Saving …",
    ended: "This link has been used, or its hour has passed. Ask for a new one.",
  },
  address: {
    title: "Confirm your address",
    lead: "From now on you sign in with {email}, and your mails go there.",
    button: "Use this address",
    pending: "Saving …",
    changed: "Your e-mail address is changed. From now on you sign in with the new one.",
    ended: "This link has been used, or its hour has passed. Nothing was changed by it.",
    taken: "Somebody else has this address here meanwhile. Nothing was changed.",
  },
} as const
