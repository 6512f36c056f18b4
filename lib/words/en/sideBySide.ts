/** Where a rater answers about several colleagues at once. */
export const sideBySide = {
  title: "Side by side",
  pageTitle: "Side by side, {place, number} of {count, number}",
  offer: "Answer side by side",
  about:
    "Side by side: one behaviour at a time, about everybody at once. It takes about {minutes, plural, one {# minute} other {# minutes}}, and makes it easier to compare. You can change between both ways whenever you like; nothing is lost.",
  appears: "How this will appear",
  next: "Next behaviour",
  toWords: "On to words and sending",
  as: "as {one}",
  asNamed: "as {one}; shown with your name",
  rated: {
    title: "Everybody is rated",
    titleSkipped: "Nearly everything is rated",
    lead: "Your ratings are kept. What you would like to say in your own words, and sending, is up to each colleague by themselves.",
    skipped: "{count, plural, =1 {One behaviour has} other {# behaviours have}} an answer missing.",
    toSkipped: "Go there",
    words: "On to {name}",
  },
} as const
