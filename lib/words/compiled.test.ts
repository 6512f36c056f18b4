import { expect, test } from "vitest"
import { compiledOf } from "@/lib/words/compiled"
import { ui } from "@/lib/words/en/ui"
import english from "@/lib/words/generated/ui.en.json"

test("what the browser is given is what the messages say now", () => {
  expect(english).toEqual(JSON.parse(JSON.stringify(compiledOf(ui, "ui"))))
})
