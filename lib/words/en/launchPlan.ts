/** A draft that launches by itself on a day, and its announcement to those who will be asked. */
export const launchPlan = {
  title: "Launch by itself",
  about:
    "On the day that you choose, from {hour, number} o’clock ({timeZone}), the cycle launches by itself as it is then: {mails, plural, one {# e-mail goes out} other {# e-mails go out}} as it stands now. Until then you can change everything. If something is missing on that day, it is not launched, and you and the owners get a mail.",
  day: "Day of the launch",
  dayHint: "From tomorrow on, and not after the last day for answers.",
  set: "Choose this day",
  setPending: "Saving …",
  isSet: "It launches by itself on {day}.",
  tooEarly: "Choose a day from tomorrow on. To launch today, launch now.",
  afterDeadline: "This is after the last day for answers. Choose an earlier day, or a later deadline under Details.",
  incomplete: "Something is missing; it stands above. A day can be chosen once that is mended.",
  planned: "Launches by itself on {day}",
  plannedAbout:
    "From {hour, number} o’clock ({timeZone}){by, select, none {} other {, as {name} has chosen}}: {mails, plural, one {# e-mail goes out} other {# e-mails go out}} as it stands now.",
  deadlineBefore: "As it is now it would not launch on {day}: the last day for answers is before it.",
  inTheWay: "As it is now it would not launch on {day}: see what is missing above.",
  unconfirmed:
    "As it is now it would not launch on {day}: too few are asked about somebody, and that was not confirmed. Ask more, or choose the day again and tick the box.",
  unapproved:
    "As it is now it would not launch on {day}: for {people, plural, one {one person} other {# people}} raters were to be proposed, and none are approved.",
  announced:
    "{people, plural, one {One person was} other {# people were}} told of the launch ahead of it. With another day, they are not told by themselves.",
  change: "Choose another day",
  cancel: "Do not launch by itself",
  cancelPending: "Saving …",
  cancelled: "It does not launch by itself any more.",
  stopped: {
    title: "It did not launch on {day}",
    about: "Choose another day, or launch now, once this is mended:",
  },
  reasons: {
    noDeadline: "No last day for answers is set.",
    deadlinePassed: "The last day for answers has passed.",
    noSubjects: "Nobody is reviewed.",
    nobodyAsked: "{people, plural, one {About one person} other {About # people}} nobody is asked.",
    onlySelf: "{people, plural, one {About one person} other {About # people}} nobody but themselves is asked.",
    tooFew:
      "Too few are asked about {people, plural, one {one person} other {# people}}: the {people, plural, one {report} other {reports}} would show nothing of anonymous colleagues, and nobody has confirmed that this is meant.",
    unapproved:
      "Raters were to be proposed for {people, plural, one {one person} other {# people}}, and none are approved.",
    otherMailWay: "Mail leaves in another way than when the day was chosen, by another server or by the Mailbox alone.",
    late: "Parallax was not running on that day, and by now there is no day left to answer on.",
  },
  line: "Launches by itself on {day}",
  announce: {
    title: "Announce it",
    about:
      "A mail ahead of the launch tells everyone who will be asked that a link will come, on which day, and how long it takes. It has no link, and does not say who is reviewed. Addresses that do not work show here, while there is time to correct them.",
    noDay: "Choose the day of the launch first: the announcement names it.",
    told: "{people, plural, one {One person was} other {# people were}} told.",
    everyone: "Everyone who will be asked was told.",
    nobody: "Nobody will be asked yet.",
    toTell:
      "{mails, plural, one {One person gets} other {# people get}} a mail{told, plural, =0 {} other {; who was told already gets no other}}{to, select, mailbox {, in the Mailbox, since no mail server is set} other {}}.",
    button: "{mails, plural, one {Send one announcement} other {Send # announcements}}",
    pending: "Writing …",
    done: "{mails, plural, =0 {Everyone was told already.} one {One announcement goes out.} other {# announcements go out.}}",
    bounced: {
      title: "{people, plural, one {An announcement} other {# announcements}} could not be delivered",
      about: "Correct the address: the announcement then goes to the new one by itself.",
      one: "{name}: {email}. <person>Correct</person>",
      more: "{people, plural, one {and one more} other {and # more}}, in the <mailbox>Mailbox</mailbox>",
    },
  },
} as const
