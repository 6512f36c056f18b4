import { expect, test } from "vitest"
import { loadFonts } from "@/lib/export/pdf/loadFonts"
import { newPaper } from "@/lib/export/pdf/paper"
import { INK } from "@/lib/export/pdf/styles"
import { widthOf } from "@/lib/report/chart/letters"
import { wordsIn } from "@/lib/words/words"

const { paper } = newPaper(wordsIn("en"), loadFonts(), "a4", { title: "", madeOn: new Date(0) })

test.each([
  "All colleagues",
  "Self",
  "Peers and others",
  "≥ 4.6",
  "3.1 → 4.3",
  "Recognition and development",
  "MWMW @ WOW 100 %",
  "Ihre eigene Einschätzung",
  "Ψυχολογία",
  "Воображение",
  "أعضاء الفريق",
  "直属の部下と同僚",
  "मार्गदर्शन",
  "팀 동료",
  "Kolleg*innen 🌍🧑‍🤝‍🧑",
])("“%s” takes no more room on paper than a chart keeps for it", (text) => {
  for (const face of ["text", "bold"] as const) {
    const { width } = paper.set.line(text, { face, size: 12, leading: 16, color: INK }, 1000)
    expect(width).toBeLessThanOrEqual(widthOf(text, 12))
  }
})
