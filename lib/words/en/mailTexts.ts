/** What organisers may write of mails, and how they look at it before it is sent. */
export const mailTexts = {
  title: "Mail texts",
  lead: "You can write the subject, the beginning and the end of these mails yourself. Who is asked about whom, the last day, what happens with the answers, and the link are always in them.",
  all: {
    kind: "Mail",
    to: "To",
    text: "Text",
    own: "your own text",
    standard: "the default text",
    edit: "Write<hidden> the text of: {kind}</hidden>",
  },
  /** To whom each goes. */
  to: {
    invitation: "everyone who is asked, at the launch",
    reminder: "whoever is asked and has not answered about everyone",
    linkAgain: "whoever has asked for a lost link",
    report: "the person whom the report is about, at its release",
    coachReport: "the coach, when the report is released to them",
  },
  form: {
    title: "Your text",
    subject: "Subject",
    subjectHint: "Leave it empty for “{one}”, or “{many}” where somebody is asked about several.",
    body: "Beginning",
    bodyHint: "Plain text. An empty line begins another paragraph.",
    closing: "End",
    closingHint: "Below the link, for instance who sends this. It may stay empty.",
    placeholders: "Placeholders",
    placeholdersAbout: "Written with their braces, they stand for what is different in each mail:",
    insert: "Insert {braces}",
    save: "Save this text",
    saved: "Saved. Mails that go out from now on have this text.",
  },
  meaning: {
    name: "the name of who gets the mail",
    person: "the name of the person whom the report is about",
    cycle: "the name of the cycle",
    workspace: "the name of your workspace",
  },
  fixed: {
    title: "Always in this mail",
    invitation:
      "Who is asked about whom and as what, the sentence of your own that the cycle has, how long it takes, the last day, what happens with the answers, the link, and whose it is.",
    reminder:
      "The last day, who is asked about whom and as what, the sentence of your own that the cycle has, how long it takes, what happens with the answers, the link, how to decline, and whose link it is.",
    linkAgain: "Until when the link is good, the link, why it was sent, and whose it is.",
    report: "The link, whose it is, and that it takes a code to open it.",
    coachReport: "The link, and that it takes signing in.",
  },
  standard: {
    title: "The default text",
    subject: "Subject",
    body: "Beginning",
    noClosing: "It has no end of its own.",
    byItself: "It follows from whom the mail is about.",
    back: "Take the default text again",
    question: "Take the default text again?",
    consequence: "What you have written for this mail is deleted. Mails that go out from now on have the default text.",
    meanwhile: "Somebody has changed this text meanwhile. Load the page again to see it.",
  },
  preview: {
    title: "Preview",
    about:
      "The text as it is saved, to somebody who gets it in one of your cycles. A preview of a reminder names everyone whom its receiver is asked about, whether they have answered or not.",
    cycle: "Cycle",
    invented: "none: with people who are invented",
    receiver: "Receiver",
    receiverHint: "A part of the name or address. The first one is taken where it is empty.",
    button: "Show",
    nobody: "Nobody like this gets such a mail in this cycle.",
    to: "To {name}, with the subject:",
    wide: "As on a computer",
    narrow: "As on a phone",
    plain: "As plain text",
  },
  test: {
    title: "Test mail",
    about:
      "The text as it is saved, {of, select, receiver {as {name} gets it, but with a link that opens nothing,} other {with people who are invented,}} is sent to {email}.",
    button: "Send a test mail to me",
    written: "A test mail is on its way to {email}. Where no mail is sent, it lies in the Mailbox.",
    tooSoon: "You have just sent one. Another can be sent in a minute.",
  },
  example: {
    title: "This link is an example",
    lead: "It was in a preview or a test mail, and opens nothing. In the mail that somebody really gets, their own link stands in its place.",
  },
} as const
