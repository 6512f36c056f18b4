/** For raters, and those who propose or approve them, who have lost the mail with their link. */
export const lostLink = {
  title: "I lost my link",
  lead: "Were you asked for feedback, or whom else to ask for it, and the e-mail is gone? Type the address to which it was sent.",
  email: "Your e-mail address",
  hint: "The link goes to this address alone, and only if something is asked of you there.",
  button: "Send me my link",
  pending: "Sending …",
  requested:
    "If somebody asks for your feedback at {email} at present, or whom else to ask for it, a mail with the link is on its way there. It may take some minutes; look among unwanted mail, too.",
  requestedToMailbox:
    "If somebody asks for your feedback at {email} at present, or whom else to ask for it, a message with the link waits for the organiser, who can hand it to you. This server sends no mail.",
  tooOften:
    "A link can be asked for three times an hour. Look among unwanted mail for the ones that were sent, or ask again later.",
  noMailTitle: "This server sends no mail",
  noMail: "Whoever invited you can hand you your link again.",
  handling:
    "What this page answers is the same for every address, so that nobody learns here who is asked. When you are asked for feedback, you see on your own page when your link was sent again.",
} as const
