/** Apart from the rest of `ui`, since every page carries them for the case that nothing else can be had. */
export const wrong = {
  title: "Something went wrong on our side",
  lead: "What you had saved is safe. Try again; if it stays like this, tell whoever runs this server.",
  number: "In its log, this is error {number}.",
  again: "Try again",
} as const
