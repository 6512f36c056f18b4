/** The reports of a closed cycle, for its organiser: who has them, and who gets them next. */
export const releasing = {
  title: "Reports",
  lead: "{cycle}. Reports were computed at the close and do not change any more. Release them when you are ready to talk about them.",
  person: "Person",
  coachColumn: "Coach",
  /** Below the coach's name. */
  talk: "Talk held on {day}",
  stateColumn: "State",
  openedColumn: "Opened",
  /** Who has opened a report first, and when. */
  opened: "{name}, {day}",
  state: { notReleased: "Not released", released: "Released", withCoach: "With the coach" },
  /** What of the list is shown. */
  filters: {
    all: "All",
    notReleased: "Not released",
    withCoach: "With the coach",
    released: "Released",
    opened: "Opened",
  },
  /** Several chosen at once, and what is done about them. */
  selected: {
    some: "Release the chosen, or take them back …",
    title: "{reports, plural, =0 {No report is chosen} one {One report chosen} other {# reports chosen}}",
    metaTitle: "Reports chosen",
    none: "Choose reports in the list, and then what is to be done about them.",
    nothing: "There is nothing to do about them.",
    toSubjects: {
      title: "Release",
      about:
        "{reports, plural, one {One person gets} other {# people get}} an e-mail with a link to their own report.{coaches, plural, =0 {} one { One coach has not had the report yet, and gets it at the same time.} other { # coaches have not had theirs yet, and get them at the same time.}}",
      button: "{reports, plural, one {Release one report} other {Release # reports}}",
    },
    toCoaches: {
      title: "Release to coaches",
      about:
        "{reports, plural, one {One report goes} other {# reports go}} to the coach first. The people they are about get nothing yet.",
      button: "{reports, plural, one {Release one report to its coach} other {Release # reports to coaches}}",
    },
    back: {
      title: "Take back",
      about:
        "{reports, plural, one {The link to one report ends} other {The links to # reports end}}, and coaches no longer see them. What was read stays read; they can be released again, with new links.",
      button: "{reports, plural, one {Take one release back} other {Take # releases back}}",
    },
    released:
      "{reports, plural, =0 {They were released already.} one {One report is released.} other {# reports are released.}}",
    takenBack:
      "{reports, plural, =0 {None of them was released.} one {One release is taken back.} other {# releases are taken back.}}",
  },
  /** The report about the organiser who looks, while it is not released. */
  own: {
    byOther: "One of these reports is about you. Another organiser releases it; you can read it from then on.",
    alone:
      "One of these reports is about you. You can read it once it is released, as everyone else reads theirs. Nobody else runs cycles here, so you can release it yourself, together with the others; the log says so.",
  },
  all: {
    toCoaches: {
      button: "Release all to coaches",
      title: "Release {reports, plural, one {one report} other {# reports}} to coaches?",
      about: "Each coach gets an e-mail. The people the reports are about get nothing yet.",
      confirm: "Release to coaches",
    },
    toSubjects: {
      button: "Release all",
      title: "Release {reports, plural, one {one report} other {# reports}}?",
      about:
        "{coaches, plural, =0 {} other {Some coaches have not had theirs yet; they get them at the same time. }}Each person gets an e-mail with a link to their own report. You can take a release back, which ends its link; what was read stays read.",
    },
  },
  one: {
    toCoach: {
      button: "Release to the coach",
      title: "Release this report to {coach}?",
      about: "{coach} gets an e-mail, and can pass the report on to {name}.",
    },
    toSubject: {
      button: "Release to {name}",
      title: "Release this report to {name}?",
      about: "{name} gets an e-mail with a link to it.",
      withCoach: "{name} gets an e-mail with a link to it. {coach} has not had it yet, and gets it at the same time.",
    },
    back: {
      button: "Take the release back",
      title: "Take this release back?",
      about:
        "Nobody but you can open it then: the link that {name} got ends. You can release the report again, with a new link.",
      withCoach:
        "Nobody but you can open it then: the link that {name} got ends, and {coach} no longer sees it. You can release the report again, with a new link.",
      confirm: "Take back",
    },
  },
  confirm: "Release",
  report: { title: "Report", back: "All reports" },
  withhold: {
    button: "Withhold",
    title: "Withhold this comment?",
    about:
      "Only for what is abusive. The report gets a new version without it, which says that a comment was withheld. This cannot be undone.",
  },
  coach: {
    title: "Coach",
    hint: "Reads the report first, if you wish, and talks about it. Invite coaches under Settings.",
    none: "No coach",
    save: "Save coach",
    saved: "Saved.",
    notMember: "This person is no longer a member of the workspace. Choose somebody else.",
  },
} as const
