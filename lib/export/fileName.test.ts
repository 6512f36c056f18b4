import { expect, test } from "vitest"
import { contentDisposition, cycleFileName, reportFileName, sharedPageName, uniqueNames } from "@/lib/export/fileName"

const closedOn = new Date("2026-11-05")
const named = (subjectName: string) => reportFileName({ subjectName, closedOn }, "pdf", "a4")

test("a file is named after the person and the month of the close", () => {
  expect(named("Dana Whitfield")).toBe("parallax-report-dana-whitfield-2026-11.pdf")
  expect(cycleFileName("Spring review", "zip")).toBe("parallax-reports-spring-review.zip")
})

test("the two sizes of paper have names of their own, and other formats have no size", () => {
  const dana = { subjectName: "Dana Whitfield", closedOn }
  expect(reportFileName(dana, "pdf", "letter")).toBe("parallax-report-dana-whitfield-2026-11-letter.pdf")
  expect(reportFileName(dana, "xlsx", "letter")).toBe("parallax-report-dana-whitfield-2026-11.xlsx")
  expect(sharedPageName(dana, "a4")).toBe("parallax-in-short-dana-whitfield-2026-11.pdf")
  expect(sharedPageName(dana, "letter")).toBe("parallax-in-short-dana-whitfield-2026-11-letter.pdf")
})

test("letters of any script stay, and nothing leads into another folder", () => {
  expect(named("Tomás Silva")).toBe("parallax-report-tomás-silva-2026-11.pdf")
  expect(named("李 梅")).toBe("parallax-report-李-梅-2026-11.pdf")
  expect(named("../../etc/passwd\0\r\nX: y")).toBe("parallax-report-etc-passwd-x-y-2026-11.pdf")
  expect(named("…")).toBe("parallax-report-2026-11.pdf")
  expect(named("n".repeat(5000)).length).toBeLessThan(100)
})

test("the header names the file in any script, and in ASCII for old programs", () => {
  expect(contentDisposition("parallax-report-tomás-2026-11.pdf")).toBe(
    `attachment; filename="parallax-report-tomas-2026-11.pdf"; filename*=UTF-8''parallax-report-tom%C3%A1s-2026-11.pdf`,
  )
  expect(contentDisposition("parallax-report-李-2026-11.pdf")).toContain(`filename="parallax-report-2026-11.pdf"`)
  for (const name of ["李", "a\u{1F600}b", "שלום"]) {
    expect(contentDisposition(named(name))).toMatch(/^[\x20-\x7e]+$/)
  }
})

test("two people of the same name get two files", () => {
  const unique = uniqueNames()
  expect(["a.pdf", "a.pdf", "b.pdf", "a.pdf"].map(unique)).toEqual(["a.pdf", "a-2.pdf", "b.pdf", "a-3.pdf"])
})
