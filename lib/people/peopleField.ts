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

export function isPeopleField(field: string | null): field is PeopleField {
  return (PEOPLE_FIELDS as readonly (string | null)[]).includes(field)
}
