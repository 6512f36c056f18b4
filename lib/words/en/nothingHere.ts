/** In place of a page that is not there, or not theirs to see. */
export const nothingHere = {
  title: "There is nothing here",
  lead: "The address may be mistyped, or what was here has been deleted, or it is not yours to see.",
  start: "Go to the start",
} as const
