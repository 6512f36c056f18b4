/** Lists that are longer than a page. */
export const pager = {
  title: "Pages",
  previous: "Previous",
  next: "Next",
  place: "Page {page, number} of {pages, number}",
} as const
