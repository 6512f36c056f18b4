/** A cycle while it collects answers: how far it has come, and what its organiser can do. */
export const collecting = {
  lead: "Answers are taken until {day}: {timeLeft}.",
  missing: "{people, plural, =0 {Nobody is missing} other {# missing}}",
  declined: "{people, plural, other {# declined}}",
  withdrawn: "{people, plural, other {# withdrawn}}",
  unreachable: {
    title: "Some messages could not be delivered",
    about: "To {names}{more, plural, =0 {} other { and # more}}. <all>Correct their addresses, and write again</all>",
    one: "What we mailed to them was refused.",
    short: "unreachable",
    correct: "Correct the address<hidden> of {name}</hidden>, and write again",
    address: "E-mail address",
    addressHint: "Another address gets a new link. If this one is right, what was not delivered is sent once more.",
    again: "Write again",
    corrected: "A new link goes to the new address.",
    sentAgain:
      "{messages, plural, =0 {Nothing was to be sent again.} one {The message is sent once more.} other {# messages are sent once more.}}",
    changedMeanwhile: "Somebody has changed this person meanwhile. Load the page again.",
  },
  keyMissing: {
    title: "The key of this cycle is missing",
    about:
      "It is not in the key store, or another one lies there. Nothing can be answered, sent or closed, and what was sent can be opened by nobody. If whoever looks after this server can put the key back, everything goes on. Otherwise answers can be collected again.",
    again: "Collect again",
    question: "Collect all answers again?",
    body: "What was typed and sent until now is erased: without the key nobody can open it. {mails, plural, one {The one who is asked gets} other {All # who are asked get}} a mail with a new link, and the reason.",
    confirm: "Collect again",
    pending: "Writing new links …",
  },
  termsChanged: {
    title: "This cycle cannot be closed",
    about:
      "Its questionnaire or its thresholds are not those that raters were promised: somebody has changed them in the database. Put them back as they were at the launch, or delete the cycle.",
  },
  /** {before}: how it left when the cycle was launched. */
  mailWay: {
    server: {
      title: "Mail leaves by the installation’s server now",
      about:
        "When this cycle was launched, {before, select, page {mail left by a server that an owner had set} other {messages stayed in the Mailbox, where links can be opened}}. Invitations and reminders wait until you confirm: then everyone who is asked gets a new link by mail, and the old ones end.",
      body: "{mails, plural, one {The one who is asked gets} other {All # who are asked get}} a mail with a new link. What was sent with the old links counts; what was typed and not sent can be copied there.",
    },
    page: {
      title: "Mail leaves in another way now",
      about:
        "{before, select, page {The mail server under Settings is not the one by which this cycle was launched, or has another account or sender} server {When this cycle was launched, mail left by the installation’s server; now it leaves by one that an owner has set} other {When this cycle was launched, messages stayed in the Mailbox; now mail leaves by a server that an owner has set}}. Invitations and reminders wait until it is as it was, or until you confirm: then everyone who is asked gets a new link by mail, and the old ones end.",
      body: "{mails, plural, one {The one who is asked gets} other {All # who are asked get}} a mail with a new link, and the page says that an owner of the workspace could read what passes through that server. What was sent with the old links counts; what was typed and not sent can be copied there.",
    },
    mailbox: {
      title: "Mail does not leave any more",
      about:
        "When this cycle was launched, mail left by a server. Invitations and reminders wait until there is one again, or until you confirm that messages stay in the Mailbox, where organisers can open links.",
      body: "{mails, plural, one {One new link is} other {# new links are}} written into the Mailbox, where organisers can open them; raters read that on their page. The links that were mailed end: what was sent with them counts.",
    },
    confirm: "Write new links",
    question: "Give everyone a new link?",
    pending: "Writing new links …",
  },
  remind: {
    everyone: "Remind everyone who is missing …",
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
    person: "Person",
    groups: "Answered",
    state: "Still needed",
    coach: "Coach",
    group: "{group} {answered, number}/{invited, number}",
    missing: "{people, plural, =0 {Complete} other {# missing}}",
    unreachable: "{people, plural, one {one unreachable} other {# unreachable}}",
    /** Of a subject about whom a report may come to show less than was meant. */
    risk: {
      atRisk: "{needed, plural, one {At risk: one more answer} other {At risk: # more answers}}",
      tooFew: "{needed, plural, one {Too few asked: one more} other {Too few asked: # more}}",
    },
    add: "Add somebody …",
    participation: "Participation as CSV",
    pairs: "Who is asked as CSV",
  },
  /** What of a list is shown. */
  choice: {
    label: "Name, address, team or number",
    filter: "Show",
    filterCount: "{filter} ({count, number})",
    order: "Sort by",
    button: "Search",
    nobody: "Nobody is found. <all>Show everyone</all>",
    found: "{count, plural, one {# person} other {# people}}",
    subjects: {
      all: "Everyone",
      atRisk: "At risk, or too few asked",
      missing: "Somebody is missing",
      complete: "Complete",
      noCoach: "Without a coach",
      unreachable: "Somebody is unreachable",
    },
    subjectOrders: { risk: "At risk first", name: "Name", missing: "Most missing", coach: "Coach" },
    raters: { missing: "Who is missing", unreachable: "Who is unreachable", all: "Everyone" },
    raterOrders: { missing: "Most missing", name: "Name", asked: "Asked most often" },
  },
  /** Several chosen at once, and what is done about them. */
  selected: {
    metaTitle: "People chosen",
    column: "Chosen",
    one: "Choose {name}",
    some: "Remind the chosen, or change their coach …",
    all: "{count, plural, one {The one of this list …} other {All # of this list …}}",
    title: "{people, plural, =0 {Nobody is chosen} one {One person chosen} other {# people chosen}}",
    none: "Choose people in the list, and then what is to be done about them.",
    names: "{names}{more, plural, =0 {} other { and # more}}",
    remind: {
      title: "Remind",
      everyone: "Remind everyone who is missing",
      about:
        "{people, plural, =0 {Nobody is missing about them.} one {One person is missing, and gets an e-mail.} other {# people are missing, and each gets one e-mail.}}{reminded, plural, =0 {} one { One of them was reminded today and gets none.} other { # of them were reminded today and get none.}}",
      own: "Whoever is missing gets one e-mail, and nobody more than one a day.",
      button: "{reminders, plural, one {Send one reminder} other {Send # reminders}}",
      buttonOwn: "Send reminders",
    },
    coach: {
      title: "Coach",
      about: "{people, plural, one {The person chosen gets this coach.} other {All # get this coach.}}",
      saved:
        "{people, plural, =0 {They have this coach already.} one {One person has another coach now.} other {# people have another coach now.}}",
    },
  },
  /** The two lists of a cycle. */
  tabs: "Lists of this cycle",
  /** Those who are asked. */
  raters: {
    title: "People who are asked",
    about:
      "How often each is asked, and how much of it is missing. About whom somebody has answered, nobody sees here.",
    person: "Person",
    team: "Team",
    asked: "Asked",
    missing: "Missing",
    times: "{count, plural, one {once} other {# times}}",
    none: "nothing",
  },
  end: "Close",
  reminders: {
    on: "{days}, from {hour, number} o’clock",
    ahead: "Automatic reminders to everyone who is missing: {when}.",
    none: "No automatic reminders are left.",
    label: "Days before the last one",
    hint: "Like 7, 3, 0; 0 is the last day itself. Leave it empty for none.",
    change: "Change the automatic reminders",
    button: "Save",
    pending: "Saving …",
    done: "Saved.",
  },
  extend: {
    label: "Extend the deadline",
    hint: "The cycle closes by itself at midnight at the end of this day ({timeZone}).",
    button: "Extend",
    pending: "Extending …",
    tell: "Tell everyone who is asked",
    tellHint:
      "{mails, plural, one {One person gets} other {# people get}} a mail with the new day, whether they have answered or not: otherwise it would say who has.",
    told: "Answers are taken until {day}. {mails, plural, one {One mail goes out.} other {# mails go out.}}",
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
    thanks:
      "{mails, plural, one {The one who was asked gets} other {All # who were asked get}} a thank-you by mail, whether they have answered or not.",
  },
  /** The page of one person who is reviewed. */
  subject: {
    title: "One person of the cycle",
    lead: "{answered, number} of {invited, number} have answered.",
    group: "{group}: {answered, number} of {invited, number}",
    risk: {
      atRisk:
        "{needed, plural, one {One more answer is needed, or} other {# more answers are needed, or}} colleagues are shown with less than was meant.",
      tooFew:
        "Too few are left who can answer: ask {needed, plural, one {one more} other {# more}}, or nothing of colleagues is shown.",
    },
    groupComplete: "Nobody is missing.",
    notListed:
      "Whoever has answered is not listed and cannot be withdrawn: choosing which answers count would be censoring. They can take an answer back themselves until the close.",
    ask: "Ask more people",
    who: "Whom to ask",
    atOnce: "Each gets an invitation at once. How they appear in the report stays as they are told now.",
    toConfirm:
      "{mails, plural, one {# e-mail goes out} other {# e-mails go out}}{to, select, mailbox {, to the Mailbox, since no mail server is set,} other {}} to {names}. Press again to ask {mails, plural, one {them} other {all of them}}.",
    send: "Ask them now",
    declined: "Declined",
    withdrawn: "Withdrawn",
    full: "Open as a page",
  },
  /** Somebody who is reviewed from now on. */
  late: {
    title: "Add somebody to this cycle",
    lead: "They are reviewed from now on, until {day} as everyone else. Those who are asked get their invitation at once, and read that they were asked later.",
    who: "Who is reviewed",
    whoHint: "They are asked about themselves, and their manager about them.",
    group: "Asked as: {group}",
    confirm: "Add them all the same",
    confirmHint: "Tick this if you have read what is said above and mean it.",
    button: "Add, and send the invitations",
    pending: "Adding …",
    nobody: "Choose who is reviewed.",
    one: "Choose one person here; you can add another one afterwards.",
    already: "They are reviewed in this cycle already.",
    twice: "{name} is chosen in two groups. Somebody can be asked about a person only once.",
    wrongGroup: "Nobody is asked about themselves in a group of colleagues.",
    tooLate: "The last day for answers is over. Extend the deadline first.",
    unconfirmed: "Please read this, and tick the box below if it is meant.",
    own: "This is about you: another organiser adds you to the review.",
  },
  withdraw: {
    label: "Withdraw<hidden> {name}</hidden>",
    title: "Withdraw the invitation of {name}?",
    about:
      "Their link ends, and what they have typed but not sent is erased. You can ask them again later, by a new link.",
    button: "Withdraw",
    pending: "Withdrawing …",
    done: "The invitation is withdrawn.",
    tooLate: "They have answered or declined in the meantime, so nothing was withdrawn.",
  },
  /** The columns of the table of participation. */
  csv: {
    subject: "Person reviewed",
    team: "Team",
    group: "Group",
    asked: "Asked",
    answered: "Answered",
    declined: "Declined",
    withdrawn: "Withdrawn",
    missing: "Missing",
    names: "Who is missing",
  },
} as const
