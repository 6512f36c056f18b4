/** What mails around the life of a cycle say, beside those that ask for answers (mails.ts). */
export const cycleMails = {
  announcement: {
    subject: "On {day}, {workspace} asks for your view",
    text: "{workspace} is preparing “{cycle}”, feedback on how people lead and manage. On {day} you will get a mail from this address, with a link of your own. You will be asked about {self, select, true {{count, plural, =0 {yourself} one {yourself and # colleague} other {yourself and # colleagues}}} other {{count, plural, one {# colleague} other {# colleagues}}}}.",
    takes:
      "It takes about {minutes, plural, one {# minute} other {# minutes}}, on a phone or a computer, without signing in. That mail will say how your answers are handled.",
    nothingYet: "There is nothing to do until then.",
  },
  extension: {
    subject: "You have until {day}: your view for {workspace}",
    text: "{workspace} takes answers for longer: you have until the end of {day}. If you have sent all of yours, there is nothing to do.",
    everyone: "Everyone who is asked gets this mail, whether they have answered or not.",
  },
  thanks: {
    subject: "Thank you: “{cycle}” is closed",
    text: "{workspace} thanks you for your part in “{cycle}”. It is closed now, and answers are summed up into one report for each person reviewed.",
    readers:
      "A report is read by the person whom it is about, by their coach if they have one, and by those who run the reviews at {workspace}.",
    ended: "The link that we sent you has ended. Nobody can give, change or take back an answer any more.",
    receipt: "If you have kept a receipt, you find in the ballot box whether your answers were counted:",
    box: "Open the ballot box",
    everyone: "Everyone who was asked gets this mail, whether they have answered or not.",
  },
  launchStopped: {
    subject: "“{cycle}” was not launched on {day}",
    text: "“{cycle}” was to launch by itself on {day}. It did not launch, and nobody was asked, for {reasons, plural, one {this reason} other {these reasons}}:",
    next: "It is a draft as before, and does not launch by itself any more. On its page you can mend this, and then launch it, or choose another day.",
    button: "See what is missing",
    signIn: "You need to sign in.",
  },
} as const
