/** A cycle while it collects answers: how far it has come, and what its organiser can do. */
export const collecting = {
  lead: "Answers are taken until {day}: {timeLeft}.",
  missing: "{people, plural, =0 {Nobody is missing} other {# missing}}",
  declined: "{people, plural, other {# declined}}",
  withdrawn: "{people, plural, other {# withdrawn}}",
  unreachable: {
    title: "Some messages could not be delivered",
    about: "To {names}. Correct the address under People, then send a reminder.",
    one: "The message could not be delivered; correct the address under People, then remind.",
  },
  keyMissing: {
    title: "The key of this cycle is missing",
    about:
      "It is not in the key store, or another one lies there. Nothing can be answered, sent or closed, and what was sent can be opened by nobody. If whoever looks after this server can put the key back, everything goes on. Otherwise answers can be collected again.",
    again: "Collect again",
    question: "Collect all answers again?",
    body: "What was typed and sent until now is erased: without the key nobody can open it. Everyone who is asked gets a new link, and reads why.",
    confirm: "Collect again",
    pending: "Writing new links …",
  },
  termsChanged: {
    title: "This cycle cannot be closed",
    about:
      "Its questionnaire or its thresholds are not those that raters were promised: somebody has changed them in the database. Put them back as they were at the launch, or delete the cycle.",
  },
  mailWay: {
    server: {
      title: "Mail leaves by a server now",
      about:
        "When this cycle was launched, messages stayed in the Mailbox, where links can be opened. Invitations and reminders wait until you confirm: then everyone who is asked gets a new link by mail, and the old ones end.",
      body: "Everyone who is asked gets a mail with a new link. What was sent with the old links counts; what was typed and not sent can be copied there.",
    },
    mailbox: {
      title: "Mail does not leave any more",
      about:
        "When this cycle was launched, mail left by a server. Invitations and reminders wait until there is one again, or until you confirm that messages stay in the Mailbox, where organisers can open links.",
      body: "New links are written into the Mailbox, where organisers can open them; raters read that on their page. The links that were mailed end: what was sent with them counts.",
    },
    confirm: "Write new links",
    question: "Give everyone a new link?",
    pending: "Writing new links …",
  },
  remind: {
    everyone: "Remind everyone who is missing",
    about: "{people, plural, one {Remind} other {Remind all #}}<hidden> about {name}</hidden>",
    one: "Remind<hidden> {name}</hidden>",
    pending: "Writing …",
    onceADay: "Each at most once a day.",
    today: "Reminded today",
    allDone: "Everyone who is missing was reminded today.",
    done: "{reminders, plural, =0 {Everyone who is missing was reminded today already.} one {One reminder goes out.} other {# reminders go out.}}",
  },
  /** The review of the organiser who looks. */
  own: {
    about:
      "This review is about you, so nothing here tells who has answered. Another organiser sees who is missing, and can ask more people, withdraw invitations and open messages. A group is shown once enough of it have answered.",
    group:
      "{group}: {invited, plural, other {# asked}}{isShown, select, true {, enough have answered} false {, not enough have answered yet} other {}}",
    notCounted: "Those who are asked about you are not counted here.",
    refused: "This review is about you: another organiser decides who is asked and reminded.",
    reminded: "Reminders go out to whoever is missing.",
  },
  people: {
    title: "People reviewed",
    about: "You see who is still missing, so that you can remind them. When somebody answered, and what, nobody sees.",
    group: "{group} <numbers>{answered, number} of {invited, number}</numbers>",
    missing: "<quiet>Missing: </quiet>{names}",
  },
  end: "Deadline and close",
  extend: {
    label: "Extend the deadline",
    hint: "The cycle closes by itself when this day has ended where your workspace is ({timeZone}).",
    button: "Extend",
    pending: "Extending …",
    notLater: "Choose a day after the present deadline, from today on.",
    done: "Answers are taken until {day}.",
  },
  close: {
    about: "Close now, without waiting for the deadline.",
    answers:
      "{answers, plural, =0 {Nobody has answered yet, so the reports will say nothing.} one {The # answer is opened, mixed and counted, and every report is computed once.} other {All # answers are opened, mixed and counted, and every report is computed once.}}",
    final:
      "This is final: nobody can answer, change or take back an answer afterwards, and the cycle cannot be opened again.",
    missing: "{people, plural, one {One person has} other {# people have}} not answered yet.",
  },
  /** The page of one person who is reviewed. */
  subject: {
    title: "One person of the cycle",
    lead: "{answered, number} of {invited, number} have answered.",
    group: "{group}: {answered, number} of {invited, number}",
    open: "No answer yet",
    allAnswered: "Everyone who was asked has answered.",
    notListed:
      "Whoever has answered is not listed and cannot be withdrawn: choosing which answers count would be censoring. They can take an answer back themselves until the close.",
    ask: "Ask more people",
    atOnce: "Each gets an invitation at once. How they appear in the report stays as they are told now.",
    declined: "Declined",
    withdrawn: "Withdrawn",
  },
  withdraw: {
    label: "Withdraw<hidden> {name}</hidden>",
    title: "Withdraw the invitation of {name}?",
    about:
      "Their link ends, and what they have typed but not sent is erased. You can ask them again later, by a new link.",
    button: "Withdraw",
    pending: "Withdrawing …",
  },
} as const
