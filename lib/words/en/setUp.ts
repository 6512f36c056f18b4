/** Setting up a cycle, up to its launch; and asking people, which goes on while it collects. */
export const setUp = {
  lead: "A draft. Nobody is asked before it is launched.",
  steps: {
    title: "Steps of the set-up",
    details: "Details",
    questionnaire: "Questionnaire",
    subjects: "People",
    raters: "Raters",
    review: "Check and launch",
    /** Beside the name of each, for those who do not see the mark. */
    done: "done",
    open: "open",
  },
  saving: "Saving …",
  adding: "Adding …",
  hints: "Worth knowing",
  /** Something small was taken out. */
  undo: { button: "Undo", pending: "Undoing …" },
  delete: {
    title: "Delete this draft …",
    about: "“{cycle}” is deleted with everything set up in it, for good. People stay in the directory.",
    button: "Delete draft",
    pending: "Deleting …",
  },
  import: {
    link: "Import who is asked about whom",
    export: "Download who is asked about whom as CSV",
    title: "Import who is asked about whom",
    lead: "A line for each: who is reviewed, who is asked, and as what; a coach if you like. People by address, employee number or name. Lists of other feedback tools are understood as well. Nobody is taken out, and nobody is asked before you launch.",
    done: "{subjects, plural, one {# person is} other {# people are}} reviewed who were not before, {raters, plural, one {# rater is} other {# raters are}} asked{people, plural, =0 {} one {, # person is new in the directory} other {, # people are new in the directory}}.",
    lacking: "Choose the columns of who is reviewed and who is asked.",
    filters: {
      new: "New ({count, number})",
      changed: "Changed ({count, number})",
      unchanged: "Unchanged ({count, number})",
      unreadable: "Cannot be read ({count, number})",
    },
    which: {
      title: "What is meant?",
      lead: "Lines with these names or words wait until you choose.",
      name: "“{text}”, in {count, plural, one {# line} other {# lines}}",
      word: "The group “{word}”, in {count, plural, one {# line} other {# lines}}",
    },
    take: {
      counts:
        "{added, plural, one {# new line} other {# new lines}}, {changed, plural, one {# change} other {# changes}}, {unchanged, plural, one {# stays} other {# stay}} as they are.",
      people:
        "{people, plural, one {# person is} other {# people are}} not in the directory yet and will be added to it.",
      withSelf:
        "{people, plural, one {Ask the # new person who is reviewed for their own view too} other {Ask the # new people who are reviewed for their own view too}}",
      withSelfHint: "The list does not ask them about themselves.",
      button: "{lines, plural, one {Take over # line} other {Take over # lines}}",
    },
    isNew: "new",
    // What is wrong with a line:
    noSubject: "It does not say who is reviewed.",
    noGroup: "It does not say as what they are asked.",
    unknownGroup: "There is no group “{word}”. Choose above which one is meant.",
    selfGroup: "Only those who are reviewed answer about themselves, and as nothing else.",
    twice: "The same two are on line {line, number} already, as something else.",
    several: "Several people are called “{text}”. Choose above which one is meant.",
    unknownPerson: "Nobody in the directory is “{text}”. With a name and an address they would be added.",
    unknownCoach: "Nobody who signs in here is “{text}”, so they cannot be a coach.",
    fields: {
      subject: "Who is reviewed",
      subjectFirstName: "First name of who is reviewed",
      subjectLastName: "Last name of who is reviewed",
      subjectEmail: "E-mail address of who is reviewed",
      subjectNumber: "Employee number of who is reviewed",
      rater: "Who is asked",
      raterFirstName: "First name of who is asked",
      raterLastName: "Last name of who is asked",
      raterEmail: "E-mail address of who is asked",
      raterNumber: "Employee number of who is asked",
      group: "As what (group)",
      coach: "Coach",
    },
    /** Headings of the pairs as a file; the import knows them again. */
    csv: {
      subject: "Subject",
      subjectEmail: "Subject e-mail",
      rater: "Rater",
      raterEmail: "Rater e-mail",
      group: "Group",
      coach: "Coach",
    },
  },
  /** Two organisers at one draft: somebody, perhaps oneself, has changed it since the form was shown. */
  meanwhile: {
    typed:
      "{who, select, oneself {You changed this in another window} gone {A former member changed this} other {{name} changed this}} {day, select, today {at {time}} other {on {moment}}}. {who, select, oneself {What you saved there} other {What they saved}} is shown beside what you typed; save again to keep yours.",
  },
  details: {
    title: "Details of the cycle",
    name: "Name",
    nameHint: "It stands in the invitations and on the reports.",
    deadline: "Last day for answers",
    deadlineHint:
      "Answers are taken until this day ends where your workspace is ({timeZone}). You can extend it later, never shorten it.",
    threshold: "Fewest anonymous answers shown together",
    thresholdHint:
      "With 3, nothing is shown of fewer than three people together. A higher number protects more and shows less. Your workspace asks for at least {least, number}; it is fixed at the launch, and everyone who is asked is told.",
    behaviourThreshold: "Fewest answers behind a single behaviour",
    behaviourThresholdHint:
      "A group with fewer is shown by competency alone, or together with another group; otherwise a colleague who remembers their own answer could work out the others’. Your workspace asks for at least {least, number}, and it is never below the number above.",
    raised:
      "Saved. A single behaviour never takes fewer answers than anything that is shown, so it takes {behaviourThreshold, number} now.",
    reminderDays: "Automatic reminders, in days before the last one",
    reminderDaysHint:
      "They go out from {hour, number} o’clock on, only to those who have something to answer. 0 is the last day itself; leave it empty for none.",
    thanks: "Thank everyone who was asked, after the close",
    thanksHint:
      "One mail to each, whether they have answered or not: that the cycle is closed, who reads the reports, and where a receipt can be looked up. Without the tick nobody gets one.",
    welcome: "A sentence of your own (optional)",
    welcomeHint:
      "Every invitation carries it, and the first page of the questionnaire. Why are you doing this, and why now?",
    save: "Save and continue",
  },
  questionnaire: {
    title: "Questionnaire of the cycle",
    about:
      "{behaviours, plural, one {# behaviour} other {# behaviours}} in {competencies, plural, one {# competency} other {# competencies}}, and {questions, plural, one {# open question} other {# open questions}}. Each behaviour goes back to what a text says of leaders or of managers, quoted below it. You may put things into your own words until the launch; what is asked and how it is counted stays, so that reports remain comparable.",
    dimensions: { leadership: "Leadership", management: "Management" },
    behaviours: "{behaviours, plural, one {# behaviour} other {# behaviours}}",
    edit: "Edit the wording of {competency}",
    ownItem: "Your own.",
    claim: "“{claim}” ({id})",
    source: "From: {claims}.",
    askedOf: "Asked only of: {groups}.",
    scale: {
      title: "Scale",
      apart: "{notObserved}, apart from the scale and never counted as a number",
      edit: "Edit the words of the scale",
      word: "Word for {value, number}",
      notObserved: "Word for “cannot say”",
    },
    questions: {
      title: "Open questions",
      optional: "(optional)",
      matters:
        "Whose answers appear as their own, the person reviewed and their manager, are also asked which competencies matter most in the role.",
      edit: "Edit the open questions",
      number: "Question {number, number}",
      other: "About somebody else",
      self: "About oneself",
      hint: "What helps to answer",
    },
    save: "Save the wording",
    saved: "Saved.",
    next: "Continue to people",
  },
  /** Choosing people, to be reviewed or asked. */
  people: {
    add: "Add people",
    directory: "From your directory",
    directoryHint: "Type a name, an address or a team. Several names may be pasted at once.",
    none: "Choose at least one person.",
    taken: "Somebody with this address is in your directory already; choose them from the list.",
    unknown: "Somebody you chose is no longer in the directory.",
    hasLeft: "has left",
    /** Of a pasted list: what stays to be mended, when the rest is done. */
    paste: {
      open: "Paste a list",
      label: "Names, addresses or numbers, one a line",
      button: "Add these people",
      unknown:
        "{lines, plural, one {One line stays below: it names nobody of your directory.} other {# lines stay below: they name nobody of your directory.}}",
      ambiguous: "Say who is meant by {texts}.",
    },
  },
  subjects: {
    title: "People of the cycle",
    reviewed: "Who is reviewed",
    nobody: "Nobody yet",
    none: "Choose the people who will get a report. Each is asked for a view of their own, and their manager is asked too.",
    search: "Name, address, team or number",
    find: "Search",
    found: "{found, number} of {all, plural, one {# person} other {# people}}",
    noneFound: "Nobody is found. <all>Show everyone</all>",
    asked: "{people, plural, one {# asked} other {# asked}}",
    add: "Add the chosen people",
    members: {
      open: "A whole team, or everyone who reports to somebody",
      team: "Team",
      teamHint: "Its name, as it stands in your directory.",
      noTeam: "There is nobody in a team of that name.",
      manager: "Everyone who reports to",
      noReports: "Nobody reports to them.",
      withAllBelow: "And everyone below these",
      one: "Fill in a team, or who they report to.",
      button: "Add them all",
    },
    new: "Add somebody new",
    addNew: "Add to the directory and this cycle",
    added:
      "{people, plural, =0 {Everyone you chose is reviewed already.} one {One person was added.} other {# people were added.}}",
    next: "Continue to raters",
    remove: "Remove<hidden> {name}</hidden>",
    removed: "{name} was removed from this cycle, with those who would have been asked.",
  },
  raters: {
    title: "Raters of the cycle",
    firstSubjects: {
      title: "First choose who is reviewed",
      about: "Then you choose here who is asked about each of them.",
      button: "Choose people",
    },
    toReview: "Continue to the last check",
    noGroup: "Choose a group.",
    askAs: "Ask them as",
    ask: "Ask the chosen people",
    askNew: "Ask somebody new",
    addAndAsk: "Add to the directory and ask",
    asked:
      "{people, plural, =0 {Everyone you chose is asked.} one {One more person is asked.} other {# more people are asked.}}",
    full: "{names} cannot be asked about more colleagues: the cap is {most, number}. You can raise it under “How often people are asked”.",
    moved: "{name} was moved here from “{group}”.",
    /** Who is asked about whom, as a table of subjects and groups. */
    grid: {
      caption: "Who is asked about whom",
      person: "Reviewed",
      coach: "Coach: {name}",
      treatment: {
        self: "shown beside the others",
        identified: "shown by name",
        anonymous: "anonymous",
      },
      unknown: "There is nobody of that name in your directory: {texts}.",
      notHere: "Nobody answers about themselves but in the group of that name, and nobody else answers there.",
      removed: "{name} was removed.",
      added: "{people, plural, =0 {Nobody was added.} one {One person was added.} other {# people were added.}}",
      filter: "Show",
      filters: {
        all: "Everyone",
        nobodyAsked: "Nobody else is asked",
        tooFew: "Too few for anything anonymous",
        hints: "Worth knowing",
      },
      one: "Only one person is shown. <all>Show everyone</all>",
      tooFew: "too few are asked",
      nobodyAsked: "nobody else is asked",
    },
    suggestions: {
      title: "Suggested by who reports to whom",
      about:
        "Managers, at most twelve people with the same manager as peers, and at most twelve direct reports. You can take out anyone afterwards.",
      all: "{invitations, plural, one {Add it} other {Add all #}}",
      group: "Add {group} ({invitations, number})",
      pending: "Adding …",
      added:
        "{people, plural, =0 {Everyone suggested is asked already.} one {One person was added.} other {# people were added.}}",
    },
    load: {
      title: "How often people are asked",
      link: "How often people are asked",
      back: "Back to the raters",
      lead: "Whoever is asked about many colleagues answers less carefully, or not at all. From ten on it is worth asking somebody else.",
      person: "Asked",
      team: "Team",
      here: "In this cycle",
      elsewhere: "In others that collect",
      sum: "Together",
      many: "{people, plural, =0 {Nobody is asked about ten colleagues or more.} one {One person is asked about ten colleagues or more.} other {# people are asked about ten colleagues or more.}}",
      often: "often",
      overCap: "above the cap",
      nobody: "Nobody is asked yet.",
      cap: {
        title: "A cap for this cycle",
        label: "Ask one person about at most so many colleagues",
        hint: "Leave it empty for no cap. Nobody is added or suggested beyond it; who is asked more often already stays.",
        button: "Save the cap",
        saved: "Saved.",
      },
    },
  },
  /** Beginning a cycle again. */
  again: {
    title: "Run this cycle again",
    link: "Run it again",
    linkOfDraft: "Begin another cycle like this one",
    lead: "A new draft like “{cycle}”: its questionnaire, thresholds and welcome, the people reviewed with their coaches, and who was asked about them. You choose the dates anew, and nobody is asked before you launch.",
    name: "Name of the new cycle",
    button: "Create the draft",
    pending: "Creating …",
    leftOut: {
      title: "Not taken over, since they have left",
      before: "They have left since, and will not be taken over",
    },
  },
  review: {
    missing: {
      title: "What is missing",
      nothing: "Nothing. This cycle can be launched.",
      before: "Before you can launch",
    },
    again: {
      title: "Worth a second look",
      toConfirm: "To be confirmed at the launch",
      unapproved: "Proposed and not approved: to be confirmed at the launch",
      warnings: "Please look at this again; you can launch all the same",
    },
    more: "… and {count, plural, one {one more.} other {# more.}}",
    showThem: "Show them",
    noneStands:
      "None of this stands in the way. What small groups say is shown together with others, by competency alone, or not at all, so that nobody can work out who said what.",
    mend: "{step, select, raters {Choose raters} load {See how often people are asked} nomination {See the proposals} other {Mend this}}",
    glance: {
      title: "At a glance",
      reviewed: "People reviewed",
      asked: "People asked",
      invitations: "Invitations",
      deadline: "Last day for answers",
      until: "{day} ({timeLeft})",
      noDeadline: "not set",
      reminders: "Automatic reminders",
      noReminders: "none",
      shown: "Shown from",
      from: "{threshold, number} anonymous answers on; single behaviours from {behaviourThreshold, number} on",
    },
    /** Who the user is among those who are reviewed, since nobody sees who has answered about themselves. */
    self: {
      known:
        "In the directory you are {names}, {isReviewed, select, yes {who is reviewed in this cycle: who has answered about you is not shown to you} other {who is not reviewed in this cycle}}.",
      label: "Who are you in this cycle?",
      hint: "If you are reviewed yourself, who has answered about you is not shown to you. What you say is kept, and is in the log; if you choose the wrong person, another owner can mend it under Settings.",
      choose: "Choose …",
      nobody: "I am none of these people",
      person: "{name} ({email})",
      unsaid: "Choose who you are, or that you are none of these people.",
    },
    launch: {
      button: "Launch",
      title: "Launch this cycle?",
      about:
        "{mails, plural, one {# e-mail goes out} other {# e-mails go out}} now{to, select, mailbox {, to the Mailbox, since no mail server is set} page {, by the mail server that an owner has set; raters read that the owner could read what passes through it} other {}}. From then on the questionnaire, the people reviewed and the threshold are fixed. You can still add raters, remind people and extend the deadline.",
      confirm: "Launch, {mails, plural, one {# e-mail goes out} other {# e-mails go out}}",
      pending: "Launching …",
      /** {names} are reviewed, and too few are asked about them. */
      unshown:
        "I know that the {people, plural, one {report} other {reports}} on {names} will show nothing of colleagues whose answers stay anonymous.",
      unapproved: "I know that what is proposed for {names} is not approved, and is dropped at the launch.",
      stillUnapproved:
        "What is proposed for {names} is not approved: tick this to launch without it, or have it approved first.",
      unconfirmed: "Too few are asked about {names}: tick this to launch all the same, or ask more colleagues first.",
    },
  },
} as const
