/** Taking over lists of people. */
export const peopleImport = {
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
