/** What commands print that counts something. */
export const commands = {
  recompute: {
    mismatches:
      "{count, plural, one {One value does not follow from the published cells.} other {# values do not follow from the published cells.}}",
  },
  audit: {
    links:
      "{count, plural, =0 {Nothing links an answer to an invitee, at any stage.} one {One attack found a link.} other {# attacks found a link.}}",
  },
} as const
