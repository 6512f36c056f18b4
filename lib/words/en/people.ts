/** The directory of people. */
export const people = {
  title: "People",
  lead: "Everyone who is reviewed or asked. They need no account: they answer by a link.",
  add: "Add a person",
  empty: {
    title: "Nobody here yet",
    lead: "Add the people whom you want to review and those who know them. With who reports to whom, Parallax can suggest whom to ask.",
  },
  search: {
    label: "Search by name, address or team",
    placeholder: "Name, address or team",
    button: "Search",
    nobody: "Nobody is found by “{search}”. <all>Show everyone</all>",
    found: "{found, number} of {all, plural, one {# person} other {# people}}",
  },
  person: {
    title: "Person",
    name: "Name",
    email: "E-mail address",
    manager: "Reports to",
    managerHint: "Used to suggest whom to ask about whom.",
    noManager: "Nobody here",
    unit: "Team or department",
    unitShort: "Team",
    unitHint: "By which the page for the organisation groups people, never fewer than five.",
    external: "From outside of the organisation",
    externalShort: "external",
    save: "Save",
    saving: "Saving …",
    cancel: "Cancel",
    reviews: "Reviewed in",
    taken: "Somebody in your workspace has this address already.",
    loop: "This person reports, perhaps over several steps, to the one you are editing.",
    managerGone: "This person is not there any more. Choose somebody else.",
  },
  delete: {
    title: "Delete",
    about: "For good, with everything that belongs to this person.",
    button: "Delete {name}",
    question: "Delete {name}?",
    erases:
      "This erases {name} from the directory, {reviews, plural, one {# review} other {# reviews}} of this person with their reports, and {invitations, plural, one {# invitation} other {# invitations}} to answer, with what was answered in cycles that are still open. Answers that were counted in closed cycles stay: they can no longer be told apart.",
    leaves: "{reports, plural, one {# person} other {# people}} will report to nobody.",
    confirm: "Delete for good",
  },
  paste: {
    link: "Paste a list",
    title: "Paste a list of people",
    lead: "Copy rows from a spreadsheet, or the text of a CSV file: name, e-mail address and, if you like, the e-mail address of the manager and the team or department. A first line of headings may put them in another order. Addresses that are known already get what is new.",
    list: "One person on each line",
    button: "Add these people",
    adding: "Adding …",
    problem: "Line {line, number}: {problem}",
    more: "And {count, number} more.",
    done: "{added, number} added, {changed, plural, one {# was} other {# were}} known already.",
    unknownManagers: "Nobody has the address of these managers, so they were left out: {addresses}.",
    loops:
      "The manager that the list gives to these people reports to them, so they keep the one they had: {addresses}.",
    // What is wrong with a list:
    empty: "Paste at least one line: name, e-mail.",
    manager: "The manager’s address “{address}” is not an e-mail address.",
    twice: "{address} is already on line {line, number}.",
    splitNames:
      "This list has a column “{heading}”, so names would lose a part. Put first and last names together into one column “Name”, and paste the list again.",
    severalNames:
      "This list has several columns that could hold the name: {headings}. Leave one of them, under the heading “Name”, and paste the list again.",
  },
} as const
