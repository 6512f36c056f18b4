/** "How is this anonymous?", in plain words, with the limits. */
export const anonymity = {
  title: "How is this anonymous?",
  lead: "Two promises: nobody can tell whose answers these are, and nobody can work out a single answer from what a report shows. Here is how they are kept, and where they end.",
  sealed: {
    title: "Nobody can tell whose answers these are",
    link: "<b>Your link is yours.</b> It is made for you and your address, and the database keeps only a fingerprint of it, from which it cannot be found. If somebody changes your address, your link ends and the new one opens an empty page: what you typed and sent with the old one stays with the old one, and we tell your old address. If somebody asks for it on the lost-link page, it goes to your address in the directory alone. On your page you see how your link was handled.",
    key: "<b>The key is not in the database.</b> Each review has a key of its own, in a store beside the database, locked once more with the server’s secret. What you type is encrypted under it, together with your link.",
    ballot:
      "<b>What you send is sealed.</b> It becomes a ballot that can only be opened at the close, and only in its own place: a ballot that somebody forges, moves or puts back is not counted, and the count shows that something was wrong. What you typed is deleted as you send, so nobody can read it again, not even you. Ballots are filled up to one size and carry neither your name nor a time. The organiser sees that you have answered, and cannot see what.",
    close:
      "<b>At the close, everything is opened at once, and nothing of it is kept as it is.</b> Reports are computed in memory and written; your ratings are not. The ballots, what led from one to you, whether you have answered at all and our messages to you are deleted in the same moment, and the key is destroyed: afterwards nobody can open an old copy of them.",
    receipt:
      "<b>You can check it.</b> After sending you get a receipt, a number drawn by lot that is kept nowhere but in your sealed ballot. When the answers have been counted, the public ballot box lists all receipts, so you see that yours was counted, and how many there were. It also says how many were missing or could not be opened.",
    change:
      "<b>Until the close you can answer anew or take back your answers</b>, by the same link. What you take back is destroyed. If you ask for it when you send, your own browser keeps a locked copy, so that you can change single answers; after the close nobody can read that copy.",
    removed:
      "<b>Nobody chooses which answers count.</b> If you are deleted from the directory, what you have sent counts without your name, and you are told so; you alone can take it back. Who was asked, added, withdrawn or deleted is counted on your page, in the ballot box and in the report.",
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
    body: "The person rated sees their own answers as their own. Their manager is shown as such, and is told so before the first question. Everyone else is anonymous. The person rated is not told who was asked or who has answered.",
  },
  limits: {
    title: "Where it ends",
    operator:
      "Somebody who holds all three, the database, the key store and the server’s secret, could link answers to people <em>before</em> the close. After the close, when the key is destroyed, they could not. Some servers keep the key in the database itself; then your page says so.",
    program: "Whoever runs the program could run a changed one.",
    post: "Somebody who reads your mailbox, or the account that sends our mails, has your link while it works.",
    copies:
      "Copies of the key store, and what a laboratory can read from a disk after it was overwritten, are beyond what a program can destroy.",
    device:
      "On a shared computer, whoever comes after you may find what the browser remembers. Close the window when you are done.",
    mailbox:
      "If no mail server is set up, as on a trial on somebody’s laptop, the organiser hands out the links and can open them until you have sent your answers. Your page says so.",
    ownServer:
      "If mail leaves by a server that an owner of the workspace has set, and not by that of whoever runs this installation, the owner could read our mails there and open your link until you have sent your answers. Your page and our mails say so. If such a server is changed while a review asks for answers, nothing is mailed until that is confirmed; then everyone gets a new link, and sees why.",
    invented:
      "An organiser who invents colleagues, or a whole workspace, answers in their name. How many were added, and at unusual addresses, is shown to you and in the report.",
    own: "If the person rated is also an organiser, your page says so. They see of their own review only whether each group has reached the number from which it is shown.",
    size: "All comments of one ballot together hold at most 6,000 characters. Very long ones in some scripts may need a larger size; somebody who looks into the database while answers are taken could see that.",
    network: "Whoever runs the network or a proxy in front of this server may see that your device opened a link.",
    writing:
      "What you write can give you away: a name, a date, a meeting of the two of you, your way of writing. While you write, your own browser points at such things; no other service sees your words.",
    pooling:
      "Colleagues who put together what they know learn more than one alone, as the table above says, and may guess. No rule can prevent guessing.",
    open: "The program is open. Everyone may read how it does all this, and run the attack on its own database that is part of its tests.",
  },
} as const
