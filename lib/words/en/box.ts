/** The public ballot box of a cycle. */
export const box = {
  title: "Ballot box",
  about: "{cycle}, {workspace}",
  over: "Answers were taken until {day}, and are about to be counted.",
  open: "Answers are still being taken, until the end of {day}.",
  until:
    "When they have been counted, this page lists the receipts of all that were. Until then nobody, not even the organiser, can open the box.",
  counted: "{ballots, plural, one {# ballot was} other {# ballots were}} counted",
  search: { label: "Your receipt", button: "Look it up" },
  irregular: {
    title: "Not as it should be",
    about:
      "{notOpened, plural, =0 {} one {One ballot could not be opened. } other {# ballots could not be opened. }}{missing, plural, =0 {} one {One ballot that was sent is missing. } other {# ballots that were sent are missing. }}{unexpected, plural, =0 {} one {One ballot was found that nobody was asked for. } other {# ballots were found that nobody was asked for. }}None of them is in a report. It means that the database was damaged, or changed from outside.",
  },
  all: {
    title: "All receipts",
    about:
      "In alphabetical order, which says nothing about who or when. From a receipt nobody can find what was answered, or by whom.",
  },
  verdict: {
    notWhole: "A receipt has three groups of four letters or digits, such as 7K2M-Q9XD-04TB.",
    counted: "{receipt} was counted.",
    missing:
      "{receipt} is not among them. Look at your note again. If you took your answers back, sent others later, or did not send them, this is as it should be; otherwise tell the organiser.",
  },
} as const
