/** "How is this anonymous?", in plain words, with the limits. */
export const anonymity = {
  title: "How is this anonymous?",
  lead: "Two promises: nobody can tell whose answers these are, and nobody can work out a single answer from what a report shows. Here is how they are kept, and where they end.",
  sealed: {
    title: "Nobody can tell whose answers these are",
    link: "<b>Your link is the only key.</b> What you type before sending is encrypted with it. The database keeps only a fingerprint of the link, from which the link cannot be found.",
    ballot:
      "<b>What you send is sealed.</b> It becomes a ballot that can only be opened together with all the others, at the close. Ballots are filled up to one size, whether you wrote much or little, and carry neither your name nor a time. The organiser sees that you have answered, and cannot see what.",
    close:
      "<b>At the close, everything is opened at once, and nothing of it is kept as it is.</b> Reports are computed in memory and written; your ratings are not. The ballots, what led from one to you, whether you have answered at all, our messages to you, and the key are deleted in the same moment.",
    receipt:
      "<b>You can check it.</b> After sending you get a receipt. When the answers have been counted, the public ballot box lists all receipts, so you see that yours was counted, and how many there were.",
    change:
      "<b>Until the close you can change or take back your answers</b>, by the same link. What you take back is not counted.",
  },
  merged: {
    title: "Nobody can work out your answer from a report",
    groups:
      "<b>Small groups are merged.</b> A group is shown by itself only if at least three of it have answered, and its single behaviours only from five answers on (an organiser may ask for more). What is smaller appears together with other groups, or by competency alone; if there are too few even for that, it is not shown at all, and is in no total from which it could be subtracted.",
    bands:
      "<b>The ends of the scale are shown as bands.</b> If everyone gave the highest mark, an exact average would tell everyone’s answer. So it reads “≥ 4.7”, and other answers would read the same.",
    nothing:
      "<b>Nothing that is not shown has any influence on what is shown.</b> For every report and each of your answers there is another set of answers, with yours different, that would give exactly the same report. A test tries this on thousands of reports. The one exception is how far colleagues differ in general, from which the margins of an average follow: it is taken from at least thirty people reviewed, rounded, and grows by whole cycles of at least ten people.",
    once: "<b>Reports are computed once.</b> There are no live results, no filters, and no second cut by other groups.",
  },
  learned: {
    title: "What a colleague could still learn",
    body: "Somebody who remembers their own answers can subtract them from what is shown. Simulated with four kinds of opinions, of which the table shows the worst: of 100 numbers on five points, in how many one colleague would learn what all others answered, or two who put their answers together would.",
    what: "Shown",
    behaviour: "A behaviour with {n, number} answers",
    competency: "A competency alone, of {n, number} raters",
    lone: "One colleague",
    pair: "Two together",
    of: "in {count} of 100",
    three:
      "Of three raters, two who put their answers together nearly always learn the third’s average of a competency, though not the single answers. On a scale of three points a behaviour with eight answers that are nearly all high is settled for one colleague in {worst} of 100; organisers are advised to use five points or more.",
    all: "All figures, for scales of three, five and seven points, are in the program’s papers, with the command that makes them.",
  },
  named: {
    title: "Who is shown by name",
    body: "The person rated sees their own answers as their own. Their manager is shown as such, and is told so before the first question. Everyone else is anonymous. The person rated never learns who was asked or who has answered.",
  },
  limits: {
    title: "Where it ends",
    operator:
      "Somebody who holds both the database and the server’s secret key, which is kept outside of it, could link answers to people <em>before</em> the close. After the close they could not. An old copy of the database, made before the close, together with that key would allow it too.",
    size: "Words beyond about 1,200, in all your comments together, no longer fit into the one size. Somebody who looks into the database while answers are taken could see that you wrote that much.",
    network: "Whoever runs the network or a proxy in front of this server may see that your device opened a link.",
    mailbox:
      "If no mail server is set up, as on a trial on somebody’s laptop, the organiser hands out the links and could open them.",
    writing:
      "What you write can give you away: a name, a date, a meeting of the two of you, your way of writing. While you write, your own browser points at such things; no other service sees your words.",
    pooling:
      "Colleagues who put together what they know learn more than one alone, as the table above says, and may guess. No rule can prevent guessing.",
    open: "The program is open. Everyone may read how it does all this, and run the attack on its own database that is part of its tests.",
  },
} as const
