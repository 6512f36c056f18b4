/** Raters who are proposed: what mails say of it, the pages of those who propose and approve, and the organiser's. */
export const nomination = {
  /** In the grid of raters. */
  grid: {
    ownReview: "This is your own review. While raters are proposed, others say who is asked about you.",
    ownLines:
      "The list says who is asked about you. While raters are proposed, others say that: leave these lines out, or let another organiser take the list over.",
  },
  mails: {
    proposalsAsked: {
      subject: "Who should be asked about {whose, select, own {you} both {you and others} other {{names}}}?",
      text: "{workspace} prepares feedback for “{cycle}” and asks you to propose {whose, select, own {who should be asked about you} both {who should be asked about you, and about {names}} other {who should be asked about {names}}}: people who work with {whose, select, own {you} both {you or with them} other {{count, plural, one {this person} other {these people}}}} closely enough to say something. It takes a few minutes, without signing in.",
      button: "Propose raters",
    },
    proposalsReminder: {
      subject:
        "Until {day}: who should be asked about {whose, select, own {you} both {you and others} other {{names}}}?",
      text: "{workspace} still waits for your proposals for “{cycle}”: {whose, select, own {who should be asked about you} both {who should be asked about you, and about {names}} other {who should be asked about {names}}}.",
      button: "Propose raters",
    },
    proposalsSentBack: {
      subject: "Please look again at whom you propose",
      text: "Your proposals of {whose, select, own {who should be asked about you} both {who should be asked about you, and about {names}} other {who should be asked about {names}}}, for “{cycle}” at {workspace}, came back to you with a word:",
      button: "Change my proposals",
    },
    approvalAsked: {
      subject: "Please approve who is asked about {names}",
      text: "For “{cycle}” at {workspace}, raters are proposed for {names}. Please look at them, and approve them or send them back.",
      button: "Look at the proposals",
    },
    wordOn: "On {name}: {word}",
    due: "Please hand in your proposals by {day}.",
    yours: "This link is yours alone, for as long as raters are proposed. Please do not pass it on.",
  },
} as const
