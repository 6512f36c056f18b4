/** What a column of a list of people may hold. */
export const PEOPLE_FIELDS = [
  "name",
  "firstName",
  "infix",
  "lastName",
  "email",
  "manager",
  "managerFirstName",
  "managerLastName",
  "managerEmail",
  "managerNumber",
  "unit",
  "number",
  "external",
  "left",
] as const

export type PeopleField = (typeof PEOPLE_FIELDS)[number]
