/** The first page of an installation. */
export const home = {
  description: "360-degree feedback on leading and managing",
  title: "See yourself from several positions",
  lead: "Parallax asks the people around a person how they lead and how they manage, and gives the answers back as one honest report. Nobody can tell who said what, and that can be checked.",
  positions: { you: "You", manager: "Manager", peers: "Peers", team: "Team" },
  demo: {
    title: "Explore with demo data",
    about:
      "A workspace of about thirty people with five cycles: one being set up, one for which raters are proposed, one collecting answers, one closed with its reports, and one of the year before. Nothing is sent to anyone.",
    button: "Explore with demo data",
    pending: "Making the demo, a few seconds …",
  },
  create: {
    title: "Create your workspace",
    about: "For your organisation: its people, its review cycles, its reports.",
    name: "Name of the workspace",
    ownerName: "Your name",
    email: "Your e-mail address",
    password: "Password",
    button: "Create workspace",
    pending: "Creating …",
    haveOne: "Have one already? <link>Sign in</link>",
    notFirst: "This installation has its workspace already. Ask its owner to invite you.",
    taken: "This address is in use already. Sign in instead, or use another one.",
  },
  signIn: "Sign in",
  byMail: "Were you asked to answer, or is there a report for you? Open the link in your e-mail.",
} as const
