import { expect, test } from "vitest"
import { monthsBefore } from "@/lib/workspace/retention"

test.each([
  ["2026-11-29", 6, "2026-05-29"],
  ["2026-08-31", 6, "2026-02-28"],
  ["2024-08-31", 6, "2024-02-29"],
  ["2026-03-31", 12, "2025-03-31"],
  ["2026-01-15", 1, "2025-12-15"],
])("%s, %i months before: %s", (day, months, before) => {
  expect(
    monthsBefore(new Date(`${day}T00:00:00Z`), months)
      .toISOString()
      .slice(0, 10),
  ).toBe(before)
})
