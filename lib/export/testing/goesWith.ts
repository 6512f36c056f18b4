import type { FoundPlan } from "@/lib/plan/chosenComments"
import type { Plan } from "@/lib/plan/plan"
import type { Logo } from "@/lib/workspace/letterhead"

/** A plan with something of everything. */
export function planOf(): FoundPlan {
  const plan: Plan = {
    format: "parallax-plan-1",
    marks: { T1: "keep", V2: "work" },
    goals: [
      { what: "Ask before I answer.", notice: "Others speak first.", by: "2027-02-01", item: "T2" },
      { what: "Say what will not be done.", notice: "Nobody asks twice.", by: "2027-03-01", item: null },
      { what: "", notice: "Begun, and not printed yet.", by: null, item: null },
    ],
    comments: [{ question: "keep", index: 0 }],
  }
  return { plan, places: { keep: [0, 1, 2] } }
}

/** 24 × 12 green pixels. */
export function logoOf(): Logo {
  const png =
    "iVBORw0KGgoAAAANSUhEUgAAABgAAAAMCAYAAAB4MH11AAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAIUlEQVQ4jWPgj4/5T0vMMGoB/2gQ8Y+mIv7RjBaPv6gAAIpdAj/IsHcmAAAAAElFTkSuQmCC"
  return { content: new Uint8Array(Buffer.from(png, "base64")), width: 24, height: 12 }
}
