/** Lists that are longer than a page. */
export const pager = {
  title: "Pages",
  previous: "Previous",
  next: "Next",
  place: "Page {page, number} of {pages, number}",
  /** What is left of a list that is cut. */
  more: "{count, plural, one {one more} other {# more}}",
} as const
