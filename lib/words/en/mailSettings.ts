/** How the mail of a workspace leaves, as its owners set it; and that it does not leave. */
export const mailSettings = {
  title: "Mail",
  installation: {
    title: "Mail server",
    about:
      "Mail leaves by {host}, from {from}. Whoever runs this installation has set that; here you set what mails say of you.",
  },
  server: {
    title: "Mail server",
    about:
      "Every mail of this workspace leaves by it. Whoever runs it could read what passes through, so raters are told that an owner of the workspace has set it.",
    none: "None is set: mails stay in the Mailbox, where you can open each one.",
    host: "Server",
    hostHint: "Such as smtp.example.org",
    port: "Port",
    portHint: "Mostly 465 with TLS at once, 587 with STARTTLS",
    security: "Encryption",
    securities: { tls: "TLS at once", startTls: "STARTTLS", none: "None, within your own network alone" },
    user: "User",
    userHint: "Empty where the server asks for none.",
    password: "Password",
    passwordHint: "It is kept encrypted, and never shown again.",
    passwordKept: "One is kept. Leave this empty to keep it.",
    passwordTyped: "What you have typed is not shown here; leave this empty to use it.",
    sender: "Sender’s address",
    perSecond: "Mails a second, at most",
    perSecondHint: "What your provider allows; often 10.",
    save: "Save",
    saving: "Saving …",
    saved: "Saved.",
    savedWaiting:
      "{cycles, plural, one {Saved. One cycle was launched with mail leaving in another way: its mails with links wait until it is confirmed on its page.} other {Saved. # cycles were launched with mail leaving in another way: their mails with links wait until it is confirmed on the page of each.}}",
    remove: "Remove the mail server",
    removeTitle: "Remove the mail server?",
    removeBody:
      "Its password is erased. From then on mails stay in the Mailbox; those with links, of cycles that collect, wait until there is a server again or you confirm it on the page of each cycle.",
  },
  faults: {
    host: "Enter the name of the server alone, such as smtp.example.org.",
    security: "Choose one of these.",
    passwordAgain: "Type the password again: it was typed for another server or user.",
    beyond:
      "This server stands on an address where no mail server may be. Enter one that the whole internet can reach.",
    notOwn: "Without encryption a server has to stand within your own network. Choose TLS or STARTTLS.",
  },
  test: {
    button: "Send a test mail to yourself",
    sending: "Sending …",
    about: "It goes to {address}, by what is typed here, saved or not.",
    aboutInstallation: "It goes to {address}.",
    subject: "A test mail of {workspace}",
    text: "This is a test mail of {workspace} on Parallax. If you read it, mail leaves.",
    tooOften: "That was tried often. Try again in a while.",
    sent: "The server has taken the mail. It should be with you in a moment.",
    refused: "The server lets us in, but does not take a mail to your address.",
    later: "The server did not take the mail now. Try again in a few minutes.",
  },
  /** Why a server takes no mail at all, as a sentence. */
  fault: {
    unreachable: "The mail server could not be reached.",
    encryption: "No encrypted connection came about, or the server could not show that it is the one that is named.",
    address: "The mail server stands on an address where none may be.",
    credentials: "The mail server did not accept the user or the password.",
    sender: "The mail server did not accept the sender’s address.",
  },
  names: {
    title: "Who writes",
    senderName: "Sender’s name",
    senderNameHint: "It stands before the sender’s address in every mail, such as “Feedback team”.",
    contactName: "Contact",
    contactAddress: "Address of the contact",
    contactHint: "Mails to raters say whom they may ask, as text: an answer to a mail would carry the link in it.",
    contactNameMissing: "Enter the name, too.",
    save: "Save",
    saved: "Saved.",
  },
  /** Above every page of an organiser while mail waits. */
  outage: {
    title: "Mail is not leaving",
    waits: "What is to be sent waits, and goes out by itself as soon as it can.",
    mend: "Look at the mail settings",
    askOwner: "An owner of the workspace can mend it under Settings, Mail.",
    askOperator: "Whoever runs this installation can mend it.",
  },
} as const
