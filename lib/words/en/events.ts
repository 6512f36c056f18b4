/**
 * What is in the log, as the end of a sentence whose beginning is who did it. Every event may name what it is about:
 * {cycle} (in its quotes), {person}, {user}.
 */
export const events = {
  workspace: {
    created: "created the workspace",
    logo: "chose another logo",
    logoRemoved: "removed the logo",
    retention:
      "{months, plural, =0 {lets closed cycles be kept until somebody deletes them} other {lets closed cycles be erased after # months}}",
    changed:
      "changed the settings of the workspace (threshold {threshold, number}{behaviourThreshold, plural, =0 {} other {, for single behaviours #}}, time zone {timeZone})",
  },
  mail: {
    server: "set the mail server {host}, with the sender {sender}",
    serverRemoved: "removed the mail server of the workspace",
    names: "changed the sender’s name, or the contact, in mails",
  },
  mailText: {
    changed:
      "changed the text of {mail, select, invitation {invitations} reminder {reminders} linkAgain {mails with a link sent again} report {mails with a report} coachReport {mails with a report for a coach} other {mails}}",
    reset:
      "took the default text of {mail, select, invitation {invitations} reminder {reminders} linkAgain {mails with a link sent again} report {mails with a report} coachReport {mails with a report for a coach} other {mails}} again",
  },
  member: {
    invited:
      "invited {user} as {role, select, owner {an owner} organiser {an organiser} coach {a coach} other {a member}}",
    role: "made {user} {role, select, owner {an owner} organiser {an organiser} coach {a coach} other {a member}}",
    removed: "removed {user} from the workspace",
    tied: "said that they are {person} in the directory",
    nobody: "said that they are nobody who is reviewed in {cycle}",
    untied: "said that {user} is not the person of the directory to whom they were tied",
    address: "changed the e-mail address with which they sign in",
  },
  password: { changed: "changed the password" },
  person: {
    added: "added {person} to the directory",
    changed: "changed what the directory says of {person}",
    deleted: "deleted a person from the directory",
  },
  people: {
    imported:
      "took over a list: {added, plural, one {# new person} other {# new people}}, {changed, plural, one {# changed} other {# changed}}{moved, plural, =0 {} one { (# with another address)} other { (# with other addresses)}}{left, plural, =0 {} one {, # who has left} other {, # who have left}}",
  },
  pairs: {
    imported:
      "took over a list for {cycle}: {subjects, plural, one {# new subject} other {# new subjects}}, {raters, plural, one {# rater asked} other {# raters asked}}{people, plural, =0 {} one {, # new person in the directory} other {, # new people in the directory}}",
  },
  cycle: {
    created: "created the cycle {cycle}",
    cloned: "created the cycle {cycle} like “{fromName}”, with the same people",
    launched: "launched {cycle} with {invitations, plural, one {# invitation} other {# invitations}}",
    launchDay: "chose {day} as the day on which {cycle} launches by itself",
    launchDayRemoved: "took back that {cycle} launches by itself",
    launchStopped: "did not launch {cycle} on {day}, since something was missing",
    announced: "announced {cycle} to {raters, plural, one {one person} other {# people}}",
    reminded: "sent {reminders, plural, =0 {reminders} one {# reminder} other {# reminders}} in {cycle}",
    reminderDays:
      "changed the automatic reminders of {cycle}: {days, select, none {never} other {{days} days before the last one}}",
    extended:
      "extended {cycle} until {deadline}{told, plural, =0 {} one {, and told the one who is asked} other {, and told all # who are asked}}",
    closed:
      "closed {cycle}: {counted, plural, one {# ballot} other {# ballots}} counted{damaged, plural, =0 {} other {, # could not be opened}}{missing, plural, =0 {} other {, # missing}}{unexpected, plural, =0 {} other {, # that nobody was asked for}}{thanked, plural, =0 {} one {; the one who was asked is thanked} other {; all # who were asked are thanked}}",
    mailWay:
      "confirmed for {cycle} that mails {way, select, server {leave by the installation’s mail server} page {leave by the mail server that is set} other {stay in the Mailbox}}, and gave {raters, plural, one {# rater} other {# raters}} a new link",
    collectedAgain:
      "began {cycle} anew, since its key was lost: {invitations, plural, one {# invitation} other {# invitations}}",
    deleted: "deleted the cycle {cycle}",
    expired: "erased the cycle {cycle}, which had reached the age that was set",
  },
  subject: {
    added:
      "added {person} to those who are reviewed in {cycle}, and asked {raters, plural, one {one rater} other {# raters}}",
  },
  nomination: {
    started: "asked {mails, plural, one {one person} other {# people}} to propose raters in {cycle}",
    reminded: "reminded {reminders, plural, one {one person} other {# people}} to propose raters in {cycle}",
  },
  raters: {
    added: "asked {raters, plural, one {one more rater} other {# more raters}} about {person} in {cycle}",
    handedIn:
      "handed in the raters proposed for {person} in {cycle}: {raters, plural, =0 {nobody} one {one person} other {# people}}",
    approved:
      "approved the raters proposed for {person} in {cycle}: {raters, plural, =0 {nobody} one {one person} other {# people}}",
    sentBack: "sent the raters proposed for {person} in {cycle} back",
  },
  rater: { withdrawn: "took back an invitation about {person} in {cycle}" },
  report: {
    released: "released the report of {person} ({cycle})",
    releasedToCoach: "released the report of {person} ({cycle}) to the coach",
    opened: "opened the report of {person} ({cycle})",
    withdrawn: "took back the release of the report of {person} ({cycle})",
  },
  comment: { withheld: "withheld a comment in the report of {person} ({cycle})" },
  plan: {
    shared: "shared the plan of {person} with the coach",
    unshared: "ended the sharing of the plan of {person}",
  },
  talk: {
    held: "marked the talk about the report of {person} ({cycle}) as held on {day}",
    takenBack: "took back that the talk about the report of {person} ({cycle}) was held",
  },
  coach: {
    assigned: "chose a coach for {person} in {cycle}",
    removed: "took the coach of {person} away in {cycle}",
  },
  coaches: {
    assigned: "chose a coach for {subjects, plural, one {one person} other {# people}} in {cycle}",
    removed: "took the coach of {subjects, plural, one {one person} other {# people}} away in {cycle}",
  },
  quoted: "“{name}”",
  /** In the place of a name that is gone. */
  gone: {
    person: "somebody who was deleted",
    user: "a former member",
    cycle: "a cycle that was deleted",
  },
  /** Who acts without being a member. */
  actors: {
    deadline: "the deadline",
    retention: "Parallax",
    schedule: "the schedule",
    manager: "the manager of {person}",
  },
} as const
