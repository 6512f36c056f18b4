/** Taking over lists of people. */
export const peopleImport = {
  link: "Import a list",
  export: "Download all people as CSV",
  title: "Import a list of people",
  lead: "From your HR system, a spreadsheet, or anywhere else: names, e-mail addresses and, if you like, managers, teams and employee numbers. People who are here already get what is new; empty cells change nothing.",
  done: "{added, plural, one {# person} other {# people}} added, {changed, plural, one {# changed} other {# changed}}{moved, plural, =0 {} one {, # of them with another address} other {, # of them with another address}}{left, plural, =0 {} one {, # marked as having left} other {, # marked as having left}}.",
  unchangedAll: "Nothing in this list is new. The directory stays as it is.",
  filters: {
    new: "New ({count, number})",
    changed: "Changed ({count, number})",
    unchanged: "Unchanged ({count, number})",
    unreadable: "Cannot be read ({count, number})",
    doubtful: "Manager left as it is ({count, number})",
    missing: "Not in this list ({count, number})",
  },
  changes: {
    name: "Name",
    email: "Address",
    manager: "Reports to",
    unit: "Team",
    number: "Number",
    external: "From outside",
    left: "Has left",
  },
  which: {
    title: "Which one is meant?",
    lead: "Several people have these names. Until you choose, those who report to them keep the manager they have.",
    label: "“{text}”, for {count, plural, one {# person} other {# people}}",
    open: "Not chosen yet",
    option: "{name}, {email}{unit, select, none {} other { ({unit})}}",
    save: "Save",
  },
  loops: {
    title: "People would report to themselves",
    lead: "In these circles everybody keeps the manager they have.",
  },
  take: {
    counts:
      "{added, plural, one {# new person} other {# new people}}, {changed, plural, one {# change} other {# changes}}, {unchanged, plural, one {# stays} other {# stay}} as they are.",
    moved: "{moved, plural, one {# person gets another address} other {# people get another address}}",
    movedHint:
      "They are known by their employee number. A link that was mailed to the old address ends, and the new address gets another. <show>Show them</show>",
    left: "{left, plural, one {The # person who is not in this list has left} other {The # people who are not in this list have left}}",
    leftHint:
      "They stay in the directory, and are not suggested any more. People from outside are left as they are. <show>Show them</show>",
    button: "{people, plural, one {Take over # person} other {Take over # people}}",
    leaveButton: "Mark who has left",
    confirmMoved: "Tick this to confirm that addresses change.",
    meanwhile: "The directory has changed meanwhile. Please look at the numbers again.",
    nothing: "Nothing to take over.",
  },
  // What is wrong with a line:
  twice: "{value} is already on line {line, number}, with something else beside it.",
  clash: "{value} would then belong to two people. It is that of {name}.",
  unknownManager: "Nobody here or in this list is “{text}”, so the manager is left as it is.",
  severalManagers:
    "Several people are called “{text}”. Choose which one is meant; until then the manager is left as it is.",
  loop: "They would report to themselves in the end ({names}), so the manager is left as it is.",
  /** What a column is taken as. */
  fields: {
    name: "Name",
    firstName: "First name",
    infix: "Part between first and last name",
    lastName: "Last name",
    email: "E-mail address",
    manager: "Reports to",
    managerFirstName: "Manager’s first name",
    managerLastName: "Manager’s last name",
    managerEmail: "Manager’s e-mail address",
    managerNumber: "Manager’s employee number",
    unit: "Team or department",
    number: "Employee number",
    external: "From outside",
    left: "Has left",
  },
  /** Headings of the directory as a file; the import knows them again. */
  csv: {
    name: "Name",
    email: "E-mail",
    managerEmail: "Manager’s e-mail",
    unit: "Team",
    number: "Employee number",
    external: "External",
    left: "Left",
    yes: "yes",
    no: "no",
  },
} as const
