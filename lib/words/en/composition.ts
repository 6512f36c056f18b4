/** How those who are asked came to be asked; shown to raters, in the ballot box and in the report. */
export const composition = {
  title: "Who was asked",
  sentence:
    "{of, select, cycle {{asked, plural, =0 {No invitation was} one {One invitation was} other {# invitations were}} made} other {{asked, plural, =0 {Nobody was} one {One person was} other {# people were}} asked}} at the launch{added, plural, =0 {} other {, # added later}}{withdrawn, plural, =0 {} other {, # withdrawn}}{removed, plural, =0 {} other {, # deleted from the directory meanwhile}}.{outside, plural, =0 {} one { One has an address outside of the usual domains.} other { # have addresses outside of the usual domains.}}{alike, plural, =0 {} one { One address differs from another only after a “+”.} other { # addresses differ from others only after a “+”.}}",
  /** {all} were asked at the launch or later. */
  proposedBy: "{name} proposed {people, number} of {all, number}.",
  proposed:
    "{people, number} of {all, number} were proposed by those who are reviewed or by their managers, and approved by others.",
  irregular:
    "Not everything in the ballot box of this cycle was as it should be: {notOpened, number} not opened, {missing, number} missing, {unexpected, number} that nobody was asked for. None of these is counted here.",
} as const
