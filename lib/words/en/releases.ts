/** Released reports: how the person that one is about opens it, and who has read it. */
export const releases = {
  title: "Your report",
  none: {
    title: "There is no report here",
    lead: "The link may be cut short, or the report may have been taken back or released anew with another link. Use the newest e-mail, or ask your organiser.",
  },
  tooOften: {
    title: "Too many wrong links",
    lead: "From your network, too many links were tried that lead nowhere. Please wait a quarter of an hour.",
  },
  /** It names nobody: whoever holds a link that was passed on learns nothing by it. */
  locked: {
    title: "This report is locked",
    lead: "We send a code to the address that it was released to. Mail is passed on easily, so the link alone does not open it.",
    first: "First, have the code sent.",
    send: "Send the code",
    sending: "Sending …",
    code: "Then type it here",
    hint: "Six digits. The report then stays open in this browser for the rest of the day.",
    open: "Open the report",
    opening: "Opening …",
  },
  code: {
    sent: "A code is on its way. It is good for {minutes, plural, one {# minute} other {# minutes}}.",
    sentTooOften: "Several codes were sent already. Use the newest, or try again in an hour.",
    digits: "A code has six digits.",
    wrong: "This is not the code, or its time is over. Look at the newest e-mail, or send yourself another one.",
    triedTooOften: "Too many codes were tried. Please wait an hour.",
  },
  readers: {
    title: "Who has this report",
    toCoach: "Released to {name}, as coach, on {day}.",
    toSubject: "Released to {name} on {day}.",
    talk: "Talk with {coach} held on {day}.",
    talkHeld: "Talk held on {day}.",
    toNobody: "Not released yet.",
    opened: "Opened by {readers}.",
    reader: "{name} (first on {day})",
    formerMember: "a former member",
    nobody: "Nobody has opened it.",
    never: "What a single colleague answered, nobody can open.",
  },
} as const
